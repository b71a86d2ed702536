using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>A rule of either version, or of both.</summary>
/// <param name="Next">In the new version the rule that takes its place when its time is over; null: none does.</param>
internal readonly record struct RulePair<T>(T? Old, T? New, T? Next = null)
    where T : Rule
{
    /// <summary>The rules that the new version has of it; one at least stands for a rule that it has no longer.</summary>
    public ImmutableArray<T?> InNew => Next is null ? [New] : [New, Next];
}

/// <summary>Which rule of the new version is which of the old.</summary>
internal static class RulePairs
{
    /// <summary>By instrument and id, or because the new one says it was <c>formerly</c> the old one; of the others, those that say the same.</summary>
    public static ImmutableArray<RulePair<T>> ById<T>(ImmutableArray<T> old, ImmutableArray<T> now, Alignment alignment, Func<T, T, bool> saySame)
        where T : Rule
    {
        var byId = old.GroupBy(r => (alignment.Instruments.Of(r.Instrument), r.Name.Id)).ToDictionary(g => g.Key, g => g.First());
        T? Earlier(T rule) => rule.Formerly.Prepend(rule.Name.Id)
            .Select(id => byId.TryGetValue((alignment.Instruments.Of(rule.Instrument), id), out var found) ? found : null)
            .FirstOrDefault(r => r is not null);
        return Pair(old, now, [(n, o) => ReferenceEquals(o, Earlier(n)), (n, o) => saySame(o, n)]);
    }

    /// <summary>By what is done and who does it, of two instruments; else by what is done, if that leaves no choice.</summary>
    public static ImmutableArray<RulePair<Measure>> ByItemAndPerformer(ImmutableArray<Measure> old, ImmutableArray<Measure> now, Alignment alignment)
    {
        bool SameItem(Measure n, Measure o) => alignment.Items.Of(n.Item) == alignment.Items.Of(o.Item);
        HashSet<Performer> Performers(Measure measure) => [.. measure.By.Select(a => alignment.Performers.Of(a.Performer))];
        return Pair(
            old,
            now,
            [
                (n, o) => n.Name.Id == o.Name.Id && SameItem(n, o),
                (n, o) => SameItem(n, o) && Performers(n).SetEquals(Performers(o)),
                (n, o) => SameItem(n, o) && Performers(n).Overlaps(Performers(o)),
                (n, o) => SameItem(n, o) && now.Count(m => m.Item == n.Item) == 1 && old.Count(m => m.Item == o.Item) == 1,
            ]);
    }

    /// <summary>Of two instruments; of those with other names, those that say the same.</summary>
    public static ImmutableArray<RulePair<T>> ByName<T>(ImmutableArray<T> old, ImmutableArray<T> now, Func<T, T, bool> saySame)
        where T : Rule => Pair(old, now, [(n, o) => n.Name.Id == o.Name.Id, (n, o) => saySame(o, n)]);

    private static ImmutableArray<RulePair<T>> Pair<T>(ImmutableArray<T> old, ImmutableArray<T> now, Func<T, T, bool>[] ways)
        where T : Rule
    {
        var found = Match(old, now, ways);
        var taken = new HashSet<T>(found.Values);
        return
        [
            .. now.Select(n => new RulePair<T>(found.TryGetValue(n, out var o) ? o : null, n)),
            .. old.Where(o => !taken.Contains(o)).Select(o => new RulePair<T>(o, null)),
        ];
    }

    /// <summary>The surest way of telling first; none is taken twice.</summary>
    public static Dictionary<T, T> Match<T>(ImmutableArray<T> old, ImmutableArray<T> now, Func<T, T, bool>[] ways)
        where T : Rule
    {
        var left = new HashSet<T>(old);
        var found = new Dictionary<T, T>();
        foreach (var areSame in ways)
        {
            foreach (var rule in now.Where(n => !found.ContainsKey(n)))
            {
                if (left.Count > 0 && old.FirstOrDefault(o => left.Contains(o) && areSame(rule, o)) is { } earlier)
                {
                    found.Add(rule, earlier);
                    left.Remove(earlier);
                }
            }
        }

        return found;
    }
}
