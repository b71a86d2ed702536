using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>
/// Which new rule takes the place of one whose time the new version lets end: a reviewer asks what is different from that day on, not what the one loses and
/// the other brings.
/// </summary>
internal static class NextRules
{
    /// <summary>The pairs, a rule that takes another's place joined to that one's.</summary>
    public static ImmutableArray<RulePair<T>> Join<T>(ImmutableArray<RulePair<T>> pairs)
        where T : Rule
    {
        var begun = pairs.Where(p => p.Old is null).Select(p => p.New!).ToImmutableArray();
        var ended = pairs.Where(p => p is { Old: { } old, New: { } now } && EndsSooner(old, now)).Select(p => p.New!).ToImmutableArray();
        var candidates = ended.SelectMany(e => begun.Where(b => Follows(e, b)).Select(b => (Ended: e, Begun: b))).ToLookup(c => c.Ended, c => c.Begun);
        Func<T, HashSet<T>, T?> First(Func<T, T, bool> areSame) => (e, left) => candidates[e].FirstOrDefault(b => left.Contains(b) && areSame(e, b));
        Func<T, T, bool> Only(Func<T, T, bool> areSame) => (e, b) => candidates[e].Contains(b) && areSame(e, b);
        var next = RulePairs.Match(
            begun,
            ended,
            [
                First((e, b) => e.Name.Id == b.Name.Id),
                First((e, b) => e.Title is { } title && title.Chinese == b.Title?.Chinese),
                First((e, b) => e.When.Equals(b.When) && e.Unless.SequenceEqual(b.Unless) && Performers(e).SetEquals(Performers(b))),
            ],
            [Only((e, b) => Performers(e).SetEquals(Performers(b))), Only((_, _) => true)]);
        var taken = new HashSet<T>(next.Values);
        return
        [
            .. pairs
                .Where(p => p.Old is not null || !taken.Contains(p.New!))
                .Select(p => p.New is { } now && next.TryGetValue(now, out var follows) ? p with { Next = follows } : p),
        ];
    }

    private static bool EndsSooner(Rule old, Rule now) => Force.Of(now).Until is { } last && !(Force.Of(old).Until <= last);

    /// <summary>It is of the same kind, for entries on the same list, chosen by the same day, and begins when the other is over.</summary>
    private static bool Follows(Rule ended, Rule begun) =>
        Force.Of(begun).From > Force.Of(ended).Until
        && begun.Instrument.JudgedBy == ended.Instrument.JudgedBy
        && begun.Covers.Intersect(ended.Covers).Any()
        && (ended, begun) switch
        {
            (Measure e, Measure b) => e.Kind == b.Kind && e.Item == b.Item,
            (ExitRule e, ExitRule b) => e.Kind == b.Kind,
            _ => true,
        };

    private static HashSet<Performer> Performers(Rule rule) => [.. rule.By.Select(acting => acting.Performer)];
}
