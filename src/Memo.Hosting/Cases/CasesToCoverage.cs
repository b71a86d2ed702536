using Memo.Compiler.Covering;
using Memo.Compiler.Model;

namespace Memo.Hosting.Cases;

/// <summary>The cases of a pack to what they show of its tests, and to the cases that are missing.</summary>
internal sealed class CasesToCoverage
{
    private readonly DossierToValuesShown _shown;
    private readonly ValuesToDossiers _finder;
    private readonly Dictionary<ValueOfTest, Coverage> _known = [];
    private readonly List<SuggestedCase> _suggested = [];

    private CasesToCoverage(RulePack pack, DossierToValuesShown shown) => (_shown, _finder) = (shown, new ValuesToDossiers(pack, shown));

    public static PackCoverage Measure(RulePack pack, IEnumerable<CaseOutcome> outcomes, ValuesShownByCases byCases)
    {
        var coverage = new CasesToCoverage(pack, byCases.ByDossiers);
        foreach (var value in outcomes.Where(o => o.Passed && o.Case.AsIf is null && o.Dossier is not null).SelectMany(o => byCases.Shown(o.Case, o.Dossier!)))
        {
            coverage._known[value] = Coverage.Shown;
        }

        ImmutableArray<ValueOfTest> all = [.. byCases.Decisions.SelectMany(d => d.Tests.SelectMany(t => ValuesOf(d, t)))];

        // A case right next to a bound shows the value too; two are not needed.
        foreach (var value in all.OrderByDescending(v => v.IsAtBound))
        {
            coverage.LookFor(value);
        }

        return new PackCoverage(pack, [.. all.Select(v => (v, coverage._known[v]))], coverage.Needed());
    }

    private static IEnumerable<ValueOfTest> ValuesOf(TestedDecision decision, WrittenTest test)
    {
        foreach (var bound in test.Bounds.Prepend(Bound.None))
        {
            yield return new ValueOfTest(decision, test, Holds: true, bound);
            yield return new ValueOfTest(decision, test, Holds: false, bound);
        }
    }

    private void LookFor(ValueOfTest value)
    {
        if (_known.ContainsKey(value))
        {
            return;
        }

        var found = _finder.Find(value);
        if (found.Dossier is not { } dossier)
        {
            _known.Add(value, found.IsDead ? Coverage.Dead : Coverage.Open);
            return;
        }

        ImmutableArray<ValueOfTest> shows =
        [
            value,
            .. _shown.Shown(dossier, found.AsOf, found.Roles, (_, _) => true).Distinct().Where(v => v != value && (!_known.TryGetValue(v, out var known) || known == Coverage.Missing)),
        ];
        foreach (var shown in shows)
        {
            _known[shown] = Coverage.Missing;
        }

        _suggested.Add(new SuggestedCase(shows, dossier, found.Roles, found.AsOf));
    }

    /// <summary>Without those whose values others show too, the earlier ones tried first; each with what it is there for.</summary>
    private ImmutableArray<SuggestedCase> Needed()
    {
        var times = _suggested.SelectMany(s => s.Shows).GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());
        var needed = new List<SuggestedCase>();
        foreach (var suggested in _suggested)
        {
            if (suggested.Shows.All(v => times[v] > 1))
            {
                foreach (var value in suggested.Shows)
                {
                    times[value]--;
                }
            }
            else
            {
                needed.Add(suggested);
            }
        }

        var taken = new HashSet<ValueOfTest>();
        return [.. needed.Select(s => s with { Shows = [.. s.Shows.Where(taken.Add)] })];
    }
}
