using Memo.Compiler.Comparing;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Diff;

/// <summary>One change by the words that options and waivers use: what changes, and how.</summary>
public sealed record Finding(string Id, string Change);

/// <summary>The changes between two versions as single findings, for a gate.</summary>
public static class Findings
{
    /// <summary>A difference could neither be shown nor ruled out.</summary>
    public const string Undecided = "undecided";

    /// <summary>A word of the vocabulary changed.</summary>
    public const string Vocabulary = "vocabulary";

    private static readonly ImmutableArray<(string Id, Localized Said)> All =
    [
        .. ChangeWords.Fates.Words.Where(w => w.Value != Fate.Kept).Select(w => (w.Id, w.Said)),
        .. ChangeWords.Directions.Words.Select(w => (w.Id, w.Said)),
        .. ChangeWords.Aspects.Words.Select(w => (w.Id, w.Said)),
        (Undecided, new("not settled", "未能判定")),
        (Vocabulary, new("vocabulary", "词汇")),
    ];

    /// <summary>All words for changes.</summary>
    public static ImmutableArray<string> Words { get; } = [.. All.Select(w => w.Id)];

    /// <summary>The word for a change as written, in either language; null if there is none such.</summary>
    public static string? Read(string text) => All.Where(w => w.Id == text || w.Said.Chinese == text).Select(w => w.Id).FirstOrDefault();

    /// <summary>A change as reports name it.</summary>
    /// <param name="change">One of <see cref="Words"/>.</param>
    public static Localized Said(string change) => All.First(w => w.Id == change).Said;

    public static ImmutableArray<Finding> Of(Changes changes) =>
    [
        .. changes.Decisions.SelectMany(Of)
            .Concat(changes.Texts.SelectMany(t => Of(t.Id, t.Fate, t.Aspects)))
            .Concat(changes.Vocabulary.Select(v => new Finding(v.Declaration.Name.Id, Vocabulary)))
            .Distinct(),
    ];

    /// <summary>Of a decision that is new or gone, that alone: for whom it holds now, or no longer, is no further change.</summary>
    public static IEnumerable<Finding> Of(DecisionChange change) => Of(change.Id, change.Fate, [])
        .Concat(change.IsOpen ? [new Finding(change.Id, Undecided)] : [])
        .Concat(change.Fate is Fate.Added or Fate.Removed ? [] : change.Differences.Select(d => new Finding(change.Id, ChangeWords.Directions.Id(d.Direction))))
        .Concat(Of(change.Id, Fate.Kept, change.Aspects))
        .Distinct();

    private static IEnumerable<Finding> Of(string id, Fate fate, ImmutableArray<AspectChange> aspects) =>
        (fate == Fate.Kept ? [] : new[] { new Finding(id, ChangeWords.Fates.Id(fate)) }).Concat(aspects.Select(a => new Finding(id, ChangeWords.Aspects.Id(a.Aspect))));
}
