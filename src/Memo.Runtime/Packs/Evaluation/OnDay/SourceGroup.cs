namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>Sources that are read together: what is read is an index, and an index stands for one class of each of them.</summary>
/// <param name="Sources">Their places among the sources of the list.</param>
/// <param name="Indexes">One more than the highest index.</param>
/// <param name="Cells">The indexes that can be read, each with the class of each source; null where only the general way can say.</param>
internal sealed record SourceGroup(int[] Sources, int Indexes, IReadOnlyList<(int Index, int[]? Classes)> Cells)
{
    public static readonly SourceGroup Empty = new([], 1, [(0, [])]);
}

/// <summary>Bits of a word of a row.</summary>
/// <param name="GivenAt">The word that says which are given.</param>
/// <param name="YesAt">The word that says which are yes.</param>
/// <param name="Mask">The bits.</param>
/// <param name="Asked">Those of them of which silence says nothing.</param>
internal readonly record struct BitsOfRow(int GivenAt, int YesAt, ulong Mask, ulong Asked)
{
    public int Count => Bits.Count(Mask);
}
