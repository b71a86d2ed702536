using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>Which texts can cut rights or add duties: law, administrative regulation, central policy document; judicial interpretation for measures of courts.</summary>
internal static class Authority
{
    /// <summary>How documents of the Party centre and the State Council are numbered.</summary>
    private static readonly ImmutableArray<string> CentralNumbers = ["国发", "国办发", "国函", "中发", "中办发", "厅字"];

    public static bool CutsRights(Instrument instrument) =>
        instrument.Kind is InstrumentKind.Statute or InstrumentKind.Regulation or InstrumentKind.Interpretation or InstrumentKind.Opinions;

    /// <summary>Null where nobody can tell what stands behind a document number.</summary>
    public static bool? CutsRights(RulePack pack, Citation basis) =>
        basis.Instrument is { } instrument ? CutsRights(instrument)
        : CentralNumbers.Any(n => basis.Document!.StartsWith(n, StringComparison.Ordinal)) ? true
        : pack.Instruments.FirstOrDefault(i => i.Document.Value == basis.Document) is { } declared ? CutsRights(declared)
        : null;

    /// <summary>Whether a measure names a basis that can carry it; null where its basis is not known.</summary>
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

        return rule.Basis.Value.Aggregate((bool?)false, (any, basis) => any | Carries(pack, basis, isLocal));
    }

    private static bool Carries(Instrument instrument, bool isLocal) => CutsRights(instrument) || (isLocal && instrument.Kind == InstrumentKind.Ordinance);

    private static bool? Carries(RulePack pack, Citation basis, bool isLocal) =>
        basis.Instrument is { } instrument && Carries(instrument, isLocal) ? true : CutsRights(pack, basis);
}
