namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// The boxes of a bank to rows of bits. Each decision has a bit; boxes beyond its first have bits in words after those, and are put back by
/// <see cref="Spread"/>. For each group, each index has a row of the boxes that admit it; indexes that no box tells apart share one.
/// </summary>
internal sealed class GroupsToRows
{
    private readonly BoxesOfGroups _boxes;
    private readonly int _decisions;

    public GroupsToRows(BankOnDay bank, SourceGroup[] groups)
    {
        _boxes = new BoxesOfGroups(bank, groups);
        _decisions = bank.Bank.Decisions;
        var (bitsOf, words) = Place(bank.Bank.Words);
        Width = words <= RowsOfGroups.Narrow ? RowsOfGroups.Narrow : (words + RowsOfGroups.Wide - 1) / RowsOfGroups.Wide * RowsOfGroups.Wide;
        var entries = new List<int>();
        var rows = new List<ulong[]>();
        for (var g = 0; g < groups.Length; g++)
        {
            First.Add(entries.Count);
            entries.AddRange(EntriesOf(g, groups[g], bitsOf, rows));
        }

        Entries = [.. entries];
        Rows = rows;
    }

    /// <summary>How many words a row has.</summary>
    public int Width { get; }

    /// <summary>For each group its first entry.</summary>
    public List<int> First { get; } = [];

    /// <summary>For each index the number of its row, and above it <see cref="RowsOfGroups.Open"/> and <see cref="RowsOfGroups.Apart"/>.</summary>
    public int[] Entries { get; }

    public List<ulong[]> Rows { get; }

    public List<Spread> Spreads { get; } = [];

    /// <summary>For each decision the bits of its boxes. Second boxes of the decisions of one word stand together, in their order; so do third ones.</summary>
    private (int[][] BitsOf, int Words) Place(int words)
    {
        int[][] bitsOf = [.. Enumerable.Range(0, _decisions).Select(d => new int[_boxes.Of(d).Count])];
        for (var decision = 0; decision < _decisions; decision++)
        {
            if (bitsOf[decision].Length > 0)
            {
                bitsOf[decision][0] = decision;
            }
        }

        var next = words * Bits.WordBits;
        for (var word = 0; word < words; word++)
        {
            int[] own = [.. Enumerable.Range(word * Bits.WordBits, Math.Min(Bits.WordBits, _decisions - (word * Bits.WordBits)))];
            for (var box = 1; Array.FindAll(own, d => bitsOf[d].Length > box) is { Length: > 0 } more; box++)
            {
                if (next % Bits.WordBits + more.Length > Bits.WordBits)
                {
                    next = (next + Bits.WordBits - 1) / Bits.WordBits * Bits.WordBits;
                }

                Spreads.Add(new Spread(word, next / Bits.WordBits, next % Bits.WordBits, more.Aggregate(0UL, (mask, d) => mask | (1UL << (d % Bits.WordBits)))));
                foreach (var decision in more)
                {
                    bitsOf[decision][box] = next++;
                }
            }
        }

        return (bitsOf, Bits.WordsOf(next));
    }

    private int[] EntriesOf(int g, SourceGroup group, int[][] bitsOf, List<ulong[]> rows)
    {
        var sets = _boxes.SetsOf(g);
        var bitsOfSet = sets.Select(_ => new ulong[Width]).ToArray();
        for (var decision = 0; decision < _decisions; decision++)
        {
            var boxes = _boxes.Of(decision);
            for (var box = 0; box < boxes.Count; box++)
            {
                var bit = bitsOf[decision][box];
                bitsOfSet[boxes[box][g]][bit / Bits.WordBits] |= 1UL << (bit % Bits.WordBits);
            }
        }

        // Which sets an index is in says all about its row.
        var known = new Dictionary<ulong[], int>(SameWords.Comparer);
        var entries = new int[group.Indexes];
        int[] used = [.. Enumerable.Range(0, sets.Count).Where(s => Array.Exists(bitsOfSet[s], w => w != 0))];
        for (var cell = 0; cell < group.Cells.Count; cell++)
        {
            var (index, classes) = group.Cells[cell];
            var (certain, possible) = (InSets(used, sets, 2 * cell), InSets(used, sets, (2 * cell) + 1));
            var isOpen = !certain.SequenceEqual(possible);
            ulong[] both = isOpen ? [.. certain, .. possible] : certain;
            if (!known.TryGetValue(both, out var row))
            {
                row = rows.Count;
                known.Add(both, row);
                rows.Add(RowOf(certain, used, bitsOfSet));
                if (isOpen)
                {
                    rows.Add(RowOf(possible, used, bitsOfSet));
                }
            }

            entries[index] = row | (isOpen ? RowsOfGroups.Open : 0) | (classes is null ? RowsOfGroups.Apart : 0);
        }

        return entries;
    }

    private static ulong[] InSets(int[] used, List<ulong[]> sets, int place)
    {
        var of = new ulong[Bits.WordsOf(used.Length)];
        for (var s = 0; s < used.Length; s++)
        {
            of[s / Bits.WordBits] |= (sets[used[s]][place / Bits.WordBits] >> (place % Bits.WordBits) & 1) << (s % Bits.WordBits);
        }

        return of;
    }

    private ulong[] RowOf(ulong[] inSets, int[] used, ulong[][] bitsOfSet)
    {
        var row = new ulong[Width];
        for (var s = 0; s < used.Length; s++)
        {
            if ((inSets[s / Bits.WordBits] >> (s % Bits.WordBits) & 1) != 0)
            {
                for (var word = 0; word < row.Length; word++)
                {
                    row[word] |= bitsOfSet[used[s]][word];
                }
            }
        }

        return row;
    }
}

/// <summary>Boxes beyond the first of decisions in one word.</summary>
/// <param name="Word">The word of the decisions.</param>
/// <param name="From">The word of these boxes.</param>
/// <param name="Shift">Their lowest bit.</param>
/// <param name="Mask">The decisions that have such a box.</param>
internal readonly record struct Spread(int Word, int From, int Shift, ulong Mask);
