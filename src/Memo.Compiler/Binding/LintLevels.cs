using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Binding;

/// <summary>
/// The severities a pack sets: a warning can be raised, or turned off with a reason. An error stays an error, but for what the law is compared
/// with: that a pack may lower with a reason, which is shown.
/// </summary>
internal static class LintLevels
{
    public static IEnumerable<Diagnostic> Apply(PackHeader? header, IEnumerable<Diagnostic> diagnostics)
    {
        if (header is null || header.Lint.IsEmpty)
        {
            return diagnostics;
        }

        var levels = header.Lint.ToLookup(l => l.Code);
        return diagnostics.Select(d => levels[d.Code].FirstOrDefault() is { } level ? Set(d, level) : d).OfType<Diagnostic>();
    }

    private static Diagnostic? Set(Diagnostic diagnostic, LintLevel level) => diagnostic.Severity switch
    {
        Severity.Warning when level.Severity is { } raised => diagnostic with { Severity = raised },
        Severity.Warning => null,
        _ when level.Reason is null || !IsAboutLaw(diagnostic) => diagnostic,
        _ => level.Severity is { } lowered ? diagnostic with { Severity = lowered } : null,
    };

    private static bool IsAboutLaw(Diagnostic diagnostic) => diagnostic.Code.StartsWith("MEMO5", StringComparison.Ordinal);
}
