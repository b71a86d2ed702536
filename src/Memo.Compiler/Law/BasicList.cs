using System.Text.RegularExpressions;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Law;

/// <summary>The national basic list in one edition: which kinds of measure there are, whom each may reach, which bodies act.</summary>
/// <param name="Edition">In force until the next one.</param>
/// <param name="Entries">What its items let be done; none where they are known only by what the kinds of measure say under <c>appears</c>.</param>
public sealed record BasicList(Instrument Edition, ImmutableArray<Provision> Entries)
{
    /// <summary>An edition is named by its year alone; a local list names its place.</summary>
    private static readonly Regex Name = new("^[0-9]{4}年版$");

    /// <summary>The editions that kinds of measure say they appear in, and those that superseded them; the earliest first.</summary>
    public static ImmutableArray<BasicList> Editions(RulePack pack)
    {
        ImmutableArray<string> named = [.. pack.Items.Where(IsNamed).Select(i => i.Appears[0]).Distinct()];
        return
        [
            .. pack.Instruments
                .Where(i => !Locality.IsLocal(i) && i.Effective.From is not null && Versions(i).Any(version => named.Any(version.Title.Chinese.Contains)))
                .OrderBy(i => i.Effective.From!.Value.Code)
                .Select(i => new BasicList(i, [.. pack.Provisions.Where(p => !p.Forbids && p.Article.Instrument == i)])),
        ];
    }

    /// <summary>The days on which the list is new or becomes another while a measure is in force, its first day under the list included; in order.</summary>
    public static ImmutableArray<CalendarDate> Days(ImmutableArray<BasicList> editions, Measure measure) =>
    [
        .. editions
            .SelectMany(list => list.Entries.Select(entry => entry.Force()).Append(list.Edition.Effective))
            .Select(period => period.Within(Force.Of(measure)))
            .Where(both => !(both.Until < both.From))
            .Select(both => both.From!.Value)
            .Distinct()
            .OrderBy(day => day.Code),
    ];

    /// <summary>The edition in force on a day, with its items as they stand then; null where there is none.</summary>
    public static BasicList? On(ImmutableArray<BasicList> editions, CalendarDate date) =>
        editions.FirstOrDefault(list => list.Edition.Effective.Contains(date)) is { } list
            ? list with { Entries = [.. list.Entries.Where(entry => entry.InForce(date))] }
            : null;

    /// <summary>Whether there was no list yet when the measure came.</summary>
    public static bool IsLaterThan(Measure measure, ImmutableArray<BasicList> editions) => Force.Of(measure).From < editions.FirstOrDefault()?.Edition.Effective.From;

    /// <summary>The item of the list that a kind of measure is, or is a case of, by what it says under <c>appears</c>.</summary>
    public static Item? ItemOf(Item item) => item.SelfAndParents().FirstOrDefault(IsNamed);

    /// <summary>An item of which nobody knows the kind may be any.</summary>
    public bool IsKnownWhole => !Entries.Any(p => p.Doubtful.Contains(ProvisionPart.Measure));

    public bool Has(Item item) => Entries.IsEmpty ? ItemOf(item) is not null : Of(item).Any();

    /// <summary>In what a measure goes beyond the items of its kind, be they confirmed or not; empty where the edition has no such item.</summary>
    public ImmutableArray<Finding> Beyond(RulePack pack, Measure measure) => StatuteLaw.Beyond(pack, measure, [.. Of(measure.Item)]);

    private IEnumerable<Provision> Of(Item item) => Entries.Where(p => p.IsAbout(item));

    private static bool IsNamed(Item item) => !item.Appears.IsEmpty && Name.IsMatch(item.Appears[0]);

    private static IEnumerable<Instrument> Versions(Instrument instrument) => instrument.Supersedes.SelectMany(Versions).Prepend(instrument);
}
