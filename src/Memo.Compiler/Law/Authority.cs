using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>Which texts can cut rights or add duties: law, administrative regulation, central policy document; judicial interpretation for measures of courts.</summary>
internal static class Authority
{
    /// <summary>A number that no instrument bears is no basis: anybody can write one, whatever its prefix.</summary>
    /// <returns>Null for a document number that no instrument of the packs bears.</returns>
    public static Instrument? Cited(RulePack pack, Citation basis) =>
        basis.Instrument ?? pack.Instruments.FirstOrDefault(i => i.Document.Value == basis.Document);

    /// <summary>Whether a measure names a basis that can carry it; null where the basis of an issued text was not seen.</summary>
    /// <param name="isLocal">For a local measure a local regulation carries as much.</param>
    public static bool? HasBasis(RulePack pack, Measure measure, bool isLocal)
    {
        bool Carries(Instrument instrument) => CutsRights(instrument, Courts.Decide(measure)) || (isLocal && KindShown.Of(instrument) == InstrumentKind.Ordinance);

        return Carries(measure.Instrument) ? true
            : !measure.Basis.IsGiven ? (measure.Basis.Absence.MayBeThere(measure.Instrument) ? null : false)
            : measure.Basis.Value.Any(basis => Cited(pack, basis) is { } instrument && Carries(instrument));
    }

    /// <summary>Whether one of these texts can set the list.</summary>
    public static bool SetsList(RulePack pack, ListDefinition list) =>
        list.Basis.IsGiven && list.Basis.Value.Any(basis => Cited(pack, basis) is { } instrument && SetsList(instrument, list));

    public static bool SetsList(Instrument instrument, ListDefinition list) => CutsRights(instrument, Courts.Keep(list));

    /// <summary>What is written as law, and is none.</summary>
    public static bool IsOnlyWrittenAsLaw(Instrument instrument) => Cuts(instrument.Kind, true) && !Cuts(KindShown.Of(instrument), true);

    private static bool CutsRights(Instrument instrument, bool byCourt) => Cuts(KindShown.Of(instrument), byCourt);

    private static bool Cuts(InstrumentKind kind, bool byCourt) =>
        kind is InstrumentKind.Statute or InstrumentKind.Regulation or InstrumentKind.Opinions || (byCourt && kind == InstrumentKind.Interpretation);
}
