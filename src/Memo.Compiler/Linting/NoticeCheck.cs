using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A blacklist onto which one gets without being told or heard.</summary>
internal static class NoticeCheck
{
    private static readonly ImmutableArray<string> Hearing = ["notice", "hearing", "objection"];
    private static readonly ImmutableArray<string> Telling = ["notify", "serve"];

    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from list in pack.Lists
        where list.Colour == Colour.Black
        from rule in pack.EntryRules
        where rule.Covers.Contains(list) && !IsHeard(rule)
        select LegalityDiagnostics.EntryWithoutNotice(rule.Location!, rule.Name, list.Name, rule.Instrument.IsDraft);

    private static bool IsHeard(EntryRule rule) =>
        rule.Remedies.Concat(rule.Instrument.Remedies).Any(r => r.Absence.MayBeThere(rule.Instrument) || (Hearing.Contains(r.Kind) && r.From?.Id != BuiltIn.Decided.Name.Id))
        || rule.Duties.Any(d => Telling.Contains(d.Kind));
}
