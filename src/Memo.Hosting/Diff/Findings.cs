using Memo.Compiler.Comparing;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Diff;

/// <summary>One change by the words that options and waivers use: what changes, and how.</summary>
/// <param name="Mark">By which the change is known again: see <see cref="ChangeMarks"/>.</param>
public sealed record Finding(string Id, string Change, string Mark);

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

    /// <summary>All of them in Chinese.</summary>
    public static ImmutableArray<string> ChineseWords { get; } = [.. All.Select(w => w.Said.Chinese)];

    /// <summary>The word for a change as written, in either language; null if there is none such.</summary>
    public static string? Read(string text) => All.Where(w => w.Id == text || w.Said.Chinese == text).Select(w => w.Id).FirstOrDefault();

    /// <summary>A change as reports name it.</summary>
    /// <param name="change">One of <see cref="Words"/>.</param>
    public static Localized Said(string change) => All.First(w => w.Id == change).Said;

    /// <param name="changes">Those between the two versions.</param>
    public static ImmutableArray<Finding> Of(Changes changes, RulePack old, RulePack now)
    {
        var marks = new ChangeMarks(old, now);
        return
        [
            .. changes.Decisions.SelectMany(change => Of(change, marks))
                .Concat(changes.Texts.SelectMany(Of))
                .Concat(changes.Vocabulary.Select(v => new Finding(v.Declaration.Name.Id, Vocabulary, marks.Of(v))))
                .Distinct(),
        ];
    }

    /// <summary>The words for what became of a decision. Of one that is new or gone, that alone: for whom it holds now, or no longer, is no further change.</summary>
    public static ImmutableArray<string> WordsOf(DecisionChange change) =>
    [
        .. (change.Fate == Fate.Kept ? [] : new[] { ChangeWords.Fates.Id(change.Fate) })
            .Concat(change.IsOpen ? [Undecided] : [])
            .Concat(change.Fate is Fate.Added or Fate.Removed ? [] : change.Differences.Select(d => ChangeWords.Directions.Id(d.Direction)))
            .Concat(change.Aspects.Select(a => ChangeWords.Aspects.Id(a.Aspect)))
            .Distinct(),
    ];

    private static IEnumerable<Finding> Of(DecisionChange change, ChangeMarks marks)
    {
        var said = change.Aspects.ToDictionary(a => ChangeWords.Aspects.Id(a.Aspect), ChangeMarks.Of);
        return WordsOf(change).Select(word => new Finding(
            change.Id,
            word,
            said.TryGetValue(word, out var mark) ? mark
            : ChangeWords.Fates.Read(word) is not null ? marks.OfFate(change)
            : word == ChangeWords.Directions.Id(Direction.WithheldOtherwise) ? marks.OfReasons(change)
            : marks.OfMeaning(change)));
    }

    private static IEnumerable<Finding> Of(TextChange text) =>
        (text.Fate == Fate.Kept ? [] : new[] { new Finding(text.Id, ChangeWords.Fates.Id(text.Fate), ChangeMarks.OfFate(text.Fate, text.Declaration, text.OldId)) })
            .Concat(text.Aspects.Select(a => new Finding(text.Id, ChangeWords.Aspects.Id(a.Aspect), ChangeMarks.Of(a))));
}
