using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A blacklist onto which one gets without being told or heard.</summary>
internal static class NoticeCheck
{
    private static readonly ImmutableArray<string> Hearing = ["hearing", "objection"];
    private static readonly ImmutableArray<string> Telling = ["notify", "serve"];
    private const string Notice = "notice";

    /// <summary>Events before the decision: being told, and the showing of what is intended.</summary>
    private static readonly ImmutableArray<string> Before = [Notice, "publicity"];
    private static readonly ImmutableArray<string> Published = ["publication", BuiltIn.Published.Name.Id];

    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        pack.Lists
            .Where(list => LegalityChecks.IsBlacklist(pack, list))
            .SelectMany(list => pack.EntryRules.Any(rule => rule.Covers.Contains(list)) ? ByRule(pack, list) : ByNoRule(pack, list));

    private static IEnumerable<Diagnostic> ByRule(RulePack pack, ListDefinition list) =>
        from rule in pack.EntryRules
        where rule.Covers.Contains(list) && !IsTold(rule) && !IsHeard(rule.Instrument, rule.Remedies, WaitsForPublicity(pack, rule, list))
        select LegalityDiagnostics.EntryWithoutNotice(rule.Location!, rule.Name, list.Name, rule.Instrument.IsDraft);

    /// <summary>Nothing says how one gets onto the list: what its drafts say of hearing is all there is.</summary>
    private static IEnumerable<Diagnostic> ByNoRule(RulePack pack, ListDefinition list)
    {
        var drafts = UnruledList.CameWith(pack, list);
        return drafts.IsEmpty || drafts.Any(i => IsHeard(i, [], waitsForPublicity: false))
            ? []
            : [LegalityDiagnostics.EntryWithoutNotice(list.Location!, null, list.Name, draft: true)];
    }

    private static bool IsTold(EntryRule rule) => rule.Duties.Any(d => Telling.Contains(d.Kind));

    /// <summary>Who may object only from an event after the decision was not heard before it. What was not seen of an issued text may be there.</summary>
    private static bool IsHeard(Instrument instrument, ImmutableArray<Remedy> remedies, bool waitsForPublicity) => remedies.Concat(instrument.Remedies).Any(r =>
        r.Absence.MayBeThere(instrument)
        || r.Kind == Notice
        || (Hearing.Contains(r.Kind) && (r.From is not { Id: var from } || Before.Contains(from) || (waitsForPublicity && Published.Contains(from)))));

    /// <summary>The name is published first, and the entry takes effect only some time later: then an objection from publication is still in time.</summary>
    private static bool WaitsForPublicity(RulePack pack, EntryRule rule, ListDefinition list)
    {
        ImmutableArray<TermRule> terms = [.. pack.TermRules.Where(term => term.Covers.Contains(list) && (term.Grounds.IsEmpty || rule.Grounds.IsEmpty || term.Grounds.Any(rule.Grounds.Contains)))];
        return !terms.IsEmpty && terms.All(term => term.Begins is { } begins && (begins.From == BuiltIn.Published ? begins.Delay is not null : begins.From != BuiltIn.Decided && begins.From != BuiltIn.Listed));
    }
}
