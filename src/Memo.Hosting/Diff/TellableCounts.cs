namespace Memo.Hosting.Diff;

/// <summary>What is told of a count: it is not less than the one and not more than the other.</summary>
public readonly record struct CountRange(int AtLeast, int AtMost);

/// <summary>
/// Counts of people to ranges from which no small count can be worked out. Every count is rounded down to a multiple of the base by itself, and
/// told as the range that it may come from; of what is less than the base nothing is told, so that it cannot be told from nothing. That holds
/// across tables too, where hiding one more row of each would not do: a listing counts in several, and a measure is as good as an agency that has
/// no other. Only where all but few change is the total as good as known: then nothing is told of a table whose rows would leave less of it than any
/// small count may be (to leave out one more row would tell which is the smallest). Rounding and the threshold rule: Handbook on Statistical
/// Disclosure Control (Hundepool, de Wolf and others), chapter 5 on frequency tables; leaving out what is not small: the same, chapter 4.
/// </summary>
public static class TellableCounts
{
    /// <summary>How many change, of so many. That none does is told: it is nobody. The last step goes up to all, and is as wide as the base too.</summary>
    /// <param name="base">Smaller counts are not told.</param>
    public static CountRange Total(int changed, int listings, int @base)
    {
        if (changed == 0 || @base <= 1)
        {
            return new(changed, changed);
        }

        var last = Math.Max(0, Floor(listings - @base + 1, @base));
        var step = Math.Min(Floor(changed, @base), last);
        return new(Math.Max(1, step), step == last ? listings : step + @base - 1);
    }

    /// <summary>How many of them have a value, in the order of what is told: that of the true counts would tell more.</summary>
    /// <param name="counts">Of those that change; none of them is 0.</param>
    /// <param name="id">Of a value, for the order of those of which the same is told.</param>
    public static ImmutableArray<(T Value, CountRange Count)> Rows<T>(ImmutableArray<(T Value, int Count)> counts, int changed, int listings, int @base, Func<T, string> id)
    {
        var most = Total(changed, listings, @base).AtMost;
        ImmutableArray<(T Value, CountRange Count)> told =
        [
            .. counts.Where(c => c.Count >= @base)
                .Select(c => (c.Value, Count: Row(c.Count, @base, most)))
                .OrderByDescending(c => c.Count.AtLeast)
                .ThenBy(c => id(c.Value), StringComparer.Ordinal),
        ];
        var isPartition = counts.Sum(c => (long)c.Count) == changed;
        return isPartition && told.Length < counts.Length && most - told.Sum(c => (long)c.Count.AtLeast) < @base - 1 ? [] : told;
    }

    private static CountRange Row(int count, int @base, int most) =>
        @base <= 1 ? new(count, count) : new(Floor(count, @base), Math.Min(Floor(count, @base) + @base - 1, most));

    private static int Floor(int count, int @base) => count - (count % @base);
}
