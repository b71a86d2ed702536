using Memo.Compiler.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Text;
using Memo.Hosting.Compiled;

namespace Memo.Hosting.Cases;

/// <summary>One thing a case expected and did not find, or found and did not expect.</summary>
public sealed record CaseFailure(Location Location, Localized Message)
{
    internal static CaseFailure Differs(Location at, Localized what, Localized wanted, Localized actual) => new(
        at,
        new($"expected {what.English} to be {wanted.English}; it is {actual.English}", $"{what.Chinese}——预期：{wanted.Chinese}；实际：{actual.Chinese}"));

    /// <summary>A defect of Memo and not of the case: nobody may rely on the compiled pack until it is mended.</summary>
    internal static CaseFailure CompiledDiffers(Location at, Disagreement differs) => new(
        at,
        new(
            $"the compiled pack says {differs.Compiled} of {differs.What}, where the reference evaluator says {differs.Reference}: a defect of Memo, please report it",
            $"已编译的规则包对 {differs.What} 的回答是 {differs.Compiled}，而参考求值为 {differs.Reference}：这是 Memo 的缺陷，请报告"));
}

/// <summary>What became of one case.</summary>
/// <param name="Diagnostics">Why its dossier could not be read.</param>
public sealed record CaseOutcome(Case Case, ImmutableArray<CaseFailure> Failures, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Null if it could not be read.</summary>
    public Dossier? Dossier { get; init; }

    public bool Passed => Failures.IsEmpty && Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
}
