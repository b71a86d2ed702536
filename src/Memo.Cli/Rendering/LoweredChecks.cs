using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Cli.Rendering;

/// <summary>What a pack has lowered or turned off, and why it says so.</summary>
internal static class LoweredChecks
{
    public static IEnumerable<string> Of(RulePack pack, Language language) =>
        (pack.Header?.Lint ?? [])
            .Where(level => level.Severity != Severity.Error && level.Reason is not null)
            .Select(level => (level.Severity is null
                ? new Localized($"{level.Code} is turned off: {level.Reason}", $"{level.Code} 已关闭：{level.Reason}")
                : new Localized($"{level.Code} is a warning at most: {level.Reason}", $"{level.Code} 只作警告：{level.Reason}")).In(language));
}
