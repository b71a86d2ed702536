using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>One thing a case expected and did not find, or found and did not expect.</summary>
public sealed record CaseFailure(Location Location, Localized Message)
{
    internal static CaseFailure Differs(Location at, Localized what, Localized wanted, Localized actual) => new(
        at,
        new($"expected {what.English} to be {wanted.English}; it is {actual.English}", $"{what.Chinese}——预期：{wanted.Chinese}；实际：{actual.Chinese}"));
}

/// <summary>What became of one case.</summary>
/// <param name="Diagnostics">Why its dossier could not be read.</param>
public sealed record CaseOutcome(Case Case, ImmutableArray<CaseFailure> Failures, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool Passed => Failures.IsEmpty && Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
}
