using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>
/// A sanction on natural persons by a grade or a rank. Of a fact that is typed as a grade it is an error in an issued instrument too; of one that is told by
/// its words, a warning there.
/// </summary>
internal static class GradeCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from found in AgainstPersons.DecidedBy(pack, fact => IsTyped(fact) || AssessmentWords.IsGradeByWords(fact))
        select LegalityDiagnostics.GradeAgainstPerson(
            found.Rule.Location!, found.Rule.Name, found.Fact.Name, found.Test.Location!, IsTyped(found.Fact) || found.Rule.Instrument.IsDraft);

    private static bool IsTyped(Fact fact) => fact.Type is FactType.Enumeration { IsGrade: true };
}
