namespace Memo.Compiler.Decisions;

/// <summary>Some of the classes of a dimension; class number i is bit i. A dimension has at most 128 classes.</summary>
public readonly record struct ClassSet(ulong Low, ulong High)
{
    public const int Most = 128;
    private const int WordBits = 64;

    public static readonly ClassSet Empty;

    public bool IsEmpty => Low == 0 && High == 0;

    public static ClassSet All(int count) => count >= Most ? new(ulong.MaxValue, ulong.MaxValue)
        : count > WordBits ? new(ulong.MaxValue, (1UL << (count - WordBits)) - 1)
        : count == WordBits ? new(ulong.MaxValue, 0)
        : new((1UL << count) - 1, 0);

    public static ClassSet Of(IEnumerable<int> classes) => classes.Aggregate(Empty, (set, c) => set.Add(c));

    public ClassSet Add(int c) => c < WordBits ? new(Low | (1UL << c), High) : new(Low, High | (1UL << (c - WordBits)));

    public bool Contains(int c) => c < WordBits ? (Low >> c & 1) != 0 : (High >> (c - WordBits) & 1) != 0;

    public ClassSet And(ClassSet other) => new(Low & other.Low, High & other.High);

    public ClassSet Or(ClassSet other) => new(Low | other.Low, High | other.High);

    /// <summary>The classes of <paramref name="all"/> that are not in this set.</summary>
    public ClassSet Within(ClassSet all) => new(all.Low & ~Low, all.High & ~High);

    public bool IsSubsetOf(ClassSet other) => (Low & ~other.Low) == 0 && (High & ~other.High) == 0;
}
