using Memo.Compiler.Model;

namespace Memo.Hosting.Wording;

/// <summary>The clauses of a measure for which the text gives nothing, with the reason.</summary>
public static class AbsentClauses
{
    public static IEnumerable<(string Keyword, Absence Absence)> Of(Measure measure)
    {
        (string Keyword, Absence Absence)[] all =
        [
            ("document", measure.Instrument.Document.Absence),
            ("clause", measure.Clause.Absence),
            ("strength", measure.Strength.Absence),
            ("by", measure.ByAbsence),
            ("basis", measure.Basis.Absence),
            ("lasts", measure.Lasts.Absence),
            ("remedy", measure.Remedies.Select(remedy => remedy.Absence).FirstOrDefault(absence => absence != Absence.Given)),
        ];
        return all.Where(clause => clause.Absence != Absence.Given);
    }
}
