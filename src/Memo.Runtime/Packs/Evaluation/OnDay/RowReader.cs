#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
#endif

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>Reads the indexes of the groups of a list from a row, as its plan says; but not of those that are read in the general way, nor of standings.</summary>
internal sealed class RowReader(ReadingPlan plan, int dates)
{
    /// <summary>Above the index of a slice stand those of its facts that are not given.</summary>
    public const int MissingShift = 8;

    private const ulong Slice = (1UL << ReadingPlan.SliceBits) - 1;
    private readonly BitsOfRow[] _questions = plan.Questions;
    private readonly int[] _slices = Array.ConvertAll(plan.Questions, q => (q.Count + ReadingPlan.SliceBits - 1) / ReadingPlan.SliceBits);
    private readonly (int Word, int Shift)[] _values = plan.Values;
    private readonly int[] _kindAdds = plan.Kind.Adds;
    private readonly int _kindWord = plan.Kind.Word;
    private readonly int _kindShift = plan.Kind.Shift;
    private readonly BitsOfRow _roles = plan.RolesOfKind;
    private readonly BitsOfRow[] _members = plan.Members;
    private readonly int[] _dateOf = plan.DateOf;
    private readonly int[] _above = plan.Above;

    /// <summary>The first group that is left to others.</summary>
    public int FirstOther { get; } = plan.Groups.Length - plan.Others.Length - plan.Standings.Length;

    /// <summary>Reads them as if all yes-no facts that are asked for were given.</summary>
    /// <returns>Those that are not: 0 if all are.</returns>
    public ulong Read(ulong[] row, int[] indexes)
    {
        var missing = 0UL;
        var group = 0;
        for (var word = 0; word < _questions.Length; word++)
        {
            ref var question = ref _questions.At(word);
            missing |= question.Asked & ~row.At(question.GivenAt);
            var yes = Bits.Extract(row.At(question.YesAt), question.Mask);
            for (var slice = _slices.At(word); slice > 0; slice--)
            {
                indexes.At(group++) = (int)(yes & Slice);
                yes >>= ReadingPlan.SliceBits;
            }
        }

        foreach (ref var value in _values.AsSpan())
        {
            indexes.At(group++) = (ushort)(row.At(value.Word) >> value.Shift);
        }

        indexes.At(group++) = _kindAdds.At((ushort)(row.At(_kindWord) >> _kindShift)) + IndexOf(_roles, row);
        group = Compare(row, indexes, group);
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
        for (var word = 0; word < _questions.Length; word++)
        {
            var question = _questions[word];
            var given = Bits.Extract(row[question.GivenAt], question.Mask);
            var missing = Bits.Extract(question.Asked & ~row[question.GivenAt], question.Mask);
            for (var slice = _slices[word]; slice > 0; slice--)
            {
                var of = (int)(missing & Slice);
                indexes[group] = of != 0 && (given & Slice) == 0 ? ReadingPlan.NoneGiven : indexes[group] | (of << MissingShift);
                group++;
                given >>= ReadingPlan.SliceBits;
                missing >>= ReadingPlan.SliceBits;
            }
        }
    }

    /// <summary>One more than all sets where it is not known which members there are.</summary>
    private static int IndexOf(in BitsOfRow members, ulong[] row) =>
        (int)Bits.Extract(row.At(members.YesAt), members.Mask) | (members.Mask != 0 && row.At(members.GivenAt) == 0 ? 1 << members.Count : 0);

    /// <summary>All dates at once with all that they are compared with.</summary>
    private int Compare(ulong[] row, int[] indexes, int group)
    {
#if NET
        var days = Vector256.LoadUnsafe(ref Unsafe.As<ulong, int>(ref row.At(dates)));
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
                var day = unchecked((int)(row[dates + (date / 2)] >> (date % 2 * 32)));
                index |= day > _above[first + i] ? 1 << i : 0;
            }

            indexes[group++] = index;
        }
#endif
        return group;
    }
}
