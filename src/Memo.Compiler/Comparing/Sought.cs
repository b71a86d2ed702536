using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>What a dossier is to show.</summary>
/// <param name="Rules">The rules of both versions whose answers tell it; what tells it beside them is the standing.</param>
/// <param name="Shows">Whether the answers of the old and the new version do.</param>
internal sealed record Sought(ImmutableArray<Rule> Rules, Func<WitnessOf, WitnessOf, bool> Shows);
