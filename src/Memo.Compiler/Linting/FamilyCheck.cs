using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A sanction that reaches a minor, or a family member of the listed person. Told by the names: leaving a mark out must not help.</summary>
internal static class FamilyCheck
{
    private static readonly ImmutableArray<string> English =
        ["child", "children", "son", "daughter", "spouse", "wife", "husband", "parent", "parents", "relative", "relatives", "family", "kin", "sibling", "minor", "minors"];

    private static readonly ImmutableArray<string> Chinese = ["子女", "孩子", "儿子", "女儿", "配偶", "妻子", "丈夫", "父母", "亲属", "家属", "家庭成员", "近亲", "未成年"];

    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where measure.On.IsGiven
        from member in measure.On.Value.SelectMany(reach => reach.Roles.Cast<Declaration>().Append(reach.Kind)).Where(IsFamily).Distinct()
        select LegalityDiagnostics.ReachesFamily(measure.Location!, measure.Name, member.Name, measure.Instrument.IsDraft);

    private static bool IsFamily(Declaration declaration) =>
        declaration.Name.Id.Split('_').Any(English.Contains) || Chinese.Any(declaration.Name.Chinese.Contains);
}
