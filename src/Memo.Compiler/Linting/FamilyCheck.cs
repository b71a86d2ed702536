using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A sanction that reaches a minor, or a family member of the listed person. Told by the names: leaving a mark out must not help. A unit has no family.</summary>
internal static class FamilyCheck
{
    /// <summary>Parts of an identifier.</summary>
    private static readonly ImmutableArray<string> English =
    [
        "child", "children", "son", "sons", "daughter", "daughters", "spouse", "spouses", "wife", "husband", "parent", "parents", "mother", "father",
        "brother", "brothers", "sister", "sisters", "sibling", "siblings", "in_law", "in_laws", "relative", "relatives", "family", "kin",
        "dependant", "dependants", "dependent", "dependents", "pupil", "pupils", "minors",
    ];

    private static readonly ImmutableArray<string> Chinese =
    [
        "子女", "孩子", "儿子", "女儿", "儿童", "配偶", "妻子", "丈夫", "父母", "父亲", "母亲", "兄弟", "姐妹", "姊妹", "亲属", "家属", "家庭成员", "近亲", "姻亲",
        "抚养", "赡养", "扶养", "未成年", "小学生", "中学生",
    ];

    public static IEnumerable<Diagnostic> Find(RulePack pack)
    {
        ImmutableHashSet<Declaration> members =
        [
            .. pack.Roles.Where(ReachedPersons.IsHeldByPersons).Where(role => IsFamily(role.Name) || IsPupil(role.Name)),
            .. pack.SubjectKinds.Where(ReachedPersons.MayBePerson).Where(kind => IsFamily(kind.Name)),
        ];
        return
            from measure in LegalityChecks.Sanctions(pack)
            where measure.On.IsGiven
            from member in measure.On.Value.SelectMany(reach => reach.Roles.Append<Declaration>(reach.Kind)).Where(members.Contains).Distinct()
            select LegalityDiagnostics.ReachesFamily(measure.Location!, measure.Name, member.Name, measure.Instrument.IsDraft);
    }

    /// <summary>What ends in “minor” is one; a minor shareholder is not.</summary>
    private static bool IsFamily(Name name) =>
        English.Any(word => HasPart(name, word)) || name.Id == "minor" || name.Id.EndsWith("_minor", StringComparison.Ordinal) || Chinese.Any(name.Chinese.Contains);

    /// <summary>Who is listed may be a student; who is reached as the student of somebody listed did nothing.</summary>
    private static bool IsPupil(Name name) => HasPart(name, "student") || HasPart(name, "students") || name.Chinese.Contains("学生");

    private static bool HasPart(Name name, string word) => $"_{name.Id}_".Contains($"_{word}_");
}
