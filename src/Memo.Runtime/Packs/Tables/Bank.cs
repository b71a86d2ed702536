namespace Memo.Runtime.Packs.Tables;

/// <summary>
/// Decisions over the same inputs, 64 to a word. Every decision is the union of its maximal boxes; plane p holds the p-th box of each. A row
/// stands for a class of an input, and has the bit of a decision set if its box admits that class. Rows of all inputs, ANDed, leave the
/// decisions whose box holds the entry.
/// </summary>
internal sealed class Bank
{
    public static readonly Bank Empty = new();

    public int Decisions { get; set; }

    /// <summary>Indexes into the list's inputs, in order.</summary>
    public int[] Inputs { get; set; } = [];

    /// <summary>For each input of the bank the row of its first class; after its classes come "admits every class" and "admits any".</summary>
    public int[] FirstRow { get; set; } = [];

    /// <summary>For each input of the bank how many classes it has.</summary>
    public int[] Classes { get; set; } = [];

    public int RowsPerPlane { get; set; }

    /// <summary>For each word its first plane, and after the last word their number.</summary>
    public int[] FirstPlane { get; set; } = [0];

    /// <summary>Which decisions have a box in this plane at all.</summary>
    public ulong[] Present { get; set; } = [];

    /// <summary>Plane by plane, row by row.</summary>
    public ulong[] Rows { get; set; } = [];

    public int Words => FirstPlane.Length - 1;
}
