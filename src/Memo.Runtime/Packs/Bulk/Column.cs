namespace Memo.Runtime.Packs.Bulk;

/// <summary>The values of a fact, one for each listing.</summary>
internal abstract record Column
{
    private Column()
    {
    }

    public sealed record Bytes(byte[] Values, bool HasNotGiven) : Column;

    /// <param name="Values">Numbers in the smallest unit.</param>
    /// <param name="HasNotGiven">Whether some are not given.</param>
    /// <param name="Points">The numbers the pack asks about, whatever the list and the day, from the least; before them zero if some are not given.</param>
    /// <param name="Classes">How many of the points each has reached; null where there are too many points for a byte.</param>
    public sealed record Numbers(long[] Values, bool HasNotGiven, long[] Points, byte[]? Classes) : Column
    {
        public static Numbers For(RulePack pack, int fact, long[] values, bool hasNotGiven) => For(values, hasNotGiven, PointsOf(pack, fact, hasNotGiven));

        public Numbers In(RulePack pack, int fact) => PointsOf(pack, fact, HasNotGiven) is var points && points.SequenceEqual(Points) ? this : For(Values, HasNotGiven, points);

        private static Numbers For(long[] values, bool hasNotGiven, long[] points)
        {
            var classes = points.Length > byte.MaxValue ? null : GC.AllocateUninitializedArray<byte>(values.Length);
            if (classes is not null)
            {
                BlocksInParallel.OfRows(values.Length, rows => Ladders.Reached(values.AsSpan(rows), points, classes.AsSpan(rows)));
            }

            return new Numbers(values, hasNotGiven, points, classes);
        }

        private static long[] PointsOf(RulePack pack, int fact, bool hasNotGiven) =>
            [.. hasNotGiven ? [0L] : Array.Empty<long>(), .. pack.Tables.Facts[fact].Points.Where(p => p > 0)];
    }

    public sealed record Days(int[] Values, bool HasNotGiven, bool HasNever) : Column
    {
        /// <summary>The days of a date; null where it is given of no listing.</summary>
        public static int[]? Of(ListingColumns columns, int fact) => (columns.Facts[fact] as Days)?.Values;

        public static bool IsDay(int[]? days, int row) => days is not null && days[row] is not ListingColumns.DayNotGiven and not ListingColumns.DayNotHappened;
    }

    /// <param name="Values">Places in the dictionary.</param>
    /// <param name="Dictionary">The codes.</param>
    /// <param name="PrefixOf">For each code the longest prefix the pack asks about; −1 for a short code of which some rule asks more.</param>
    /// <param name="Prefixes">These prefixes, each once.</param>
    /// <param name="Classes">The place of its prefix among them for each listing, their number where no code is given; null where there are too many for a byte.</param>
    public sealed record Codes(ushort[] Values, string[] Dictionary, int[] PrefixOf, int[] Prefixes, byte[]? Classes) : Column
    {
        public static Codes For(RulePack pack, int fact, ushort[] values, string[] dictionary) => For(values, dictionary, PrefixesOf(pack, fact, dictionary));

        public Codes In(RulePack pack, int fact) => PrefixesOf(pack, fact, Dictionary) is var prefixOf && prefixOf.AsSpan().SequenceEqual(PrefixOf) ? this : For(Values, Dictionary, prefixOf);

        private static Codes For(ushort[] values, string[] dictionary, int[] prefixOf)
        {
            int[] prefixes = [.. prefixOf.Distinct().OrderBy(p => p)];
            if (prefixes.Length > byte.MaxValue)
            {
                return new Codes(values, dictionary, prefixOf, prefixes, null);
            }

            byte[] classOf = [.. prefixOf.Select(p => (byte)Array.BinarySearch(prefixes, p)), (byte)prefixes.Length];
            var classes = GC.AllocateUninitializedArray<byte>(values.Length);
            BlocksInParallel.OfRows(values.Length, rows => ClassesOf(values.AsSpan(rows), classOf, classes.AsSpan(rows)));
            return new Codes(values, dictionary, prefixOf, prefixes, classes);
        }

        private static int[] PrefixesOf(RulePack pack, int fact, string[] dictionary)
        {
            var facts = new FactValues(pack.Tables, pack.Tables.Facts[fact].Scope);
            return Array.ConvertAll(dictionary, code =>
            {
                facts.Set(fact, code);
                return FactValues.IsInPart(facts.HighOf(fact)) ? -1 : (int)facts.LowOf(fact);
            });
        }
    }

    /// <summary>The class of each index; the last is that of an index not given, the largest number.</summary>
    public static void ClassesOf(ReadOnlySpan<ushort> indexes, byte[] classOf, Span<byte> classes)
    {
        var last = classOf.Length - 1;
        for (var i = 0; i < classes.Length; i++)
        {
            int index = indexes[i];
            classes[i] = classOf[index < last ? index : last];
        }
    }
}
