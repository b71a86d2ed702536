using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;

namespace Memo.Compiler.Analysis;

/// <summary>Days between two versions on which neither is in force.</summary>
internal static class VersionGaps
{
    public static IEnumerable<Diagnostic> Find(RulePack pack, Func<Rule, bool> isOwn)
    {
        var ofRules = pack.Lists.SelectMany(list => OfList(pack.EntryRules, list, isOwn, EntryMade)
            .Concat(OfList(pack.TermRules, list, isOwn, EntryStands)));
        var ofInstruments = pack.Instruments
            .SelectMany(newer => newer.Supersedes.Select(older => (Older: older, Newer: newer)))
            .Where(p => pack.Measures.Any(m => m.Instrument == p.Newer && isOwn(m)) && pack.Measures.Any(m => m.Instrument == p.Older))
            .Select(p => (p.Older, p.Newer, Gap: Between(p.Older.Effective, p.Newer.Effective)))
            .Where(p => p.Gap is not null)
            .Select(p => Found(
                p.Newer.Places.Of("supersedes") ?? p.Newer.Location!, p.Older, p.Newer, p.Gap!.Value, new Localized("none of their measures follows on these days", "其间两者的措施均不适用")));
        return ofRules.Concat(ofInstruments);
    }

    /// <summary>By the day of the decision, which chooses the rule; rules chosen by another day leave no gap that could be seen here.</summary>
    private static IEnumerable<Diagnostic> OfList<T>(ImmutableArray<T> rules, ListDefinition list, Func<Rule, bool> isOwn, Func<ListDefinition, CalendarDate, Localized> consequence)
        where T : Rule
    {
        var own = rules.Where(r => r.Covers.Contains(list) && r.Instrument.HasForce).ToArray();
        if (own.Any(r => r.Instrument.JudgedBy is not null))
        {
            yield break;
        }

        var before = default(T);
        foreach (var rule in own.OrderBy(r => (Force.Of(r).From ?? CalendarDate.First).Code))
        {
            if (before is not null && isOwn(rule) && Between(Force.Of(before), Force.Of(rule)) is { From: { } first } gap)
            {
                yield return Found(
                    rule.Places.Of("effective") ?? rule.Instrument.Places.Of("effective") ?? rule.Location!, before, rule, gap, consequence(list, first));
            }

            if (before is null || (Force.Of(rule).Until ?? CalendarDate.Last) > (Force.Of(before).Until ?? CalendarDate.Last))
            {
                before = rule;
            }
        }
    }

    private static Diagnostic Found(Location at, Declaration before, Declaration after, Period gap, Localized consequence) =>
        AnalysisDiagnostics.GapBetweenVersions(at, before.Name, after.Name, $"{gap.From}", $"{gap.Until}", consequence) with
        {
            Related = [new RelatedLocation(before.Location!, new Localized("in force before the gap", "空档之前施行"))],
        };

    private static Localized EntryMade(ListDefinition list, CalendarDate day) => new(
        $"no rule says whether an entry on {list.Name.Id} decided on {day} may be made", $"{day}决定列入{list.Name.Chinese}的，无规则可依");

    private static Localized EntryStands(ListDefinition list, CalendarDate day) => new(
        $"an entry on {list.Name.Id} decided on {day} has no term", $"{day}决定列入{list.Name.Chinese}的，没有期限");

    private static Period? Between(Period older, Period newer) =>
        older.Until?.AddDays(1) is { } first && newer.From?.AddDays(-1) is { } last && first <= last ? new Period(first, last) : null;
}
