using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Binding;

/// <summary>The severities a pack sets: a warning can be raised, or turned off with a reason; an error stays an error.</summary>
internal static class LintLevels
{
    public static IEnumerable<Diagnostic> Apply(PackHeader? header, IEnumerable<Diagnostic> diagnostics)
    {
        if (header is null || header.Lint.IsEmpty)
        {
            return diagnostics;
        }

        var levels = header.Lint.ToLookup(l => l.Code);
        return diagnostics
            .Select(d => d.Severity == Severity.Error || levels[d.Code].FirstOrDefault() is not { } level
                ? d
                : level.Severity is { } severity ? d with { Severity = severity } : null)
            .OfType<Diagnostic>();
    }
}
