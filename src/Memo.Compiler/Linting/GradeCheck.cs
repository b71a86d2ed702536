using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A sanction on natural persons by a grade: an error in an issued instrument too.</summary>
internal static class GradeCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where ReachedPersons.ReachesNaturalPersons(measure)
        from test in measure.Unless.Append(measure.When).Append(measure.EndedWhen).Append(measure.SuspendedWhen).SelectMany(ConditionWalk.TestsIn).Distinct()
        let grade = (test.Variable as Variable.Declared)?.Fact
        where grade is { Type: FactType.Enumeration { IsGrade: true } }
        select LegalityDiagnostics.GradeAgainstPerson(measure.Location!, grade.Name.Id, measure.Name.Id, test.Location!);
}
