using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Binding;

/// <summary>
/// The severities a pack sets: a warning can be raised, or turned off with a reason. An error stays an error, but for what the law is compared
/// with: that a pack may lower with a reason. What is lowered keeps what it was, so that it can be shown.
/// </summary>
public static class LintLevels
{
    internal static IEnumerable<Diagnostic> Apply(PackHeader? header, IEnumerable<Diagnostic> diagnostics)
    {
        if (header is null || header.Lint.IsEmpty)
        {
            return diagnostics;
        }

        var levels = header.Lint.ToLookup(l => l.Code);
        return diagnostics.Select(d => levels[d.Code].FirstOrDefault() is { } level ? Set(d, level) : d);
    }

    /// <summary>Whether an error of this code may be lowered: what goes beyond the law, but for a grade against a person.</summary>
    public static bool MayLowerError(string code) => code.StartsWith("MEMO5", StringComparison.Ordinal) || code == "MEMO2023";

    /// <summary>Whether nothing of this code is ever lowered, in any pack: a grade against a person.</summary>
    public static bool NeverLowers(string code) => code == "MEMO2022";

    private static Diagnostic Set(Diagnostic diagnostic, LintLevel level) => diagnostic.Severity switch
    {
        Severity.Note or Severity.Warning when level.Severity is { } raised => diagnostic with { Severity = raised },
        Severity.Note => diagnostic with { Lowered = new(Severity.Note, level.Severity, level.Reason ?? "") },
        Severity.Error when level.Severity == Severity.Error || !MayLowerError(diagnostic.Code) || string.IsNullOrWhiteSpace(level.Reason) => diagnostic,
        _ => diagnostic with { Severity = Severity.Warning, Lowered = new(diagnostic.Severity, level.Severity, level.Reason ?? "") },
    };
}
