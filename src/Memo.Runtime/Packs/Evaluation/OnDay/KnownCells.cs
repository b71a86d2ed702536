using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// The decisions of a bank for entries of which every source is in one known class. Sources of few classes are joined to groups, whose cells are
/// the combinations of their classes; a box is then one set of cells for each group, and boxes that differ in one group only become one. Every
/// decision has a bit, boxes beyond its first have bits after those. A row for each cell has the bits of the boxes that admit it.
/// </summary>
internal sealed class KnownCells
{
    private const int Lanes = 4;
    private const int LargestReach = 1024;
    private const int LargestGroup = 64;
    private const int LargestWideGroup = 32;
    private const int WideWords = 8;

    private readonly int _words;
    private readonly int _width;

    /// <summary>For each group the end of its sources in the next two.</summary>
    private readonly int[] _ends;
    private readonly int[] _members;
    private readonly int[] _strides;
    private readonly int[] _firstRow;
    private readonly ulong[] _rows;

    /// <summary>The decision of each bit after those of the decisions.</summary>
    private readonly int[] _extra;

    /// <param name="bank">The bank.</param>
    /// <param name="used">The places of the sources it reads.</param>
    /// <param name="sources">All sources of the list.</param>
    /// <param name="admits">For the i-th used source, a class and a plane: the decisions whose box admits it.</param>
    public KnownCells(Bank bank, int[] used, Source[] sources, Func<int, int, int, ulong> admits)
    {
        _words = bank.Words;
        var groups = Join(used, sources, bank.Words > WideWords ? LargestWideGroup : LargestGroup);
        _ends = [.. groups.Select((_, g) => groups.Take(g + 1).Sum(group => group.Sources.Length))];
        _members = [.. groups.SelectMany(g => g.Sources.Select(s => used[s]))];
        var boxes = new BoxesOfCells(bank, groups, admits);
        var extra = new List<int>();
        for (var decision = 0; decision < bank.Decisions; decision++)
        {
            extra.AddRange(Enumerable.Repeat(decision, Math.Max(0, boxes.Of(decision).Count - 1)));
        }

        _extra = [.. extra];
        _width = (_words + Bits.WordsOf(_extra.Length) + Lanes - 1) / Lanes * Lanes;
        _strides = [.. groups.SelectMany(g => g.Strides.Select(stride => stride * _width))];
        _firstRow = [.. groups.Select((_, g) => groups.Take(g).Sum(group => group.Cells) * _width)];
        _rows = new ulong[groups.Sum(g => g.Cells) * _width];
        var next = _words * Bits.WordBits;
        for (var decision = 0; decision < bank.Decisions; decision++)
        {
            var of = boxes.Of(decision);
            for (var box = 0; box < of.Count; box++)
            {
                Write(groups, boxes, of[box], box == 0 ? decision : next++);
            }
        }
    }

    public void Decide(int[] classes, ulong[] certain)
    {
        var source = 0;
#if NET
        Span<int> at = stackalloc int[_ends.Length];
        Span<ulong> planes = stackalloc ulong[_width];
#else
        var at = new int[_ends.Length];
        var planes = new ulong[_width];
#endif
        for (var group = 0; group < _ends.Length; group++)
        {
            var row = _firstRow[group];
            for (; source < _ends[group]; source++)
            {
                row += classes[_members[source]] * _strides[source];
            }

            at[group] = row;
        }

#if NET
        ref var rows = ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(_rows);
        for (var k = 0; k < _width; k += Lanes)
        {
            var all = System.Runtime.Intrinsics.Vector256.LoadUnsafe(ref rows, (nuint)(at[0] + k));
            for (var group = 1; group < at.Length; group++)
            {
                all &= System.Runtime.Intrinsics.Vector256.LoadUnsafe(ref rows, (nuint)(at[group] + k));
            }

            System.Runtime.Intrinsics.Vector256.StoreUnsafe(all, ref planes[k]);
        }
#else
        for (var k = 0; k < _width; k++)
        {
            var all = _rows[at[0] + k];
            for (var group = 1; group < at.Length; group++)
            {
                all &= _rows[at[group] + k];
            }

            planes[k] = all;
        }
#endif
        for (var word = 0; word < _words; word++)
        {
            certain[word] = planes[word];
        }

        for (var word = _words; word < _width; word++)
        {
            for (var rest = planes[word]; rest != 0; rest &= rest - 1)
            {
                var decision = _extra[((word - _words) * Bits.WordBits) + Bits.Lowest(rest)];
                certain[decision / Bits.WordBits] |= 1UL << (decision % Bits.WordBits);
            }
        }
    }

    private void Write(List<CellGroup> groups, BoxesOfCells boxes, int[] box, int bit)
    {
        for (var g = 0; g < groups.Count; g++)
        {
            var cells = boxes.CellsOf(g, box[g]);
            for (var word = 0; word < cells.Length; word++)
            {
                for (var rest = cells[word]; rest != 0; rest &= rest - 1)
                {
                    _rows[_firstRow[g] + (((word * Bits.WordBits) + Bits.Lowest(rest)) * _width) + (bit / Bits.WordBits)] |= 1UL << (bit % Bits.WordBits);
                }
            }
        }
    }

    /// <summary>There is always a group, if only one of a single cell.</summary>
    private static List<CellGroup> Join(int[] used, Source[] sources, int largest)
    {
        var groups = new List<CellGroup>();
        for (var next = 0; next < used.Length || groups.Count == 0;)
        {
            var members = new List<int>();
            var cells = 1;
            while (next < used.Length && (members.Count == 0 || cells * sources[used[next]].Known <= (sources[used[next]].IsReach ? LargestReach : sources[used[next - 1]].IsReach ? 0 : largest)))
            {
                cells *= Math.Max(1, sources[used[next]].Known);
                members.Add(next++);
            }

            groups.Add(new CellGroup([.. members], [.. members.Select(m => Math.Max(1, sources[used[m]].Known))]));
        }

        return groups;
    }
}

/// <summary>Sources whose classes together make cells.</summary>
/// <param name="Sources">Places among the sources the bank reads.</param>
/// <param name="Counts">How many classes of each count.</param>
internal sealed record CellGroup(int[] Sources, int[] Counts)
{
    public int Cells { get; } = Counts.Aggregate(1, (a, b) => a * b);

    public int[] Strides { get; } = [.. Counts.Select((_, i) => Counts.Take(i).Aggregate(1, (a, b) => a * b))];
}
