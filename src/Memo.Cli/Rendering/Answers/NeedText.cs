using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Cli.Rendering.Answers;

/// <summary>The facts still needed and who determines each: <c>a, b (determined by courts); c</c>.</summary>
internal static class NeedText
{
    /// <param name="own">The measure that needs them.</param>
    public static string Of(Naming naming, ImmutableArray<Need> needs, Measure? own = null) => naming.Phrases(needs
        .GroupBy(need => naming.Of(need.DeterminedBy))
        .Select(group => naming.OfIds(group.Select(need => need.Fact), own)
            + (group.Key.Length == 0 ? "" : naming.InBrackets(naming.Say($"determined by {group.Key}", $"由{group.Key}认定")))));

    /// <summary>Nothing where nothing is needed.</summary>
    public static string? Missing(Naming naming, ImmutableArray<Need> needs, Measure? own = null) =>
        needs.IsEmpty ? null : naming.Labelled(naming.Say("missing", "尚缺"), Of(naming, needs, own));
}
