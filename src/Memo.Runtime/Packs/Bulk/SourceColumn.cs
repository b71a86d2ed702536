namespace Memo.Runtime.Packs.Bulk;

/// <summary>Sources of a list that one column of listings tells, as classes of a byte.</summary>
/// <param name="Finder">How the class of a listing is found.</param>
/// <param name="Classes">What each class is for the sources; null where only the general way can say.</param>
internal sealed record SourceColumn(ClassFinder Finder, IReadOnlyList<(int Source, int Class)[]?> Classes);

/// <summary>How a column of listings becomes a column of classes.</summary>
internal abstract record ClassFinder
{
    private ClassFinder()
    {
    }

    /// <summary>The values are the classes; what is not given, if anything, is the one after them.</summary>
    public sealed record Values(byte[] Column) : ClassFinder;

    /// <summary>The class is how many of the points a day has reached.</summary>
    public sealed record DayLadder(int[] Column, int[] Points) : ClassFinder;

    /// <summary>The class is how many of the points a number has reached.</summary>
    public sealed record NumberLadder(long[] Column, long[] Points) : ClassFinder;

    /// <summary>The class of each value.</summary>
    public sealed record Joined(byte[] Column, byte[] ClassOf) : ClassFinder
    {
        /// <summary>The same, for values of a whole byte.</summary>
        public byte[] OfBytes { get; } = ByteCells.InFull(ClassOf);

        public byte LastValue => (byte)(ClassOf.Length - 1);
    }

    /// <summary>The class of each index, and after them that of one not given.</summary>
    public sealed record Table(ushort[] Column, byte[] ClassOf) : ClassFinder;

    /// <summary>Read listing by listing, as the general way reads it; what is in no one class of the input is the class after them.</summary>
    public sealed record Read(int Input, byte Last) : ClassFinder;
}
