using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A sanction on natural persons by a grade: an error in an issued instrument too.</summary>
internal static class GradeCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from found in AgainstPersons.DecidedBy(pack, fact => fact.Type is FactType.Enumeration { IsGrade: true })
        select LegalityDiagnostics.GradeAgainstPerson(found.Rule.Location!, found.Rule.Name, found.Fact.Name, found.Test.Location!);
}
