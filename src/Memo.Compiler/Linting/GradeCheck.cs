using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>Natural persons are put on a blacklist, or a sanction on them, by a grade: an error in an issued instrument too.</summary>
internal static class GradeCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) => Sanctions(pack).Concat(Entries(pack));

    private static IEnumerable<Diagnostic> Sanctions(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where ReachedPersons.ReachesNaturalPersons(measure)
        from deciding in DecidingFacts.AboutPersons(pack, measure, IsGrade)
        select LegalityDiagnostics.GradeAgainstPerson(measure.Location!, deciding.Fact.Name.Id, measure.Name.Id, deciding.Test.Location!);

    /// <summary>To be on a blacklist is a sanction, whatever follows.</summary>
    private static IEnumerable<Diagnostic> Entries(RulePack pack) =>
        from rule in pack.EntryRules.OrderBy(rule => rule.QualifiedId, StringComparer.Ordinal)
        where rule.Covers.Any(list => Colours.Of(list).Contains(Colour.Black))
        from deciding in DecidingFacts.AboutPersons(pack, rule, IsGrade)
        select LegalityDiagnostics.GradeAgainstPerson(rule.Location!, deciding.Fact.Name.Id, rule.Name.Id, deciding.Test.Location!);

    private static bool IsGrade(Fact fact) => fact.Type is FactType.Enumeration { IsGrade: true };
}
