using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A sanction on natural persons by a score, which is a number by what it says that it concerns, or by its name or unit: points are no unit of a fact of life.</summary>
internal static class ScoreCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from found in AgainstPersons.DecidedBy(pack, AssessmentWords.IsScore)
        select LegalityDiagnostics.ScoreAgainstPerson(found.Rule.Location!, found.Rule.Name, found.Fact.Name, found.Test.Location!, found.Rule.Instrument.IsDraft);
}
