using Memo.Compiler.Comparing;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Analysis;

/// <summary>
/// Days between a measure that ends and one that takes its place later, whether or not its instrument says what it supersedes. That it does is certain enough where both are
/// of one item and one name or title, reach one person for an entry on one list, and can follow from one listing: items are coarse, and what has another title does something else.
/// </summary>
internal sealed class MeasureGaps(Possibility possibility)
{
    /// <summary>By their items: a pack has many measures, and few that end before another of the kind begins.</summary>
    private readonly ILookup<Item, (Measure Measure, Period Period)> _byItem = possibility.Pack.Measures.Where(m => m.Instrument.HasForce).ToLookup(m => m.Item, m => (m, Timeline.Of(m)));

    public IEnumerable<Diagnostic> Find(Func<Rule, bool> isOwn)
    {
        var found = _byItem.SelectMany(OfOneItem).Where(m => isOwn(m) && m.On.IsGiven).SelectMany(Before).ToArray();
        var ofInstruments = found.Where(IsOfInstruments).ToLookup(gap => (gap.Before.Instrument, gap.After.Instrument));
        return found
            .Where(gap => !IsOfInstruments(gap) || ofInstruments[(gap.Before.Instrument, gap.After.Instrument)].Count() == 1)
            .Where(gap => !IsSaidOfInstruments(gap))
            .Select(Said)
            .Concat(ofInstruments.Where(g => g.Count() > 1 && !IsSaidOfInstruments(g.First())).Select(g => Said([.. g])));
    }

    /// <summary>Those that begin after one has ended.</summary>
    private static IEnumerable<Measure> OfOneItem(IEnumerable<(Measure Measure, Period Period)> measures) =>
        measures.Min(m => m.Period.Until) is { } first ? measures.Where(m => m.Period.From > first).Select(m => m.Measure) : [];

    /// <summary>
    /// What ended before a measure began. A gap is one only where nothing of the kind fills it, for each list and ground alone; what is of another name and title, but asks the same, fills it too.
    /// </summary>
    private IEnumerable<MeasureGap> Before(Measure after)
    {
        var alike = _byItem[after.Item]
            .Where(m => m.Measure == after || (NextRules.AreOfOneKind(m.Measure, after) && ReachOne(m.Measure, after) && (AreOfOneName(m.Measure, after) || NextRules.AskAlike(m.Measure, after))))
            .OrderBy(m => m.Measure != after)
            .ToArray();
        var entries = after.Covers.SelectMany(list => GroundsOf(after, list).Select(ground => (List: list, Ground: ground))).ToImmutableArray();
        return entries
            .SelectMany(entry => Timeline.GapsIn(alike.Where(m => m.Measure.Covers.Contains(entry.List) && GroundsOf(m.Measure, entry.List).Contains(entry.Ground)))
                .Where(gap => gap.After == after && AreOfOneName(gap.Before, after) && gap.Before.Instrument.Pack == after.Instrument.Pack
                    && possibility.CanBe(entry.List, Condition.AllOf([gap.Before.When, after.When])) == true)
                .Select(gap => (gap.Before, gap.Gap, Entry: entry)))
            .GroupBy(found => (found.Before, found.Gap), found => found.Entry)
            .Select(g => new MeasureGap(g.Key.Before, after, g.Key.Gap, g.Count() == entries.Length ? [] : [.. g]));
    }

    private static IEnumerable<Ground?> GroundsOf(Measure measure, ListDefinition list) =>
        list.Grounds.IsEmpty ? [null] : list.Grounds.Where(g => measure.Grounds.IsEmpty || measure.Grounds.Contains(g)).Cast<Ground?>();

    private static bool AreOfOneName(Measure one, Measure other) => NextRules.AreOfOneName(one, other) || NextRules.AreOfOneTitle(one, other);

    /// <summary>Whether somebody is reached by both.</summary>
    private static bool ReachOne(Measure one, Measure other) => one.On.IsGiven && other.On.IsGiven && one.On.Value.Any(a => other.On.Value.Any(b =>
        (a.Kind.IsUnder(b.Kind) || b.Kind.IsUnder(a.Kind)) && a.Roles.Intersect(b.Roles).Any()));

    /// <summary>The one instrument ends, and the other begins, with the measure.</summary>
    private static bool IsOfInstruments(MeasureGap gap) => VersionGaps.Between(gap.Before.Instrument, gap.After.Instrument).Contains(gap.Days);

    /// <summary>The gap between two instruments is reported where one supersedes the other.</summary>
    private static bool IsSaidOfInstruments(MeasureGap gap) => gap.After.Instrument.Supersedes.Contains(gap.Before.Instrument) && IsOfInstruments(gap);

    private static Diagnostic Said(MeasureGap gap) => VersionGaps.Found(VersionGaps.PlaceOf(gap.After), gap.Before, gap.After, gap.Days, Both.Languages(language =>
        gap.Entries.IsEmpty
            ? language.Pick("the measure does not follow on these days", "其间该措施不适用")
            : language.Pick($"the measure does not follow from an entry on {Listed(gap.Entries, language)} on these days", $"其间列入{Listed(gap.Entries, language)}的，不适用该措施")));

    /// <summary>Several that end with one instrument and begin with another.</summary>
    private static Diagnostic Said(ImmutableArray<MeasureGap> gaps)
    {
        var (older, newer) = (gaps[0].Before.Instrument, gaps[0].After.Instrument);
        return VersionGaps.Found(newer.Places.Of("effective") ?? newer.Location!, older, newer, gaps[0].Days, Both.Languages(language => language.Pick(
            $"{Names(gaps, language)} do not follow on these days", $"其间{Names(gaps, language)}不适用")));
    }

    private static string Names(ImmutableArray<MeasureGap> gaps, Language language) =>
        ListText.And(gaps.Select(g => g.After.Name).Distinct().Select(name => language.Pick($"“{name.Id}”", $"“{name.Chinese}”")), language);

    private static string Listed(IEnumerable<(ListDefinition List, Ground? Ground)> entries, Language language) => ListText.Or(
        entries.GroupBy(e => e.List, e => e.Ground).Select(g => VersionGaps.EntryOn(g.Key, [.. g], language)), language);

    /// <param name="Entries">From which it does not follow on these days; empty: from all from which the later one follows.</param>
    private sealed record MeasureGap(Measure Before, Measure After, Period Days, ImmutableArray<(ListDefinition List, Ground? Ground)> Entries);
}
