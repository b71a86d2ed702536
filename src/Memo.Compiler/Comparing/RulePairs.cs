using Memo.Compiler.Evaluation;
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
    /// <summary>
    /// By instrument and id, or because the new one says it was <c>formerly</c> the old one; of the others of one instrument, those that say the same, then those of one title, then those that are
    /// alike where that leaves no choice: a rule that got another name and another text is still that rule. One that a text no longer has may stand in another
    /// under the same id or title.
    /// </summary>
    public static ImmutableArray<RulePair<T>> ById<T>(ImmutableArray<T> old, ImmutableArray<T> now, Alignment alignment, Func<T, T, bool> saySame, Func<T, T, bool> areAlike)
        where T : Rule
    {
        var byId = old.GroupBy(r => (alignment.Instruments.Of(r.Instrument), r.Name.Id)).ToDictionary(g => g.Key, g => g.First());
        T? Earlier(T rule) => rule.Formerly.Prepend(rule.Name.Id)
            .Select(id => byId.TryGetValue((alignment.Instruments.Of(rule.Instrument), id), out var found) ? found : null)
            .FirstOrDefault(r => r is not null);
        bool AreOfOneText(T n, T o) => alignment.Instruments.Of(n.Instrument) == alignment.Instruments.Of(o.Instrument) && AreOfOneKind(n, o, alignment);
        bool HasMoved(T n, T o) => alignment.Instruments.Of(n.Instrument) != alignment.Instruments.Of(o.Instrument) && AreOfOneKind(n, o, alignment)
            && o.Covers.Select(alignment.Lists.Of).Intersect(n.Covers.Select(alignment.Lists.Of)).Any();
        return Pair(
            old,
            now,
            [(n, left) => Earlier(n) is { } earlier && left.Contains(earlier) ? earlier : null, OneOf<T>(old, (n, o) => saySame(o, n))],
            [
                (n, o) => AreOfOneText(n, o) && n.Title is { } title && title.Chinese == o.Title?.Chinese,
                (n, o) => AreOfOneText(n, o) && n is Measure { Clause.Value: { Length: > 0 } clause } && (o as Measure)?.Clause.Value == clause,
                (n, o) => AreOfOneText(n, o) && areAlike(o, n),
                (n, o) => HasMoved(n, o) && n.Name.Id == o.Name.Id,
                (n, o) => HasMoved(n, o) && n.Title is { } title && title.Chinese == o.Title?.Chinese,
            ]);
    }

    private static bool AreOfOneKind(Rule now, Rule old, Alignment alignment) => (now, old) switch
    {
        (Measure n, Measure o) => n.Kind == o.Kind && alignment.Items.Of(n.Item) == alignment.Items.Of(o.Item),
        (ExitRule n, ExitRule o) => n.Kind == o.Kind,
        _ => true,
    };

    /// <summary>
    /// Of two instruments, by what is done and its name or title; else by what is done and who does it, where that leaves no choice: the same bodies, or one that
    /// acts in the place of the earlier by then. What nobody is said to do may be done by any.
    /// </summary>
    /// <param name="since">When the newer one came into force.</param>
    public static ImmutableArray<RulePair<Measure>> ByItemAndPerformer(ImmutableArray<Measure> old, ImmutableArray<Measure> now, Alignment alignment, CalendarDate? since)
    {
        bool SameItem(Measure n, Measure o) => alignment.Items.Of(n.Item) == alignment.Items.Of(o.Item);
        HashSet<Performer> Performers(Measure measure) => [.. measure.By.Select(a => alignment.Performers.Of(a.Performer))];
        HashSet<Performer> Acting(Measure measure) => [.. (since is { } day ? Successors.Of(measure.By, day) : measure.By.Select(a => a.Performer)).Select(alignment.Performers.Of)];
        return Pair(
            old,
            now,
            [
                OneOf<Measure>(old, (n, o) => SameItem(n, o) && n.Name.Id == o.Name.Id),
                OneOf<Measure>(old, (n, o) => SameItem(n, o) && n.Title is { } title && title.Chinese == o.Title?.Chinese),
            ],
            [
                (n, o) => SameItem(n, o) && Performers(n).SetEquals(Performers(o)),
                (n, o) => SameItem(n, o) && Performers(n).Overlaps(Performers(o)),
                (n, o) => SameItem(n, o) && (n.By.IsEmpty || o.By.IsEmpty || Acting(n).Overlaps(Acting(o))),
            ]);
    }

    /// <summary>Of two instruments; of those with other names, those that say the same.</summary>
    public static ImmutableArray<RulePair<T>> ByName<T>(ImmutableArray<T> old, ImmutableArray<T> now, Func<T, T, bool> saySame)
        where T : Rule => Pair(old, now, [OneOf<T>(old, (n, o) => n.Name.Id == o.Name.Id), OneOf<T>(old, (n, o) => saySame(o, n))], []);

    /// <summary>Of the older rules that are left, in their order, the first that a newer one is by what is said of the two.</summary>
    public static Func<T, HashSet<T>, T?> OneOf<T>(ImmutableArray<T> old, Func<T, T, bool> areSame)
        where T : Rule => (rule, left) => left.Count == 0 ? null : old.FirstOrDefault(earlier => left.Contains(earlier) && areSame(rule, earlier));

    private static ImmutableArray<RulePair<T>> Pair<T>(ImmutableArray<T> old, ImmutableArray<T> now, Func<T, HashSet<T>, T?>[] ways, Func<T, T, bool>[] onlyOnes)
        where T : Rule
    {
        var found = Match(old, now, ways, onlyOnes);
        var taken = new HashSet<T>(found.Values);
        return
        [
            .. now.Select(n => new RulePair<T>(found.TryGetValue(n, out var o) ? o : null, n)),
            .. old.Where(o => !taken.Contains(o)).Select(o => new RulePair<T>(o, null)),
        ];
    }

    /// <summary>The surest way of telling first; none is taken twice.</summary>
    /// <param name="ways">Which older rule a newer one is, of those that are left; null: none.</param>
    /// <param name="onlyOnes">The same, where of those that are left each is the only one for the other.</param>
    public static Dictionary<T, T> Match<T>(ImmutableArray<T> old, ImmutableArray<T> now, Func<T, HashSet<T>, T?>[] ways, Func<T, T, bool>[] onlyOnes)
        where T : Rule
    {
        var left = new HashSet<T>(old);
        var found = new Dictionary<T, T>();
        foreach (var find in ways)
        {
            foreach (var rule in now.Where(n => !found.ContainsKey(n)))
            {
                if (find(rule, left) is { } earlier)
                {
                    found.Add(rule, earlier);
                    left.Remove(earlier);
                }
            }
        }

        foreach (var areSame in onlyOnes)
        {
            var pairs = now.Where(n => !found.ContainsKey(n)).SelectMany(n => old.Where(o => left.Contains(o) && areSame(n, o)).Select(o => (New: n, Old: o))).ToArray();
            var (ofNew, ofOld) = (pairs.ToLookup(p => p.New), pairs.ToLookup(p => p.Old));
            foreach (var (rule, earlier) in pairs.Where(p => ofNew[p.New].Count() == 1 && ofOld[p.Old].Count() == 1))
            {
                found.Add(rule, earlier);
                left.Remove(earlier);
            }
        }

        return found;
    }
}
