using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>By what changed listings are counted.</summary>
public enum ImpactBy
{
    List,
    Agency,
    Region,
    Role,
    Measure,
    Direction,
}

/// <summary>How many listings a change of the rules changes: each is answered by both versions, on one day.</summary>
public sealed class Impact
{
    /// <summary>Regions are counted by province: the first two digits of the code.</summary>
    private const int ProvinceDigits = 2;

    /// <summary>The region of a listing that does not say it.</summary>
    public static readonly Name NotGiven = new("not given", "未提供");

    private readonly RulePack _old;
    private readonly RulePack _now;
    private readonly CalendarDate _asOf;
    private readonly Alignment _alignment;

    /// <summary>What stands for the measures that are one: of both versions, and of the one that takes another's place.</summary>
    private readonly Dictionary<Measure, Measure> _same;

    private readonly Dictionary<(ImpactBy, Name), int> _counts = [];

    /// <summary>What the rules of each version ask, made once for all listings.</summary>
    private readonly Dictionary<ListDefinition, ListRules> _oldRules = [];
    private readonly Dictionary<ListDefinition, ListRules> _newRules = [];

    public Impact(RulePack old, RulePack now, CalendarDate asOf)
    {
        (_old, _now, _asOf) = (old, now, asOf);
        _alignment = new Alignment(old, now);
        _same = NextRules.Join(RulePairs.ById(old.Measures, now.Measures, _alignment, (_, _) => false, (_, _) => false), (_, _) => false)
            .Where(p => p is { Old: not null, New: not null })
            .SelectMany(p => p.InNew.Append(p.Old).Select(measure => (Measure: measure!, One: p.Next ?? p.New!)))
            .ToDictionary(p => p.Measure, p => p.One);
    }

    /// <summary>How many listings were counted.</summary>
    public int Listings { get; private set; }

    /// <summary>For how many of them something changes: a measure, the standing of an entry, or a way off a list.</summary>
    public int Changed { get; private set; }

    /// <summary>Of the changed listings, how many have each value, the most first; a listing may have several.</summary>
    public ImmutableArray<(Name Value, int Listings)> By(ImpactBy by) =>
        [.. _counts.Where(c => c.Key.Item1 == by).Select(c => (c.Key.Item2, c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Item1.Id, StringComparer.Ordinal)];

    /// <param name="before">The listing, read in the vocabulary of the old version.</param>
    /// <param name="after">The same listing in that of the new version.</param>
    public void Add(Dossier before, Dossier after)
    {
        Listings++;
        var (old, now) = (ResultsOf(_old, _oldRules, before), ResultsOf(_now, _newRules, after));
        var values = new HashSet<(ImpactBy, Name)>();
        foreach (var key in old.Keys.Concat(now.Keys).Distinct())
        {
            old.TryGetValue(key, out var was);
            now.TryGetValue(key, out var becomes);
            foreach (var (direction, measure) in DirectionsOf(was, becomes))
            {
                values.Add((ImpactBy.Direction, new Name(direction.ToString(), "")));
                values.Add((ImpactBy.List, _alignment.Lists.Of((becomes ?? was)!.Entry.List).Name));
                values.UnionWith((becomes ?? was)!.Roles.Select(r => (ImpactBy.Role, _alignment.Roles.Of(r).Name)));
                if (measure is not null)
                {
                    values.Add((ImpactBy.Measure, new Name(measure.QualifiedId, measure.Name.Chinese)));
                    values.UnionWith(measure.By.Select(a => (ImpactBy.Agency, a.Performer.Name)));
                }
            }
        }

        if (values.Count > 0)
        {
            Changed++;
            values.Add((ImpactBy.Region, RegionOf(after)));
            foreach (var value in values)
            {
                _counts[value] = _counts.TryGetValue(value, out var count) ? count + 1 : 1;
            }
        }
    }

    private Dictionary<(string Entry, string Roles), Result> ResultsOf(RulePack pack, Dictionary<ListDefinition, ListRules> rules, Dossier dossier)
    {
        var results = new Dictionary<(string, string), Result>();
        foreach (var result in ReferenceEvaluator.Evaluate(pack, dossier, _asOf, roles: null, rules).Results)
        {
            results[(result.Entry.Id, string.Join(",", result.Roles.Select(r => _alignment.Roles.Of(r).Name.Id).OrderBy(id => id, StringComparer.Ordinal)))] = result;
        }

        return results;
    }

    private IEnumerable<(Direction Direction, Measure? Measure)> DirectionsOf(Result? was, Result? becomes)
    {
        var (old, now) = (TruthsOf(was), TruthsOf(becomes));
        foreach (var measure in old.Keys.Concat(now.Keys).Distinct())
        {
            var (from, to) = (old.TryGetValue(measure, out var a) ? a : Truth.False, now.TryGetValue(measure, out var b) ? b : Truth.False);
            if (from != to)
            {
                yield return (Differences.DirectionOf(from, to), measure);
            }
        }

        if (was is not null && becomes is not null && was.Standing.State != becomes.Standing.State)
        {
            yield return (Direction.Moved, null);
        }

        var (opened, open) = (OpenExits(was), OpenExits(becomes));
        if (was is not null && becomes is not null && opened != open)
        {
            yield return (open > opened ? Direction.Broadened : Direction.Narrowed, null);
        }
    }

    private Dictionary<Measure, Truth> TruthsOf(Result? result)
    {
        Measure Same(Measure measure) => _same.TryGetValue(measure, out var one) ? one : measure;
        var truths = new Dictionary<Measure, Truth>();
        foreach (var measure in result?.Triggered.Select(t => t.Measure) ?? [])
        {
            truths[Same(measure)] = Truth.True;
        }

        foreach (var measure in result?.Undetermined.Select(u => u.Measure) ?? [])
        {
            truths[Same(measure)] = Truth.Unknown;
        }

        return truths;
    }

    private static int OpenExits(Result? result) => result?.Exits.Count(e => e.Answer == ExitAnswer.Open) ?? 0;

    private static Name RegionOf(Dossier dossier) => dossier.SubjectFacts.Of(BuiltIn.Region) is [Value.Code { Text: { Length: >= ProvinceDigits } code }]
        ? new Name(code.Substring(0, ProvinceDigits), code.Substring(0, ProvinceDigits))
        : NotGiven;
}
