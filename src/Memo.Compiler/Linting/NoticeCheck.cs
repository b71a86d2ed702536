using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A blacklist onto which one gets without being told or heard.</summary>
internal static class NoticeCheck
{
    private static readonly ImmutableArray<string> Hearing = ["hearing", "objection"];
    private const string Notice = "notice";
    private const string Notify = "notify";
    private const string Serve = "serve";

    /// <summary>Events before the decision: being told, and the showing of what is intended.</summary>
    private static readonly ImmutableArray<string> Before = [Notice, "publicity"];
    private static readonly ImmutableArray<string> Published = ["publication", BuiltIn.Published.Name.Id];

    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        pack.Lists
            .Where(list => LegalityChecks.IsBlacklist(pack, list))
            .SelectMany(list => pack.EntryRules.Any(rule => rule.Covers.Contains(list)) ? ByRule(pack, list) : ByNoRule(pack, list));

    private static IEnumerable<Diagnostic> ByRule(RulePack pack, ListDefinition list) =>
        from rule in pack.EntryRules
        where rule.Covers.Contains(list) && !IsTold(rule, list) && !IsHeard(rule.Instrument, rule.Remedies, Beginnings(pack, rule, list))
        select LegalityDiagnostics.EntryWithoutNotice(rule.Location!, rule.Name, list.Name, rule.Instrument.IsDraft);

    /// <summary>Nothing says how one gets onto the list: what its drafts say of hearing is all there is.</summary>
    private static IEnumerable<Diagnostic> ByNoRule(RulePack pack, ListDefinition list)
    {
        var drafts = UnruledList.CameWith(pack, list);
        return drafts.IsEmpty || drafts.Any(i => IsHeard(i, [], []))
            ? []
            : [LegalityDiagnostics.EntryWithoutNotice(list.Location!, null, list.Name, draft: true)];
    }

    /// <summary>
    /// The subject, and not another body. What is decided is served: who is told only then was not told before, unless by a court, whose list follows
    /// from proceedings with the subject.
    /// </summary>
    private static bool IsTold(EntryRule rule, ListDefinition list) => rule.Duties.Any(d =>
        (d.Kind == Notify && d.To.IsEmpty && (d.From is not { Id: var from } || Before.Contains(from))) || (d.Kind == Serve && Courts.Keep(list)));

    /// <summary>Who may object only from an event after the decision was not heard before it. What was not seen of an issued text may be there.</summary>
    /// <param name="beginnings">When entries take effect; none: at once.</param>
    private static bool IsHeard(Instrument instrument, ImmutableArray<Remedy> remedies, ImmutableArray<StartDay?> beginnings) => remedies.Concat(instrument.Remedies).Any(r =>
        r.Absence.MayBeThere(instrument)
        || r.Kind == Notice
        || (Hearing.Contains(r.Kind) && (r.From is not { Id: var from } || Before.Contains(from) || (Published.Contains(from) && WaitsFor(r, beginnings)))));

    private static ImmutableArray<StartDay?> Beginnings(RulePack pack, EntryRule rule, ListDefinition list) =>
    [
        .. pack.TermRules
            .Where(term => term.Covers.Contains(list) && (term.Grounds.IsEmpty || rule.Grounds.IsEmpty || term.Grounds.Any(rule.Grounds.Contains)))
            .Select(term => term.Begins),
    ];

    /// <summary>The name is published first, and the entry takes effect only when the time to object is over, as far as both are counted alike.</summary>
    private static bool WaitsFor(Remedy objection, ImmutableArray<StartDay?> beginnings) => !beginnings.IsEmpty && beginnings.All(begins =>
        begins is not null
        && SincePublication(begins.From, begins.Delay) is { IsEmpty: false } wait
        && !(objection.Within is TimeLimit.Length(var within) && wait.All(part => part.Unit == within.Unit) && wait.Sum(part => part.Count) < within.Count));

    /// <summary>The time from the publication to a day, in parts; null where the day is not counted from it.</summary>
    private static ImmutableArray<Duration>? SincePublication(Fact from, Duration? delay)
    {
        ImmutableArray<Duration> last = delay is { } time ? [time] : [];
        return from == BuiltIn.Published ? last
            : from.Derived is { } derived ? SincePublication(derived.From, derived.Term)?.AddRange(last)
            : null;
    }
}
