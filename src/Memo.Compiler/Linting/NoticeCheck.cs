using Memo.Compiler.Diagnostics;
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
        let rules = pack.EntryRules.Where(rule => rule.Covers.Contains(list)).OrderBy(rule => rule.QualifiedId, StringComparer.Ordinal).ToImmutableArray()
        where !rules.IsEmpty && !rules.Any(IsHeard)
        select LegalityDiagnostics.EntryWithoutNotice(rules[0].Location!, list.Name, rules[0].Instrument.IsDraft);

    private static bool IsHeard(EntryRule rule) =>
        rule.Remedies.Concat(rule.Instrument.Remedies).Any(r => r.Absence == Absence.NotSeen || Hearing.Contains(r.Kind))
        || rule.Duties.Any(d => Telling.Contains(d.Kind));
}
