using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A measure or a list that nothing ends.</summary>
internal static class EndCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) => Measures(pack).Concat(Unstated(pack)).Concat(Lists(pack));

    /// <summary>A draft that leaves out how long its measure lasts; what an issued text does not state is shown as not stated.</summary>
    private static IEnumerable<Diagnostic> Unstated(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where measure.Instrument.IsDraft && !measure.Lasts.IsGiven && measure.EndedWhen.Equals(Condition.Never)
        select LegalityDiagnostics.NoEnd(measure.Location!, measure.Name, claimsLaw: false, draft: true);

    /// <summary>For life or for no set time, and no law that is known to set it so.</summary>
    private static IEnumerable<Diagnostic> Measures(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where measure.Lasts.Value is { Until: null, Term: null, WhileListed: false } lasting && (lasting.Permanently || lasting.Indefinitely)
        where measure.EndedWhen.Equals(Condition.Never) && !measure.Basis.Absence.MayBeThere(measure.Instrument) && !EndlessLaw.Sets(pack, measure)
        select LegalityDiagnostics.NoEnd(measure.Location!, measure.Name, measure.Basis.IsGiven, measure.Instrument.IsDraft);

    /// <summary>Nothing says how one gets off: no term, no way out. A list of which no rule is written is asked where it came with a draft.</summary>
    private static IEnumerable<Diagnostic> Lists(RulePack pack) =>
        from list in pack.Lists
        where LegalityChecks.IsBlacklist(pack, list) && !pack.ExitRules.Any(exit => exit.Covers.Contains(list))
        where pack.TermRules.Where(term => term.Covers.Contains(list)).All(IsEndless)
        let rules = pack.EntryRules.Cast<Rule>().Concat(pack.TermRules).Where(rule => rule.Covers.Contains(list)).ToImmutableArray()
        let instruments = rules.IsEmpty ? UnruledList.CameWith(pack, list) : [rules.OrderBy(rule => rule.QualifiedId, StringComparer.Ordinal).First().Instrument]
        where !instruments.IsEmpty
        select LegalityDiagnostics.NoEnd(list.Location!, list.Name, claimsLaw: false, instruments.All(i => i.IsDraft));

    private static bool IsEndless(TermRule rule) =>
        rule.Lasts.Value is { Until: null, Term: null } lasting && (lasting.Permanently || lasting.Indefinitely) && rule.EndedWhen.Equals(Condition.Never);
}
