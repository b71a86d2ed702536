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

/// <summary>What a listing counts for.</summary>
/// <param name="Values">By what it is counted if something of it changes; none if nothing does.</param>
/// <param name="IsUnsettled">A rule that has changed is undetermined for it in a version: what the rule asks is not all known.</param>
public readonly record struct ListingImpact(IReadOnlyCollection<(ImpactBy By, Name Value)> Values, bool IsUnsettled);

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

    /// <summary>What has changed in meaning, by id in the old version and in the new: rules, and lists of which the standing of entries has.</summary>
    private readonly (HashSet<string> Old, HashSet<string> New) _changed;

    /// <param name="changes">Between the two.</param>
    public Impact(RulePack old, RulePack now, Changes changes)
    {
        var changed = changes.Decisions.Where(d => d.IsOpen || !d.Differences.IsEmpty || d.Fate is Fate.Added or Fate.Removed).ToArray();
        _changed = ([.. changed.Select(d => d.OldId ?? d.Id)], [.. changed.SelectMany(d => d.Ending is { } ending ? new[] { d.Id, ending.QualifiedId } : [d.Id])]);
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

    /// <summary>For how many of them a rule that has changed cannot be settled: they may change once what it asks is known.</summary>
    public int Unsettled { get; private set; }

    /// <summary>Of the changed listings, how many have each value, the most first; a listing may have several.</summary>
    public ImmutableArray<(Name Value, int Listings)> By(ImpactBy by) =>
        [.. _counts.Where(c => c.Key.Item1 == by).Select(c => (c.Key.Item2, c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Item1.Id, StringComparer.Ordinal)];

    /// <summary>What a listing counts for. Any number of threads may ask.</summary>
    /// <param name="after">The listing, read in the vocabulary of the new version.</param>
    /// <param name="inOld">What the old version answers.</param>
    /// <param name="inNew">What the new version answers.</param>
    public ListingImpact Of(Dossier after, IEnumerable<CountedResult> inOld, IEnumerable<CountedResult> inNew)
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

        return new(values, old.Values.Any(result => IsUnsettled(result, _changed.Old)) || now.Values.Any(result => IsUnsettled(result, _changed.New)));
    }

    /// <summary>Counts a listing.</summary>
    /// <param name="listing">See <see cref="Of"/>.</param>
    public void Add(ListingImpact listing)
    {
        Listings++;
        Changed += listing.Values.Count > 0 ? 1 : 0;
        Unsettled += listing.IsUnsettled ? 1 : 0;
        foreach (var value in listing.Values)
        {
            _counts[value] = _counts.TryGetValue(value, out var count) ? count + 1 : 1;
        }
    }

    private static bool IsUnsettled(CountedResult result, HashSet<string> changed) => changed.Count > 0
        && ((result.Standing == StandingState.Unknown && changed.Contains(result.Entry.List.Name.Id))
            || result.Undetermined.Any(measure => changed.Contains(measure.QualifiedId))
            || result.UndeterminedExits.Any(exit => changed.Contains(exit.QualifiedId)));

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
            yield return (was.Standing == StandingState.Unknown ? Direction.BecameCertain : becomes.Standing == StandingState.Unknown ? Direction.BecameUndetermined : Direction.Moved, null);
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
