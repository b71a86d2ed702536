using Memo.Compiler.Binding;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Cli.Rendering;

/// <summary>What a pack has lowered or turned off, why it says so, and how often that happened.</summary>
internal static class LoweredChecks
{
    /// <param name="found">Everything found in the pack, what it turned off too.</param>
    public static IEnumerable<string> Of(RulePack pack, ImmutableArray<Diagnostic> found, Language language) =>
        from level in pack.Header?.Lint ?? []
        where level.Severity != Severity.Error && !string.IsNullOrWhiteSpace(level.Reason)
        let times = found.Count(d => d.Code == level.Code && d.Lowered is not null)
        select Line(level, times, Stays(level, found)).In(language);

    private static bool Stays(LintLevel level, ImmutableArray<Diagnostic> found) =>
        LintLevels.NeverLowers(level.Code)
        || (!LintLevels.MayLowerError(level.Code) && found.Any(d => d.Code == level.Code && d.Severity == Severity.Error));

    private static Localized Line(LintLevel level, int times, bool stays)
    {
        var count = times == 0 ? new Localized("; nothing is found that it lowers", "；没有因此降低的结果") : new Localized($"; found {times}", $"；共 {times} 处");
        return stays
            ? new($"{level.Code} stays an error: only what goes beyond the law can be lowered", $"{level.Code} 仍为错误：只有超出法律的情形可以降低级别")
            : level.Severity is null
            ? new($"{level.Code} is turned off: {level.Reason}{count.English}", $"{level.Code} 已关闭：{level.Reason}{count.Chinese}")
            : new($"{level.Code} is a warning at most: {level.Reason}{count.English}", $"{level.Code} 只作警告：{level.Reason}{count.Chinese}");
    }
}
