namespace Memo.Compiler.Decisions;

/// <summary>Some of the classes of a dimension; class number i is bit i. The first 64 stand in a word of their own: few dimensions have more.</summary>
public readonly struct ClassSet : IEquatable<ClassSet>
{
    private const int WordBits = 64;

    public static readonly ClassSet Empty;

    private readonly ulong _first;

    /// <summary>The words after the first, the last of which is not zero; null if there are none.</summary>
    private readonly ulong[]? _more;

    private ClassSet(ulong first, ulong[]? more)
    {
        _first = first;
        var length = more?.Length ?? 0;
        while (length > 0 && more![length - 1] == 0)
        {
            length--;
        }

        _more = length == 0 ? null : length == more!.Length ? more : more.AsSpan(0, length).ToArray();
    }

    public bool IsEmpty => _first == 0 && _more is null;

    private int WordCount => 1 + (_more?.Length ?? 0);

    public static bool operator ==(ClassSet left, ClassSet right) => left.Equals(right);

    public static bool operator !=(ClassSet left, ClassSet right) => !left.Equals(right);

    public static ClassSet All(int count) => Of(Enumerable.Range(0, count));

    public static ClassSet Of(IEnumerable<int> classes)
    {
        var words = new List<ulong> { 0 };
        foreach (var c in classes)
        {
            while (words.Count <= c / WordBits)
            {
                words.Add(0);
            }

            words[c / WordBits] |= 1UL << (c % WordBits);
        }

        return new ClassSet(words[0], words.Count == 1 ? null : [.. words.Skip(1)]);
    }

    public ClassSet Add(int c) => Or(Of([c]));

    public bool Contains(int c) => (Word(c / WordBits) >> (c % WordBits) & 1) != 0;

    public ClassSet And(ClassSet other) => Combine(other, (a, b) => a & b);

    public ClassSet Or(ClassSet other) => Combine(other, (a, b) => a | b);

    /// <summary>The classes of <paramref name="all"/> that are not in this set.</summary>
    public ClassSet Within(ClassSet all) => all.Combine(this, (a, b) => a & ~b);

    public bool IsSubsetOf(ClassSet other) => Combine(other, (a, b) => a & ~b).IsEmpty;

    public bool Equals(ClassSet other) => _first == other._first && _more.AsSpan().SequenceEqual(other._more);

    public override bool Equals(object? obj) => obj is ClassSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = _first.GetHashCode();
        foreach (var word in _more ?? [])
        {
            hash = unchecked((hash * 31) + word.GetHashCode());
        }

        return hash;
    }

    private ulong Word(int index) => index == 0 ? _first : index < WordCount ? _more![index - 1] : 0;

    private ClassSet Combine(ClassSet other, Func<ulong, ulong, ulong> combine)
    {
        var first = combine(_first, other._first);
        if (_more is null && other._more is null)
        {
            return new ClassSet(first, null);
        }

        var more = new ulong[Math.Max(WordCount, other.WordCount) - 1];
        for (var i = 0; i < more.Length; i++)
        {
            more[i] = combine(Word(i + 1), other.Word(i + 1));
        }

        return new ClassSet(first, more);
    }
}
