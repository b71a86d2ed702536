using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>Reads the indexes of the groups of a list from a row, as its plan says; but not of those that are read in the general way, nor of standings.</summary>
internal sealed class RowReader(ReadingPlan plan)
{
    /// <summary>Above the index of a slice stand those of its facts that are not given; no index of any group is as large.</summary>
    public const int MissingShift = 24;

    private const ulong Slice = (1UL << ReadingPlan.SliceBits) - 1;
    private readonly QuestionBlock[] _questions = plan.Questions;
    private readonly int[] _values = plan.Values;
    private readonly int[] _kindAdds = plan.Kind.Adds;
    private readonly int _kind = plan.Kind.Quarter;
    private readonly BitsOfRow _roles = plan.RolesOfKind;
    private readonly BitsOfRow[] _members = plan.Members;
    private readonly int[] _dateOf = plan.DateOf;
    private readonly int[] _above = plan.Above;
    private readonly int _standings = plan.Standings.Length;

    /// <summary>The first group of standings.</summary>
    public int FirstStanding { get; } = plan.Questions.Sum(q => q.Slices) + plan.Values.Length + 1 + ReadingPlan.DateGroups;

    /// <summary>Reads them as if all yes-no facts that are asked for were given, and finds their rows.</summary>
    /// <param name="row">The row.</param>
    /// <param name="indexes">Room for the indexes.</param>
    /// <param name="of">The rows; those of standings and of what is read in the general way are left out.</param>
    /// <param name="places">Room for their places.</param>
    /// <param name="marks">All marks of their entries.</param>
    /// <returns>The yes-no facts that are not given: 0 if all are.</returns>
    public ulong Read(ulong[] row, int[] indexes, RowsOfGroups of, int[] places, out int marks)
    {
        ref var words = ref row.At(0);
        ref var index = ref indexes.At(0);
        ref var place = ref places.At(0);
        ref var first = ref of.First.At(0);
        ref var entries = ref of.Entries.At(0);
        var (missing, marked, group) = (0UL, 0, 0);
        foreach (var block in _questions)
        {
            var yes = 0UL;
            foreach (ref var word in block.Words.AsSpan())
            {
                missing |= word.Bits.Asked & ~Unsafe.Add(ref words, word.Bits.GivenAt);
                yes |= Bits.Extract(Unsafe.Add(ref words, word.Bits.YesAt), word.Bits.Mask) << word.Shift;
            }

            for (var end = group + block.Slices; group < end; group += ReadingPlan.Four)
            {
                marked |= Find((int)(yes & Slice), group, ref index, ref place, ref first, ref entries);
                marked |= Find((int)(yes >> ReadingPlan.SliceBits & Slice), group + 1, ref index, ref place, ref first, ref entries);
                marked |= Find((int)(yes >> (2 * ReadingPlan.SliceBits) & Slice), group + 2, ref index, ref place, ref first, ref entries);
                marked |= Find((int)(yes >> (3 * ReadingPlan.SliceBits) & Slice), group + 3, ref index, ref place, ref first, ref entries);
                yes >>= 4 * ReadingPlan.SliceBits;
            }
        }

        ref var quarters = ref Unsafe.As<ulong, ushort>(ref words);
        ref var values = ref _values.At(0);
        for (var value = 0; value < _values.Length; value += ReadingPlan.Four, group += ReadingPlan.Four)
        {
            marked |= Find(Unsafe.Add(ref quarters, Unsafe.Add(ref values, value)), group, ref index, ref place, ref first, ref entries);
            marked |= Find(Unsafe.Add(ref quarters, Unsafe.Add(ref values, value + 1)), group + 1, ref index, ref place, ref first, ref entries);
            marked |= Find(Unsafe.Add(ref quarters, Unsafe.Add(ref values, value + 2)), group + 2, ref index, ref place, ref first, ref entries);
            marked |= Find(Unsafe.Add(ref quarters, Unsafe.Add(ref values, value + 3)), group + 3, ref index, ref place, ref first, ref entries);
        }

        marked |= Find(_kindAdds.At(Unsafe.Add(ref quarters, _kind)) + IndexOf(_roles, ref words), group, ref index, ref place, ref first, ref entries);
        var days = Vector256.LoadUnsafe(ref Unsafe.As<ulong, int>(ref words));
        marked |= Find(Compared(days, 0), group + 1, ref index, ref place, ref first, ref entries);
        marked |= Find(Compared(days, ReadingPlan.ComparisonsOfGroup), group + 2, ref index, ref place, ref first, ref entries);
        group += 1 + ReadingPlan.DateGroups + _standings;
        foreach (ref var members in _members.AsSpan())
        {
            marked |= Find(IndexOf(members, ref words), group++, ref index, ref place, ref first, ref entries);
        }

        marks = marked;
        return missing;
    }

    private static int Find(int found, int group, ref int index, ref int place, ref int first, ref int entries)
    {
        Unsafe.Add(ref index, group) = found;
        var entry = Unsafe.Add(ref entries, Unsafe.Add(ref first, group) + found);
        Unsafe.Add(ref place, group) = entry;
        return entry;
    }

    /// <summary>All dates at once with all that they are compared with.</summary>
    private int Compared(Vector256<int> days, int first) => (int)Vector256
        .GreaterThan(Vector256.ShuffleNative(days, Vector256.LoadUnsafe(ref _dateOf.At(first))), Vector256.LoadUnsafe(ref _above.At(first)))
        .ExtractMostSignificantBits();

    /// <summary>Reads slices of yes-no facts again, where some are not given.</summary>
    public void ReadOpen(ulong[] row, int[] indexes)
    {
        var group = 0;
        foreach (var block in _questions)
        {
            var (given, missing) = (0UL, 0UL);
            foreach (var (bits, shift) in block.Words)
            {
                given |= Bits.Extract(row[bits.GivenAt], bits.Mask) << shift;
                missing |= Bits.Extract(bits.Asked & ~row[bits.GivenAt], bits.Mask) << shift;
            }

            for (var slice = 0; slice < block.Slices; slice++, group++)
            {
                var of = (int)(missing & Slice);
                indexes[group] = of != 0 && (given & Slice) == 0 ? ReadingPlan.NoneGiven : indexes[group] | (of << MissingShift);
                given >>= ReadingPlan.SliceBits;
                missing >>= ReadingPlan.SliceBits;
            }
        }
    }

    /// <summary>One more than all sets where it is not known which members there are.</summary>
    private static int IndexOf(in BitsOfRow members, ref ulong words) =>
        (int)Bits.Extract(Unsafe.Add(ref words, members.YesAt), members.Mask)
        | (members.Mask != 0 && Unsafe.Add(ref words, members.GivenAt) == 0 ? 1 << members.Count : 0);
}
