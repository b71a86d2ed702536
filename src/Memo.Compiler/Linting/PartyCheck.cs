using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A memorandum binds those who sign it: an agency that acts and is no party.</summary>
internal static class PartyCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in pack.Measures
        where measure.Instrument is { Kind: InstrumentKind.Memorandum, Parties.IsEmpty: false }
        from agency in measure.By.Concat(measure.Cooperating).Select(a => a.Performer).OfType<Agency>().Distinct()
        where !IsParty(measure.Instrument, agency)
        select LegalityDiagnostics.ActsWithoutBeingParty(measure.Location!, measure.Name, agency.Name, measure.Instrument.IsDraft);

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
