using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>Sanctions against which nobody is told how to object.</summary>
internal static class RemedyCheck
{
    private static readonly ImmutableArray<string> Objecting = ["objection", "correction", "hearing", "review", "suit"];

    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where !RulesOfLists(pack, measure).Prepend(measure).Any(HasRemedy)
        group measure by measure.Instrument into without
        select LegalityDiagnostics.NoRemedy(without.First().Location!, without.First().Name, without.Key.IsDraft);

    private static IEnumerable<Rule> RulesOfLists(RulePack pack, Measure measure) =>
        pack.EntryRules.Cast<Rule>().Concat(pack.TermRules).Concat(pack.ExitRules).Where(rule => rule.Covers.Any(measure.Covers.Contains));

    /// <summary>To be told, or to make good, is not to be heard; and what opens only once the entry is gone comes too late.</summary>
    private static bool HasRemedy(Rule rule) => rule.Remedies.Concat(rule.Instrument.Remedies).Any(r =>
        r.Absence.MayBeThere(rule.Instrument) || (r.Absence == Absence.Given && Objecting.Contains(r.Kind) && r.From != BuiltIn.Removed.Name));
}
