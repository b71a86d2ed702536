using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A memorandum binds those who sign it: an agency that acts and is no party.</summary>
internal static class PartyCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from rule in pack.Rules.OrderBy(rule => rule.QualifiedId, StringComparer.Ordinal)
        where KindShown.Of(rule.Instrument) == InstrumentKind.Memorandum && IsKnownWhoSigns(rule.Instrument)
        from agency in Acting(rule).SelectMany(Bodies.Of).OfType<Agency>().Distinct()
        where !IsParty(rule.Instrument, agency)
        select LegalityDiagnostics.ActsWithoutBeingParty(rule.Location!, rule.Name, agency.Name, rule.Instrument.IsDraft);

    /// <summary>Whose names an issued text bears may not have been read; a draft that names no party has none but who leads it.</summary>
    private static bool IsKnownWhoSigns(Instrument instrument) => instrument.IsDraft || !instrument.Parties.IsEmpty;

    private static IEnumerable<Acting> Acting(Rule rule) => rule is Measure measure ? measure.By.Concat(measure.Cooperating) : rule.By;

    /// <summary>A body signs for those under it.</summary>
    private static bool IsParty(Instrument instrument, Agency agency)
    {
        for (var body = agency; body is not null; body = body.Parent)
        {
            if (instrument.Parties.Concat(instrument.Lead).Any(party => Bodies.AreOne(party, body)))
            {
                return true;
            }
        }

        return false;
    }
}
