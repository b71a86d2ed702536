namespace Memo.Compiler.Diagnostics;

/// <summary>The codes there are: each has a page in the catalogue.</summary>
internal static class DiagnosticCodes
{
    private const int Length = 8;
    private const string OfHosts = "MEMO9";

    /// <summary>Those of rules. What hosts and listings report belongs to no pack.</summary>
    public static IEnumerable<string> OfRules() =>
        typeof(DiagnosticCodes).Assembly.GetManifestResourceNames()
            .Where(page => page.StartsWith("MEMO", StringComparison.Ordinal) && page.IndexOf('-') == Length && !page.StartsWith(OfHosts, StringComparison.Ordinal))
            .Select(page => page.Substring(0, Length));
}
