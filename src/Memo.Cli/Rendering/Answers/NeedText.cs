using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Cli.Rendering.Answers;

/// <summary>The facts still needed and who determines each: <c>a, b (determined by courts); c (of entry E-2)</c>.</summary>
internal static class NeedText
{
    /// <param name="own">The measure that needs them.</param>
    public static string Of(Naming naming, ImmutableArray<Need> needs, Measure? own = null) => naming.Phrases(needs
        .GroupBy(need => (need.Entry, By: naming.Of(need.DeterminedBy)))
        .Select(group => naming.OfIds(group.Select(need => need.Fact), own) + Notes(naming, group.Key.Entry, group.Key.By)));

    private static string Notes(Naming naming, string? entry, string by)
    {
        var notes = naming.Phrases(
        [
            entry is null ? null : naming.Say($"of entry {entry}", $"条目 {entry}"),
            by.Length == 0 ? null : naming.Say($"determined by {by}", $"由{by}认定"),
        ]);
        return notes.Length == 0 ? "" : naming.InBrackets(notes);
    }

    /// <summary>Nothing where nothing is needed.</summary>
    public static string? Missing(Naming naming, ImmutableArray<Need> needs, Measure? own = null) =>
        needs.IsEmpty ? null : naming.Labelled(naming.Say("missing", "尚缺"), Of(naming, needs, own));
}
