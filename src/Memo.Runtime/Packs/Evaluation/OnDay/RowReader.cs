#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
#endif

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>Reads the indexes of the groups of a list from a row, as its plan says; but not of those that are read in the general way, nor of standings.</summary>
internal sealed class RowReader(ReadingPlan plan)
{
    /// <summary>Above the index of a slice stand those of its facts that are not given; no index of any group is as large.</summary>
    public const int MissingShift = 24;

    private const ulong Slice = (1UL << ReadingPlan.SliceBits) - 1;
    private readonly QuestionBlock[] _questions = plan.Questions;
    private readonly (int Word, int Shift)[] _values = plan.Values;
    private readonly int[] _kindAdds = plan.Kind.Adds;
    private readonly int _kindWord = plan.Kind.Word;
    private readonly int _kindShift = plan.Kind.Shift;
    private readonly BitsOfRow _roles = plan.RolesOfKind;
    private readonly BitsOfRow[] _members = plan.Members;
    private readonly int[] _dateOf = plan.DateOf;
    private readonly int[] _above = plan.Above;

    /// <summary>The first group of standings.</summary>
    public int FirstStanding { get; } = plan.Questions.Sum(q => q.Slices) + plan.Values.Length + 1 + ReadingPlan.DateGroups;

    /// <summary>Reads them as if all yes-no facts that are asked for were given.</summary>
    /// <returns>Those that are not: 0 if all are.</returns>
    public ulong Read(ulong[] row, int[] indexes)
    {
        var missing = 0UL;
        var group = 0;
        foreach (var block in _questions)
        {
            var yes = 0UL;
            foreach (ref var word in block.Words.AsSpan())
            {
                missing |= word.Bits.Asked & ~row.At(word.Bits.GivenAt);
                yes |= Bits.Extract(row.At(word.Bits.YesAt), word.Bits.Mask) << word.Shift;
            }

            for (var end = group + block.Slices; group < end; group += ReadingPlan.Four)
            {
                indexes.At(group) = (int)(yes & Slice);
                indexes.At(group + 1) = (int)(yes >> ReadingPlan.SliceBits & Slice);
                indexes.At(group + 2) = (int)(yes >> (2 * ReadingPlan.SliceBits) & Slice);
                indexes.At(group + 3) = (int)(yes >> (3 * ReadingPlan.SliceBits) & Slice);
                yes >>= 4 * ReadingPlan.SliceBits;
            }
        }

        for (var value = 0; value < _values.Length; value += ReadingPlan.Four, group += ReadingPlan.Four)
        {
            indexes.At(group) = Value(row, value);
            indexes.At(group + 1) = Value(row, value + 1);
            indexes.At(group + 2) = Value(row, value + 2);
            indexes.At(group + 3) = Value(row, value + 3);
        }

        indexes.At(group++) = _kindAdds.At((ushort)(row.At(_kindWord) >> _kindShift)) + IndexOf(_roles, row);
        group = Compare(row, indexes, group) + plan.Standings.Length;
        foreach (ref var members in _members.AsSpan())
        {
            indexes.At(group++) = IndexOf(members, row);
        }

        return missing;
    }

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

    private int Value(ulong[] row, int value)
    {
        ref var place = ref _values.At(value);
        return (ushort)(row.At(place.Word) >> place.Shift);
    }

    /// <summary>One more than all sets where it is not known which members there are.</summary>
    private static int IndexOf(in BitsOfRow members, ulong[] row) =>
        (int)Bits.Extract(row.At(members.YesAt), members.Mask) | (members.Mask != 0 && row.At(members.GivenAt) == 0 ? 1 << members.Count : 0);

    /// <summary>All dates at once with all that they are compared with.</summary>
    private int Compare(ulong[] row, int[] indexes, int group)
    {
#if NET
        var days = Vector256.LoadUnsafe(ref Unsafe.As<ulong, int>(ref row.At(0)));
        for (var first = 0; first < ReadingPlan.DateGroups * ReadingPlan.ComparisonsOfGroup; first += ReadingPlan.ComparisonsOfGroup)
        {
            var compared = Vector256.ShuffleNative(days, Vector256.LoadUnsafe(ref _dateOf.At(first)));
            indexes.At(group++) = (int)Vector256.GreaterThan(compared, Vector256.LoadUnsafe(ref _above.At(first))).ExtractMostSignificantBits();
        }
#else
        for (var first = 0; first < ReadingPlan.DateGroups * ReadingPlan.ComparisonsOfGroup; first += ReadingPlan.ComparisonsOfGroup)
        {
            var index = 0;
            for (var i = 0; i < ReadingPlan.ComparisonsOfGroup; i++)
            {
                var date = _dateOf[first + i];
                var day = unchecked((int)(row[date / 2] >> (date % 2 * 32)));
                index |= day > _above[first + i] ? 1 << i : 0;
            }

            indexes[group++] = index;
        }
#endif
        return group;
    }
}
