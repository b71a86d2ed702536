using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>One thing a case expected and did not find, or found and did not expect.</summary>
public sealed record CaseFailure(Location Location, Localized Message);

/// <summary>What became of one case.</summary>
/// <param name="Diagnostics">Why its dossier could not be read.</param>
public sealed record CaseOutcome(Case Case, ImmutableArray<CaseFailure> Failures, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool Passed => Failures.IsEmpty && Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
}
