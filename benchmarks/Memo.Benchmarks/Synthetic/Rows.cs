using Memo.Runtime;

namespace Memo.Benchmarks.Synthetic;

/// <summary>Synthetic listings: about seven in ten in effect, few lists with most of the entries.</summary>
internal static class Rows
{
    public static readonly CalendarDate AsOf = new(2025, 6, 30);

    /// <param name="bare">Nothing is known but list, dates and person.</param>
    public static Row[] Make(Corpus corpus, int count, int seed, bool bare = false)
    {
        var random = new Random(seed);
        var rows = new Row[count];
        for (var i = 0; i < count; i++)
        {
            rows[i] = Next(corpus, random) with { IsBare = bare };
        }

        return rows;
    }

    private static Row Next(Corpus corpus, Random random)
    {
        var list = Corpus.RandomList(random, corpus.Lists);
        var decided = AsOf.AddDays(-random.Next((int)(corpus.YearsOfTerm[list] * 365 * 1.25)))!.Value;
        var listed = decided.AddDays(random.Next(15))!.Value;
        var isRemoved = listed < AsOf && random.Next(100) < 12;
        return new Row
        {
            List = (byte)list,
            Kind = (byte)(random.Next(100) < 55 ? 0 : random.Next(100) < 25 ? 1 : 2),
            Role = (byte)(random.Next(100) < 70 ? 0 : random.Next(Corpus.Roles)),
            Decided = decided.Code,
            Listed = listed.Code,
            Removed = isRemoved ? listed.AddDays(random.Next(AsOf.DayNumber - listed.DayNumber) + 1)!.Value.Code : 0,
            Amount = (long)Math.Pow(10, 4 + (random.NextDouble() * 7)),
            Flags = (ulong)random.NextInt64() ^ ((ulong)random.NextInt64() << 1),
            Grade = (byte)random.Next(Corpus.Grades),
            Region = (Corpus.RandomProvince(random) * 10_000) + (random.Next(1, 5) * 100) + random.Next(1, 20),
            Industry = (short)((random.Next(1, 98) * 100) + random.Next(100)),
        };
    }
}
