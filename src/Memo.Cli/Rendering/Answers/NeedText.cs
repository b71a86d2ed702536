using Memo.Compiler.Evaluation;

namespace Memo.Cli.Rendering.Answers;

/// <summary>The facts still needed and who determines each.</summary>
internal static class NeedText
{
    public static string Of(Naming naming, ImmutableArray<Need> needs) => naming.Join(needs.Select(need => Of(naming, need)));

    private static string Of(Naming naming, Need need) => need.DeterminedBy.IsEmpty
        ? naming.OfId(need.Fact)
        : naming.OfId(need.Fact) + naming.Say($" (determined by {naming.Of(need.DeterminedBy)})", $"（由{naming.Of(need.DeterminedBy)}认定）");
}
