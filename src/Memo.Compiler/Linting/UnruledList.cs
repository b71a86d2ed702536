using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A list of which no rule of entry is written, or none at all, and from which sanctions of drafts follow all the same.</summary>
internal static class UnruledList
{
    /// <summary>
    /// The drafts with which it came. None where an issued text uses it too, or a draft that is known by report, or where the text that sets the list
    /// was not seen: its rules may be there, and are only not written here.
    /// </summary>
    public static ImmutableArray<Instrument> CameWith(RulePack pack, ListDefinition list) =>
        list.Basis.Absence == Absence.NotSeen ? [] : WhateverItsBasis(pack, list);

    /// <summary>The same, be the text that sets it said not to have been seen: of a list of one's own there is none.</summary>
    public static ImmutableArray<Instrument> WhateverItsBasis(RulePack pack, ListDefinition list) =>
        pack.Instruments.Any(i => (!i.IsDraft || i.Unseen is not null) && i.Covers.Contains(list))
            ? []
            : [.. LegalityChecks.Sanctions(pack).Where(measure => measure.Covers.Contains(list)).Select(measure => measure.Instrument).Distinct()];
}
