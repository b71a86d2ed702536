using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A blacklist of which no rule is written, and from which sanctions follow all the same.</summary>
internal static class UnruledList
{
    /// <summary>
    /// The instruments whose sanctions follow from it: a list that only drafts use came with them. None where the text that sets the list was not
    /// seen: its rules may be there.
    /// </summary>
    public static ImmutableArray<Instrument> Instruments(RulePack pack, ListDefinition list) => list.Basis.Absence == Absence.NotSeen
        ? []
        : [.. LegalityChecks.Sanctions(pack).Where(measure => measure.Covers.Contains(list)).Select(measure => measure.Instrument).Distinct()];
}
