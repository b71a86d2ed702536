namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>Words that are the same one by one.</summary>
internal sealed class SameWords : IEqualityComparer<ulong[]>
{
    public static readonly SameWords Comparer = new();

    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;

    public bool Equals(ulong[]? x, ulong[]? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.AsEnumerable().SequenceEqual(y));

    public int GetHashCode(ulong[] obj)
    {
        var hash = (ulong)obj.Length;
        foreach (var word in obj)
        {
            hash = (hash ^ word) * Mixer;
            hash ^= hash >> 29;
        }

        return unchecked((int)(hash >> 32));
    }
}
