using Memo.Compiler.Diagnostics;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;

namespace Memo.Compiler.Analysis;

/// <summary>Days between two versions of the rules of a list, or of an instrument, on which neither is in force.</summary>
internal static class VersionGaps
{
    public static IEnumerable<Diagnostic> Find(RulePack pack, Func<Rule, bool> isOwn) => pack.Lists
        .SelectMany(list => OfList(pack.EntryRules, list, isOwn, EntryMade)
            .Concat(OfList(pack.TermRules, list, isOwn, EntryStands))
            .Concat(pack.ExitRules.GroupBy(rule => rule.Kind).SelectMany(kind => OfList([.. kind], list, isOwn, WayOff))))
        .Concat(pack.Instruments.SelectMany(newer => newer.Supersedes.SelectMany(older => OfInstruments(pack, older, newer, isOwn))));

    /// <summary>
    /// By the day that chooses the rule, for each ground alone: rules on other grounds fill no gap. Where rules of one list are chosen by several
    /// days, there is no order of time in which a gap could be seen.
    /// </summary>
    private static IEnumerable<Diagnostic> OfList<T>(
        ImmutableArray<T> rules, ListDefinition list, Func<Rule, bool> isOwn, Func<string, CalendarDate, Language, string> consequence)
        where T : Rule
    {
        var ofList = rules.Where(r => r.Covers.Contains(list) && r.Instrument.HasForce).ToArray();
        if (ofList.Select(Force.DayOf).Distinct().Count() != 1)
        {
            return [];
        }

        var grounds = list.Grounds.Cast<Ground?>().DefaultIfEmpty(null).ToArray();
        return grounds
            .SelectMany(ground => Timeline.GapsIn(ofList.Where(r => r.Grounds.IsEmpty || r.Grounds.Any(g => g == ground)).Select(r => (r, Timeline.Of(r)))).Select(gap => (ground, gap)))
            .Where(found => isOwn(found.gap.After))
            .GroupBy(found => found.gap, found => found.ground)
            .Select(found =>
            {
                string Entry(Language language) => EntryOn(list, [.. found], language);
                var (before, after, gap) = found.Key;
                return Found(PlaceOf(after), before, after, gap, new Localized(
                    consequence(Entry(Language.English), gap.From!.Value, Language.English), consequence(Entry(Language.Chinese), gap.From.Value, Language.Chinese)));
            });
    }

    /// <summary>The instruments as a whole; what each of their measures leaves open is looked at by itself (<see cref="MeasureGaps"/>).</summary>
    private static IEnumerable<Diagnostic> OfInstruments(RulePack pack, Instrument older, Instrument newer, Func<Rule, bool> isOwn)
    {
        var measures = pack.Measures.Where(m => (m.Instrument == older || m.Instrument == newer) && m.Instrument.HasForce).ToArray();
        return !measures.Any(m => m.Instrument == newer && isOwn(m)) || measures.All(m => m.Instrument == newer)
            ? []
            : Between(older, newer).Select(gap => Found(
                newer.Places.Of("supersedes") ?? newer.Location!, older, newer, gap, new Localized("none of their measures follows on these days", "其间两者的措施均不适用")));
    }

    /// <summary>The days between two instruments; none if the newer one begins in time.</summary>
    public static IEnumerable<Period> Between(Instrument older, Instrument newer) =>
        Timeline.GapsIn([(older, older.Effective), (newer, newer.Effective)]).Select(gap => gap.Gap);

    /// <summary>The list, with the grounds where they are not all it has.</summary>
    public static string EntryOn(ListDefinition list, IReadOnlyCollection<Ground?> grounds, Language language) => grounds.Count >= list.Grounds.Length
        ? NameText.Of(list, language)
        : language.Pick($"{NameText.Of(list, language)} on {Named(grounds, language)}", $"{NameText.Of(list, language)}（{Named(grounds, language)}）");

    private static string Named(IEnumerable<Ground?> grounds, Language language) => ListText.And(grounds.OfType<Ground>().Select(g => NameText.Of(g, language)), language);

    public static Location PlaceOf(Rule rule) => Force.PlaceOf(rule) ?? rule.Location!;

    public static Diagnostic Found(Location at, Declaration before, Declaration after, Period gap, Localized consequence) =>
        AnalysisDiagnostics.GapBetweenVersions(at, before.Name, after.Name, $"{gap.From}", $"{gap.Until}", consequence) with
        {
            Related = [new RelatedLocation(before.Location!, new Localized("in force before the gap", "空档之前施行"))],
        };

    private static string EntryMade(string list, CalendarDate day, Language language) => language.Pick(
        $"no rule says whether an entry on {list} decided on {day} may be made", $"{day}决定列入{list}的，无规则可依");

    private static string EntryStands(string list, CalendarDate day, Language language) => language.Pick(
        $"an entry on {list} decided on {day} has no term", $"{day}决定列入{list}的，没有期限");

    private static string WayOff(string list, CalendarDate day, Language language) => language.Pick(
        $"an entry on {list} decided on {day} cannot be taken off this way", $"{day}决定列入{list}的，不能以此方式移出");
}
