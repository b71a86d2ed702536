using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>Which texts can cut rights or add duties: law, administrative regulation, central policy document; judicial interpretation for measures of courts.</summary>
internal static class Authority
{
    public static bool CutsRights(Instrument instrument) =>
        instrument.Kind is InstrumentKind.Statute or InstrumentKind.Regulation or InstrumentKind.Interpretation or InstrumentKind.Opinions;

    /// <summary>A number that no instrument bears is no basis: anybody can write one, whatever its prefix.</summary>
    public static bool CutsRights(RulePack pack, Citation basis) => Cited(pack, basis) is { } instrument && CutsRights(instrument);

    /// <summary>Null for a document number that no instrument of the packs bears.</summary>
    public static Instrument? Cited(RulePack pack, Citation basis) =>
        basis.Instrument ?? pack.Instruments.FirstOrDefault(i => i.Document.Value == basis.Document);

    /// <summary>Whether a measure names a basis that can carry it; null where its basis was not seen.</summary>
    /// <param name="isLocal">For a local measure a local regulation carries as much.</param>
    public static bool? HasBasis(RulePack pack, Rule rule, bool isLocal)
    {
        if (Carries(rule.Instrument, isLocal))
        {
            return true;
        }

        if (!rule.Basis.IsGiven)
        {
            return rule.Basis.Absence == Absence.NotStated ? false : null;
        }

        return rule.Basis.Value.Any(basis => Cited(pack, basis) is { } instrument && Carries(instrument, isLocal));
    }

    private static bool Carries(Instrument instrument, bool isLocal) => CutsRights(instrument) || (isLocal && instrument.Kind == InstrumentKind.Ordinance);
}
