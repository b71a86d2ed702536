using Memo.Compiler.Evaluation;

namespace Memo.Cli.Rendering.Answers;

/// <summary>What a result amounts to: <c>17 sanctions (2 for reference only), 1 withheld</c>.</summary>
internal static class CountText
{
    public static string Of(Naming naming, Result result)
    {
        var counts = new[]
        {
            Of(naming, result, MeasureKind.Sanction, "sanction", "惩戒措施"),
            Of(naming, result, MeasureKind.Reward, "reward", "激励措施"),
            Count(naming, result.Withheld.Length, $"{result.Withheld.Length} withheld", "不适用"),
            Count(naming, result.Undetermined.Length, $"{result.Undetermined.Length} undetermined", "待定"),
        };
        return counts.Any(count => count is not null)
            ? naming.Join(counts.OfType<string>())
            : naming.Say("nothing is triggered", "没有触发任何措施");
    }

    private static string? Of(Naming naming, Result result, MeasureKind kind, string english, string chinese)
    {
        var triggered = result.Triggered.Where(t => t.Measure.Kind == kind).ToImmutableArray();
        var reference = triggered.Count(t => TitleText.IsReference(t.Measure));
        var note = reference == 0 ? ""
            : reference == triggered.Length ? naming.InBrackets(naming.Say("for reference only", "仅供参考"))
            : naming.InBrackets(naming.Say($"{reference} for reference only", $"其中 {reference} 项仅供参考"));
        return Count(naming, triggered.Length, $"{triggered.Length} {english}{(triggered.Length == 1 ? "" : "s")}", chinese) is { } count ? count + note : null;
    }

    private static string? Count(Naming naming, int count, string english, string chinese) =>
        count == 0 ? null : naming.Say(english, $"{chinese} {count} 项");
}
