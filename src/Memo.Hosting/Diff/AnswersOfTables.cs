using Memo.Compiler.Comparing;
using Memo.Compiler.Emit;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Hosting.Compiled;
using Embedded = Memo.Runtime.Packs;

namespace Memo.Hosting.Diff;

/// <summary>A version compiled to tables, to be asked on one day by any number of threads, each with an <see cref="AnswersOfTables"/> of its own.</summary>
internal sealed class TablesOfVersion
{
    private readonly Dictionary<ListDefinition, ImmutableArray<(ExitRule Rule, int Number)>> _exits;
    private readonly Dictionary<ListDefinition, ImmutableArray<Role>> _roles;
    private readonly Dictionary<Role, Embedded.Person> _persons;

    private TablesOfVersion(RulePack rules, Embedded.RulePack pack, CalendarDate asOf)
    {
        (Pack, AsOf) = (pack, asOf);
        var measures = rules.Measures.ToDictionary(m => m.QualifiedId, StringComparer.Ordinal);
        Measures = [.. pack.Measures.Select(m => measures[m.Id])];
        _exits = rules.Lists.ToDictionary(l => l, l => rules.ExitRules.Where(e => e.Covers.Contains(l)).Select(e => (e, pack.ExitOf(e.QualifiedId))).ToImmutableArray());
        _roles = rules.Lists.ToDictionary(l => l, l => PersonsAsked.RolesNamed(rules, rules.Measures.Where(m => m.Covers.Contains(l))).ToImmutableArray());
        _persons = _roles.Values.SelectMany(roles => roles).Append(BuiltIn.Itself).Distinct().ToDictionary(role => role, role => DossierToPack.Convert([role], FactValues.None, pack));
    }

    public Embedded.RulePack Pack { get; }

    public CalendarDate AsOf { get; }

    /// <summary>By their numbers.</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>Null where some decision is too large for tables.</summary>
    public static TablesOfVersion? Of(RulePack rules, CalendarDate asOf)
    {
        try
        {
            var pack = Embedded.RulePack.Load(TablesOfPack.Write(rules));
            pack.Prepare(asOf);
            return new TablesOfVersion(rules, pack, asOf);
        }
        catch (TooComplexToCompileException)
        {
            return null;
        }
    }

    /// <summary>The exits that concern entries on a list, with their numbers.</summary>
    public ImmutableArray<(ExitRule Rule, int Number)> ExitsOf(ListDefinition list) => _exits[list];

    /// <summary>Whom an entry of the dossier is asked about.</summary>
    public IEnumerable<(ImmutableArray<Role> Roles, Embedded.Person Person)> PersonsOf(Dossier dossier, Entry entry) => PersonsAsked.Of(dossier, null, _roles[entry.List])
        .Select(asked => (asked.Roles, asked is { Roles: [var role], Facts: var facts } && facts == FactValues.None ? _persons[role] : DossierToPack.Convert(asked.Roles, asked.Facts, Pack)));
}

/// <summary>What the tables of a version answer: by other code than the reference evaluator, and much faster.</summary>
internal sealed class AnswersOfTables(TablesOfVersion tables) : IListingAnswers
{
    private readonly Embedded.Evaluator _evaluator = tables.Pack.NewEvaluator();
    private readonly int[] _numbers = new int[tables.Measures.Length + 64];

    public IEnumerable<CountedResult> Of(Dossier dossier)
    {
        _evaluator.Open(DossierToPack.Convert(dossier, tables.Pack), tables.AsOf);
        var results = new List<CountedResult>();
        for (var place = 0; place < dossier.Entries.Length; place++)
        {
            var entry = dossier.Entries[place];
            foreach (var (roles, person) in tables.PersonsOf(dossier, entry))
            {
                var answer = _evaluator.Decide(place, person);
                var (triggered, undetermined) = (MeasuresIn(answer.Triggered), MeasuresIn(answer.Undetermined));
                var isItself = roles.Any(role => role.IsItself);
                if (isItself || !triggered.IsEmpty || !undetermined.IsEmpty || (dossier.Person?.Roles is not null && answer.Standing == StandingState.Inadmissible) || !answer.Withheld.IsEmpty)
                {
                    var (open, undeterminedExits) = isItself ? ExitsIn(answer, entry.List) : (0, []);
                    results.Add(new CountedResult(entry, roles, answer.Standing, triggered, undetermined, open, undeterminedExits));
                }
            }
        }

        return results;
    }

    private ImmutableArray<Measure> MeasuresIn(Embedded.MeasureSet set)
    {
        if (set.IsEmpty)
        {
            return [];
        }

        var measures = ImmutableArray.CreateBuilder<Measure>(set.Count);
        foreach (var number in _numbers.AsSpan(0, set.CopyTo(_numbers)))
        {
            measures.Add(tables.Measures[number]);
        }

        return measures.MoveToImmutable();
    }

    private (int Open, ImmutableArray<ExitRule> Undetermined) ExitsIn(Embedded.Answer answer, ListDefinition list)
    {
        var (open, undetermined) = (0, ImmutableArray<ExitRule>.Empty);
        foreach (var (rule, number) in tables.ExitsOf(list))
        {
            var opening = answer.Exit(number);
            open += opening == Embedded.Opening.Open ? 1 : 0;
            undetermined = opening == Embedded.Opening.Undetermined ? undetermined.Add(rule) : undetermined;
        }

        return (open, undetermined);
    }
}
