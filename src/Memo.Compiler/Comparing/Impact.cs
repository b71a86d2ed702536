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

    private readonly Alignment _alignment;

    /// <summary>What stands for the measures that are one: of both versions, and of the one that takes another's place.</summary>
    private readonly Dictionary<Measure, Measure> _same;

    private readonly Dictionary<(ImpactBy, Name), int> _counts = [];

    public Impact(RulePack old, RulePack now)
    {
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

    /// <summary>By what a listing is counted if something of it changes; nothing if nothing does. Any number of threads may ask.</summary>
    /// <param name="after">The listing, read in the vocabulary of the new version.</param>
    /// <param name="inOld">What the old version answers.</param>
    /// <param name="inNew">What the new version answers.</param>
    public IReadOnlyCollection<(ImpactBy By, Name Value)> ValuesOf(Dossier after, IEnumerable<CountedResult> inOld, IEnumerable<CountedResult> inNew)
    {
        var (old, now) = (ByPerson(inOld), ByPerson(inNew));
        var values = new HashSet<(ImpactBy, Name)>();
        foreach (var key in old.Keys.Concat(now.Keys).Distinct())
        {
            old.TryGetValue(key, out var was);
            now.TryGetValue(key, out var becomes);
            foreach (var (direction, measure) in AreAlike(was, becomes) ? [] : DirectionsOf(was, becomes))
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
            values.Add((ImpactBy.Region, RegionOf(after)));
        }

        return values;
    }

    /// <summary>Counts a listing.</summary>
    /// <param name="values">See <see cref="ValuesOf"/>.</param>
    public void Add(IReadOnlyCollection<(ImpactBy By, Name Value)> values)
    {
        Listings++;
        Changed += values.Count > 0 ? 1 : 0;
        foreach (var value in values)
        {
            _counts[value] = _counts.TryGetValue(value, out var count) ? count + 1 : 1;
        }
    }

    private Dictionary<(string Entry, string Roles), CountedResult> ByPerson(IEnumerable<CountedResult> all)
    {
        var results = new Dictionary<(string, string), CountedResult>();
        foreach (var result in all)
        {
            results[(result.Entry.Id, RolesOf(result))] = result;
        }

        return results;
    }

    private string RolesOf(CountedResult result) => result.Roles is [var role]
        ? _alignment.Roles.Of(role).Name.Id
        : string.Join(",", result.Roles.Select(r => _alignment.Roles.Of(r).Name.Id).OrderBy(id => id, StringComparer.Ordinal));

    /// <summary>Most are, and mostly in one order; what is not found alike here may still be.</summary>
    private bool AreAlike(CountedResult? was, CountedResult? becomes) =>
        was is not null && becomes is not null && was.Standing == becomes.Standing && was.OpenExits == becomes.OpenExits
        && AreAlike(was.Triggered, becomes.Triggered) && AreAlike(was.Undetermined, becomes.Undetermined);

    private bool AreAlike(ImmutableArray<Measure> old, ImmutableArray<Measure> now)
    {
        for (var m = 0; m < old.Length; m++)
        {
            if (m >= now.Length || One(old[m]) != One(now[m]))
            {
                return false;
            }
        }

        return old.Length == now.Length;
    }

    private IEnumerable<(Direction Direction, Measure? Measure)> DirectionsOf(CountedResult? was, CountedResult? becomes)
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

        if (was is null || becomes is null)
        {
            yield break;
        }

        if (was.Standing != becomes.Standing)
        {
            yield return (Direction.Moved, null);
        }

        if (was.OpenExits != becomes.OpenExits)
        {
            yield return (becomes.OpenExits > was.OpenExits ? Direction.Broadened : Direction.Narrowed, null);
        }
    }

    private Dictionary<Measure, Truth> TruthsOf(CountedResult? result)
    {
        var truths = new Dictionary<Measure, Truth>();
        foreach (var measure in result?.Triggered ?? [])
        {
            truths[One(measure)] = Truth.True;
        }

        foreach (var measure in result?.Undetermined ?? [])
        {
            truths[One(measure)] = Truth.Unknown;
        }

        return truths;
    }

    private Measure One(Measure measure) => _same.TryGetValue(measure, out var one) ? one : measure;

    private static Name RegionOf(Dossier dossier) => dossier.SubjectFacts.Of(BuiltIn.Region) is [Value.Code { Text: { Length: >= ProvinceDigits } code }]
        ? new Name(code.Substring(0, ProvinceDigits), code.Substring(0, ProvinceDigits))
        : NotGiven;
}
