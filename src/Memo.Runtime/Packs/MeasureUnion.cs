using System.Collections;

namespace Memo.Runtime.Packs;

/// <summary>
/// Measures gathered from several answers, each once, in the order of their ids: of all entries of one subject, say. It keeps what it was given
/// when the evaluator answers again.
/// </summary>
public sealed class MeasureUnion : IEnumerable<Measure>
{
    private readonly RulePack _pack;
    private readonly ulong[] _bits;

    internal MeasureUnion(RulePack pack)
    {
        _pack = pack;
        _bits = new ulong[Bits.WordsOf(pack.Measures.Count)];
    }

    /// <summary>How many there are.</summary>
    public int Count => _bits.Sum(Bits.Count);

    /// <summary>Adds those of an answer of the same pack.</summary>
    /// <param name="measures">The measures.</param>
    public void Add(MeasureSet measures)
    {
        foreach (var measure in measures)
        {
            _bits[measure.Number / Bits.WordBits] |= 1UL << (measure.Number % Bits.WordBits);
        }
    }

    /// <summary>Whether a measure is among them.</summary>
    /// <param name="measure">Its number: see <see cref="RulePack.MeasureOf"/>.</param>
    public bool Contains(int measure) => (_bits[measure / Bits.WordBits] >> (measure % Bits.WordBits) & 1) != 0;

    /// <summary>Lets go of all of them, to be used for the next subject.</summary>
    public void Clear() => Array.Clear(_bits, 0, _bits.Length);

    /// <summary>Goes through them.</summary>
    public IEnumerator<Measure> GetEnumerator()
    {
        for (var word = 0; word < _bits.Length; word++)
        {
            for (var rest = _bits[word]; rest != 0; rest &= rest - 1)
            {
                yield return _pack.Measures[(word * Bits.WordBits) + Bits.Lowest(rest)];
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
