using System.Collections;
using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs;

/// <summary>
/// A set of measures of one pack, in the order of their ids. It is a view of the answer it came with and changes when the evaluator answers again.
/// </summary>
public readonly struct MeasureSet : IEnumerable<Measure>
{
    private readonly RulePack _pack;
    private readonly ListTable _list;
    private readonly ulong[] _bits;
    private readonly ulong[]? _only;

    internal MeasureSet(RulePack pack, ListTable list, ulong[] bits, ulong[]? only = null)
    {
        _pack = pack;
        _list = list;
        _bits = bits;
        _only = only;
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            for (var word = 0; word < WordCount; word++)
            {
                count += Bits.Count(WordAt(word));
            }

            return count;
        }
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty
    {
        get
        {
            var any = 0UL;
            for (var word = 0; word < WordCount; word++)
            {
                any |= WordAt(word);
            }

            return any == 0;
        }
    }

#if NET
    /// <summary>A bit for each measure of the list; of a set that was not narrowed.</summary>
    internal ReadOnlySpan<ulong> Words => _bits.AsSpan(0, WordCount);
#endif

    private int WordCount => Bits.WordsOf(_list.Measures.Length);

    /// <summary>Whether a measure is among them.</summary>
    /// <param name="measure">Its number: see <see cref="RulePack.MeasureOf"/>.</param>
    public bool Contains(int measure)
    {
        var bit = Array.BinarySearch(_list.Measures, measure);
        return bit >= 0 && (WordAt(bit / Bits.WordBits) >> (bit % Bits.WordBits) & 1) != 0;
    }

    /// <summary>Those of them that belong to a group: of one agency, of one item of the catalogue. Nothing is allocated.</summary>
    /// <param name="group">The group, made by the same pack.</param>
    public MeasureSet Only(MeasureGroup group) => new(_pack, _list, _bits, _only is null ? group.Of(_list) : Both(_only, group.Of(_list)));

    /// <summary>Writes their numbers, in order.</summary>
    /// <param name="numbers">Room for at least <see cref="Count"/> of them. What is left of it may be written over.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="IndexOutOfRangeException">There is not enough room.</exception>
#if NET
    public int CopyTo(Span<int> numbers)
#else
    public int CopyTo(int[] numbers)
#endif
    {
        var count = 0;
        for (var word = 0; word < WordCount; word++)
        {
#if NET
            if (numbers.Length - count >= Bits.WordBits)
            {
                count += BitsToNumbers.Write(WordAt(word), _list.MeasureOfBit.AsSpan(word * Bits.WordBits, Bits.WordBits), numbers.Slice(count, Bits.WordBits));
                continue;
            }
#endif
            for (var rest = WordAt(word); rest != 0; rest &= rest - 1)
            {
                numbers[count++] = _list.Measures[(word * Bits.WordBits) + Bits.Lowest(rest)];
            }
        }

        return count;
    }

    /// <summary>Writes a bit for each measure of the list, in the order of their ids: what two answers about one list have alike, they have alike here.</summary>
    /// <param name="bits">Room for a bit for each measure of the pack at the most.</param>
    /// <returns>How many words were written.</returns>
    /// <exception cref="IndexOutOfRangeException">There is not enough room.</exception>
#if NET
    public int CopyTo(Span<ulong> bits)
#else
    public int CopyTo(ulong[] bits)
#endif
    {
        for (var word = 0; word < WordCount; word++)
        {
            bits[word] = WordAt(word);
        }

        return WordCount;
    }

    /// <summary>Goes through them without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Measure> IEnumerable<Measure>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ulong WordAt(int word) => _only is null ? _bits[word] : _bits[word] & _only[word];

    private static ulong[] Both(ulong[] left, ulong[] right) => [.. left.Zip(right, (a, b) => a & b)];

    /// <summary>Goes through a set.</summary>
    public struct Enumerator : IEnumerator<Measure>
    {
        private readonly MeasureSet _set;
        private ulong _rest;
        private int _word;
        private int _bit;

        internal Enumerator(MeasureSet set)
        {
            _set = set;
            Reset();
        }

        /// <summary>The measure it stands at.</summary>
        public readonly Measure Current => _set._pack.Measures[_set._list.Measures[_bit]];

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next; false after the last.</summary>
        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (++_word >= _set.WordCount)
                {
                    return false;
                }

                _rest = _set.WordAt(_word);
            }

            _bit = (_word * Bits.WordBits) + Bits.Lowest(_rest);
            _rest &= _rest - 1;
            return true;
        }

        /// <summary>Goes back before the first.</summary>
        public void Reset() => (_word, _bit, _rest) = (-1, -1, 0);

        /// <summary>There is nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }
}
