using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;

namespace Memo.Compiler.Comparing;

/// <summary>
/// Which new rule takes the place of one whose time the new version lets end: a reviewer asks what is different from that day on, not what the one loses and
/// the other brings. That it does is said by its name, its title, or all that it asks; else only where it begins on the day on which the other is over, does the
/// same for the same lists by the same bodies, or in an instrument that supersedes the other, and is the only one. What is less is a doubt.
/// </summary>
internal static class NextRules
{
    /// <summary>The pairs, a rule that takes another's place joined to that one's.</summary>
    /// <param name="areAlike">Whether a rule of the old version and one of the new ask alike.</param>
    public static ImmutableArray<RulePair<T>> Join<T>(ImmutableArray<RulePair<T>> pairs, Func<T, T, bool> areAlike)
        where T : Rule
    {
        pairs = WithNameTakenOver(pairs, areAlike);
        var begun = pairs.Where(p => p.Old is null).Select(p => p.New!).ToImmutableArray();
        var ended = pairs.Where(p => p is { Old: { } old, New: { } now, Next: null } && (EndsSooner(old, now) || EndsAsBefore(old, now, begun))).Select(p => p.New!).ToImmutableArray();
        var candidates = ended.SelectMany(e => begun.Where(b => Follows(e, b)).Select(b => (Ended: e, Begun: b))).ToLookup(c => c.Ended, c => c.Begun);
        Func<T, HashSet<T>, T?> First(Func<T, T, bool> areSame) => (e, left) => candidates[e].FirstOrDefault(b => left.Contains(b) && areSame(e, b));
        Func<T, T, bool> Only(Func<T, T, bool> areSame) => (e, b) => candidates[e].Contains(b) && Meet(e, b) && areSame(e, b);
        var next = RulePairs.Match(
            begun,
            ended,
            [First(AreOfOneName), First(AreOfOneTitle), First(AskAlike)],
            [
                Only((e, b) => AreOnTheSame(e, b) && Performers(e).SetEquals(Performers(b))),
                Only((e, b) => AreOnTheSame(e, b) && Acting(e, b).Overlaps(Acting(b, b))),
                Only((e, b) => b.Instrument.Supersedes.Contains(e.Instrument)),
            ]);
        var taken = new HashSet<T>(next.Values);
        return
        [
            .. pairs
                .Where(p => p.Old is not null || !taken.Contains(p.New!))
                .Select(p => p is { New: { } now, Next: null } && next.TryGetValue(now, out var follows) ? p with { Next = follows } : p),
        ];
    }

    /// <summary>Of rules that are shown apart, why a new one may take the place of one that ends all the same.</summary>
    /// <param name="pairs">Joined.</param>
    public static IEnumerable<Localized> Doubts<T>(ImmutableArray<RulePair<T>> pairs)
        where T : Rule =>
        from ended in pairs
        where ended is { Old: { } old, New: { } now, Next: null } && EndsSooner(old, now)
        from begun in pairs
        where begun.Old is null && Follows(ended.New!, begun.New!) && Meet(ended.New!, begun.New!)
        select new Localized(
            $"{Said(begun.New!, Language.English)} begins when {Said(ended.New!, Language.English)} is over, and does the same for entries on the same list: whether it takes its place cannot be told, and they are shown apart.",
            $"{Said(begun.New!, Language.Chinese)}自{Said(ended.New!, Language.Chinese)}失效之日起施行，对象名单和措施相同：是否为其接替，无从判定，故分别列出。");

    private static string Said(Rule rule, Language language) => $"{NameText.QuotedTitle(NameText.Title(rule, language))}{language.Pick(" ", "")}{language.Bracketed(rule.QualifiedId)}";

    /// <summary>The new version may leave the name to the rule that comes, and give the one that ends another: what asks the same until then is still that rule.</summary>
    private static ImmutableArray<RulePair<T>> WithNameTakenOver<T>(ImmutableArray<RulePair<T>> pairs, Func<T, T, bool> areAlike)
        where T : Rule
    {
        var renamed = new Dictionary<T, T>();
        foreach (var pair in pairs.Where(p => p is { Old: { } old, New: { } now } && Force.Of(now).From > Force.Of(old).From))
        {
            var (old, now) = (pair.Old!, pair.New!);
            if (pairs.Where(p => p.Old is null && !renamed.ContainsValue(p.New!)).Select(p => p.New!)
                .FirstOrDefault(n => Force.Of(n).From == Force.Of(old).From && EndsSooner(old, n) && Follows(n, now) && areAlike(old, n)) is { } ended)
            {
                renamed.Add(now, ended);
            }
        }

        return renamed.Count == 0 ? pairs :
        [
            .. pairs
                .Where(p => p.Old is not null || !renamed.ContainsValue(p.New!))
                .Select(p => p is { Old: not null, New: { } now } && renamed.TryGetValue(now, out var ended) ? p with { New = ended, Next = now } : p),
        ];
    }

    private static bool EndsSooner(Rule old, Rule now) => Force.Of(now).Until is { } last && !(Force.Of(old).Until <= last);

    /// <summary>It would have ended anyway, and now goes on under another name on the very next day.</summary>
    private static bool EndsAsBefore<T>(T old, T now, ImmutableArray<T> begun)
        where T : Rule =>
        Force.Of(now).Until is { } last && Force.Of(old).Until == last && begun.Any(b => Follows(now, b) && Meet(now, b));

    /// <summary>It begins when the other is over, and may take its place.</summary>
    private static bool Follows(Rule ended, Rule begun) => Force.Of(begun).From > Force.Of(ended).Until && AreOfOneKind(ended, begun);

    /// <summary>Of rules of one version: for entries on the same list, chosen by the same day, of the same kind.</summary>
    internal static bool AreOfOneKind(Rule ended, Rule begun) =>
        begun.Instrument.JudgedBy == ended.Instrument.JudgedBy
        && begun.Covers.Intersect(ended.Covers).Any()
        && (ended, begun) switch
        {
            (Measure e, Measure b) => e.Kind == b.Kind && e.Item == b.Item,
            (ExitRule e, ExitRule b) => e.Kind == b.Kind,
            _ => true,
        };

    /// <summary>No day lies between.</summary>
    private static bool Meet(Rule ended, Rule begun) => Force.Of(ended).Until?.AddDays(1) == Force.Of(begun).From;

    internal static bool AreOfOneName(Rule ended, Rule begun) => ended.Name.Id == begun.Name.Id;

    internal static bool AreOfOneTitle(Rule ended, Rule begun) => ended.Title is { } title && title.Chinese == begun.Title?.Chinese;

    /// <summary>Of rules of one version.</summary>
    internal static bool AskAlike(Rule ended, Rule begun) =>
        AreOnTheSame(ended, begun) && ended.When.Equals(begun.When) && ended.Unless.SequenceEqual(begun.Unless) && Performers(ended).SetEquals(Performers(begun));

    private static bool AreOnTheSame(Rule ended, Rule begun) =>
        new HashSet<ListDefinition>(ended.Covers).SetEquals(begun.Covers) && new HashSet<Ground>(ended.Grounds).SetEquals(begun.Grounds);

    private static HashSet<Performer> Performers(Rule rule) => [.. rule.By.Select(acting => acting.Performer)];

    /// <summary>Who acts by a rule on the day on which another begins.</summary>
    private static HashSet<Performer> Acting(Rule rule, Rule begun) => [.. Successors.Of(rule.By, Force.Of(begun).From!.Value)];
}
