using System.Text.RegularExpressions;
using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>Kinds of measure that are on the national basic list. An edition of it is named by its year alone; a local list names its place.</summary>
internal static class NationalItems
{
    private static readonly Regex Edition = new("^[0-9]{4}年版$");

    /// <summary>The item of the national list that a kind of measure is, or is a case of.</summary>
    public static Item? Of(Item item) => item.SelfAndParents().FirstOrDefault(i => !i.Appears.IsEmpty && Edition.IsMatch(i.Appears[0]));

    /// <summary>The editions that are declared as instruments and those that superseded them, the earliest first.</summary>
    public static ImmutableArray<Instrument> Editions(RulePack pack)
    {
        ImmutableArray<string> named = [.. pack.Items.Where(i => !i.Appears.IsEmpty).Select(i => i.Appears[0]).Where(name => Edition.IsMatch(name)).Distinct()];
        return
        [
            .. pack.Instruments
                .Where(i => !Locality.IsLocal(i) && i.Effective.From is not null && Versions(i).Any(version => named.Any(version.Title.Chinese.Contains)))
                .OrderBy(i => i.Effective.From!.Value.Code),
        ];
    }

    /// <summary>
    /// In what a measure goes beyond the edition in force on a day; nothing where a basis that it claims allows it, or where the edition has no such kind or
    /// was not read so far.
    /// </summary>
    /// <param name="editions">See <see cref="Editions"/>: the same for every measure of the pack.</param>
    public static ImmutableArray<Finding> Exceeded(RulePack pack, ImmutableArray<Instrument> editions, Measure measure, CalendarDate date) =>
        editions.FirstOrDefault(edition => edition.Effective.Contains(date)) is { } inForce
        && !StatuteLaw.IsAllowed(pack, measure, date)
            ? StatuteLaw.Beyond(pack, measure, inForce, date)
            : [];

    private static IEnumerable<Instrument> Versions(Instrument instrument) => instrument.Supersedes.SelectMany(Versions).Prepend(instrument);
}
