using System.Collections;
using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs;

/// <summary>
/// A set of measures of one pack, in the order of their ids. It is a view of the answer it came with and changes when the evaluator answers again.
/// </summary>
public readonly struct MeasureSet : IEnumerable<Measure>
{
    private const int WordBits = 64;
    private readonly RulePack _pack;
    private readonly ListTable _list;
    private readonly ulong[] _bits;

    internal MeasureSet(RulePack pack, ListTable list, ulong[] bits)
    {
        _pack = pack;
        _list = list;
        _bits = bits;
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            for (var word = 0; word < Words; word++)
            {
                for (var rest = _bits[word]; rest != 0; rest &= rest - 1)
                {
                    count++;
                }
            }

            return count;
        }
    }

    private int Words => (_list.Measures.Length + WordBits - 1) / WordBits;

    /// <summary>Whether a measure is among them.</summary>
    /// <param name="measure">Its number: see <see cref="RulePack.MeasureOf"/>.</param>
    public bool Contains(int measure)
    {
        var bit = Array.BinarySearch(_list.Measures, measure);
        return bit >= 0 && (_bits[bit / WordBits] >> (bit % WordBits) & 1) != 0;
    }

    /// <summary>Goes through them without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Measure> IEnumerable<Measure>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through a set.</summary>
    public struct Enumerator : IEnumerator<Measure>
    {
        private readonly MeasureSet _set;
        private int _bit;

        internal Enumerator(MeasureSet set)
        {
            _set = set;
            _bit = -1;
        }

        /// <summary>The measure it stands at.</summary>
        public readonly Measure Current => _set._pack.Measures[_set._list.Measures[_bit]];

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next; false after the last.</summary>
        public bool MoveNext()
        {
            var length = _set._list.Measures.Length;
            while (++_bit < length)
            {
                if ((_set._bits[_bit / WordBits] >> (_bit % WordBits) & 1) != 0)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Goes back before the first.</summary>
        public void Reset() => _bit = -1;

        /// <summary>There is nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }
}
