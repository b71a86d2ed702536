using Memo.Compiler.Comparing;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Diff;

/// <summary>A count of listings; null: not zero, but too small to be told, since it might point to somebody.</summary>
public sealed record ImpactRow(string Id, Localized Said, int? Listings);

/// <summary>How many listings change, small counts left out.</summary>
/// <param name="Unread">Records that one of the versions cannot read: they are in no count.</param>
/// <param name="Changed">Null: too few, or too few are left unchanged, to be told.</param>
/// <param name="Fewest">Smaller counts are not told.</param>
public sealed record ImpactReport(int Listings, int Unread, int? Changed, int Fewest, ImmutableArray<(ImpactBy By, ImmutableArray<ImpactRow> Rows)> Tables)
{
    public static ImpactReport Of(Impact impact, int unread, int fewest)
    {
        bool IsTold(int count) => count == 0 || count >= fewest;
        var isTold = IsTold(impact.Changed) && IsTold(impact.Listings - impact.Changed);
        return new ImpactReport(
            impact.Listings,
            unread,
            isTold ? impact.Changed : null,
            fewest,
            [.. Enum.GetValues<ImpactBy>().Select(by => (by, Rows(by, impact.By(by), isTold ? fewest : int.MaxValue)))]);
    }

    /// <summary>Where one count alone would be left out, the next smallest is too: else it could be found by subtraction.</summary>
    private static ImmutableArray<ImpactRow> Rows(ImpactBy by, ImmutableArray<(Name Value, int Listings)> counts, int fewest)
    {
        var hidden = counts.Count(c => c.Listings < fewest);
        var told = counts.Length - (hidden == 1 ? 2 : hidden);
        return [.. counts.Select((c, i) => Row(by, c.Value, i < told ? c.Listings : null))];
    }

    private static ImpactRow Row(ImpactBy by, Name value, int? listings)
    {
        if (by != ImpactBy.Direction)
        {
            return new ImpactRow(value.Id, new Localized(value.Id, value.Chinese), listings);
        }

        var word = ChangeWords.Directions.Words.First(w => w.Value == Enum.Parse<Direction>(value.Id));
        return new ImpactRow(word.Id, word.Said, listings);
    }
}
