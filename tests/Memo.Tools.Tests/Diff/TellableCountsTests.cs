using Memo.Hosting.Diff;

namespace Memo.Tools.Tests.Diff;

/// <summary>All small tables are made, and those of which the same is told compared, but for those to which larger ones would belong: what cannot be told apart is what nobody can work out.</summary>
public sealed class TellableCountsTests
{
    [Theory]
    [InlineData(2, 2, 7)]
    [InlineData(2, 3, 7)]
    [InlineData(3, 2, 10)]
    [InlineData(3, 3, 10)]
    [InlineData(3, 4, 8)]
    [InlineData(5, 3, 12)]
    public void What_is_not_told_may_be_any_small_count(int @base, int values, int most)
    {
        foreach (var alike in Tables(values, most).SelectMany(counts => Enumerable.Range(counts.Sum(), 3 * @base).Select(listings => (Counts: counts, Listings: listings)))
            .GroupBy(t => (t.Listings, Told: Told(t.Counts, t.Listings, @base)))
            .Where(alike => !alike.Any(t => t.Counts.Contains(most))))
        {
            for (var value = 0; value < values; value++)
            {
                var possible = alike.Select(t => t.Counts[value]).ToHashSet();
                if (possible.Any(count => count > 0 && count < @base))
                {
                    Assert.Contains(possible, count => count >= Math.Min(@base - 1, alike.Max(t => t.Counts.Sum())));
                }
            }
        }
    }

    [Theory]
    [InlineData(2, 3, 7)]
    [InlineData(3, 4, 8)]
    public void What_is_told_is_true(int @base, int values, int most)
    {
        foreach (var counts in Tables(values, most))
        {
            var (changed, listings) = (counts.Sum(), counts.Sum() + @base);
            Assert.True(Holds(TellableCounts.Total(changed, listings, @base), changed));
            Assert.All(Rows(counts, listings, @base), row => Assert.True(Holds(row.Count, counts[row.Value])));
        }
    }

    [Theory]
    [InlineData(0, 35, "0–0")]
    [InlineData(3, 35, "1–9")]
    [InlineData(15, 35, "10–19")]
    [InlineData(26, 35, "20–35")]
    [InlineData(35, 35, "20–35")]
    [InlineData(3, 5, "1–5")]
    public void A_total_is_told_in_steps_and_few_that_do_not_change_are_as_good_as_none(int changed, int listings, string expected) =>
        Assert.Equal(expected, Said(TellableCounts.Total(changed, listings, 10)));

    [Theory]
    [InlineData("100 5", 200, "100–109")]
    [InlineData("100 12 5", 117, "")]
    [InlineData("100 12 5", 200, "100–109 10–19")]
    [InlineData("100 17", 117, "100–109 10–19")]
    [InlineData("9 8", 200, "")]
    [InlineData("40 40", 50, "40–49 40–49")]
    public void A_table_is_left_out_where_the_total_would_tell_what_is_hidden(string counts, int listings, string expected)
    {
        ImmutableArray<int> all = [.. counts.Split(' ').Select(int.Parse)];
        var changed = Math.Min(all.Sum(), listings);

        var told = TellableCounts.Rows([.. all.Select((count, value) => (value, count))], changed, listings, 10, value => $"{value}");

        Assert.Equal(expected, string.Join(' ', told.Select(row => Said(row.Count))));
    }

    [Fact]
    public void Without_a_threshold_every_count_is_told() =>
        Assert.Equal("3–3 1–1", string.Join(' ', Rows([1, 3], 4, 1).Select(row => Said(row.Count))));

    private static IEnumerable<int[]> Tables(int values, int most) => values == 0
        ? [[]]
        : Tables(values - 1, most).SelectMany(rest => Enumerable.Range(0, most + 1).Select(count => (int[])[.. rest, count]));

    private static string Told(int[] counts, int listings, int @base) =>
        string.Join(' ', Rows(counts, listings, @base).Select(r => $"{r.Value}:{Said(r.Count)}").Prepend(Said(TellableCounts.Total(counts.Sum(), listings, @base))));

    private static ImmutableArray<(int Value, CountRange Count)> Rows(int[] counts, int listings, int @base) =>
        TellableCounts.Rows([.. counts.Select((count, value) => (value, count)).Where(c => c.count > 0)], counts.Sum(), listings, @base, value => $"{value}");

    private static string Said(CountRange range) => $"{range.AtLeast}–{range.AtMost}";

    private static bool Holds(CountRange range, int count) => range.AtLeast <= count && count <= range.AtMost;
}
