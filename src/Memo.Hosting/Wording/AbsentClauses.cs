using Memo.Compiler.Model;

namespace Memo.Hosting.Wording;

/// <summary>The clauses of a rule for which the text gives nothing, with the reason.</summary>
public static class AbsentClauses
{
    public static IEnumerable<(string Keyword, Absence Absence)> Of(Measure measure)
    {
        (string Keyword, Absence Absence)[] all =
        [
            ("document", measure.Instrument.Document.Absence),
            ("effective", measure.Beginning),
            ("clause", measure.Clause.Absence),
            ("strength", measure.Strength.Absence),
            ("by", measure.ByAbsence),
            ("basis", measure.Basis.Absence),
            ("lasts", measure.Lasts.Absence),
            ("remedy", measure.Remedies.Select(remedy => remedy.Absence).FirstOrDefault(absence => absence != Absence.Given)),
        ];
        return all.Where(clause => clause.Absence != Absence.Given);
    }

    /// <summary>Of a term rule: when it took effect and how long an entry lasts.</summary>
    public static IEnumerable<(string Keyword, Absence Absence)> Of(TermRule term) =>
        new[] { ("effective", term.Beginning), ("lasts", term.Lasts.Absence) }.Where(clause => clause.Item2 != Absence.Given);
}
