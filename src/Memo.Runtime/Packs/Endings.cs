using System.Collections;
using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs;

/// <summary>
/// What can end an entry or a measure before its last day, in the order of ids: exits by <c>instrument.rule</c>, conditions by the fact, named
/// condition, ground, role or lists they ask about, else by the rule that has them.
/// </summary>
public readonly struct Endings : IEnumerable<Names>
{
    private readonly NameTable[]? _names;
    private readonly ulong[]? _own;
    private readonly ulong[]? _ofEntry;

    /// <param name="names">All that the list knows.</param>
    /// <param name="own">One bit each.</param>
    /// <param name="ofEntry">More of them; null for none.</param>
    internal Endings(NameTable[] names, ulong[] own, ulong[]? ofEntry = null)
    {
        _names = names;
        _own = own;
        _ofEntry = ofEntry;
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            for (var word = 0; word < Words; word++)
            {
                count += Bits.Count(WordAt(word));
            }

            return count;
        }
    }

    private int Words => _own?.Length ?? 0;

    /// <summary>Goes through them without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Names> IEnumerable<Names>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>These, with what can end the entry.</summary>
    internal Endings With(Endings ofEntry) => new(_names!, _own!, ofEntry._own);

    private ulong WordAt(int word) => _own![word] | (_ofEntry is null ? 0 : _ofEntry[word]);

    /// <summary>Goes through them.</summary>
    public struct Enumerator : IEnumerator<Names>
    {
        private readonly Endings _endings;
        private ulong _rest;
        private int _word;
        private int _bit;

        internal Enumerator(Endings endings)
        {
            _endings = endings;
            Reset();
        }

        /// <summary>The one it stands at.</summary>
        public readonly Names Current => new(_endings._names![_bit].Id, _endings._names[_bit].Chinese);

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next; false after the last.</summary>
        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (++_word >= _endings.Words)
                {
                    return false;
                }

                _rest = _endings.WordAt(_word);
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
