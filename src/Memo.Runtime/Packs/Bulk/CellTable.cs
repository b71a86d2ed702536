namespace Memo.Runtime.Packs.Bulk;

/// <summary>
/// Some decisions of a bank over columns: each column's classes that none of these decisions tells apart are one part, and a cell is a
/// combination of parts, at most 256 of them.
/// </summary>
internal sealed class CellTable
{
    // A column of one part tells nothing apart, but may leave a box open for all.
    private readonly Part[] _read;
    private readonly BoxOfColumns[] _boxes;
    private readonly Dictionary<int, Part> _partOf;
    private readonly CellResult?[] _results;

    /// <param name="partOf">For each column that matters the part of each class.</param>
    /// <param name="boxes">The boxes of the decisions.</param>
    public CellTable(IEnumerable<(int Column, byte[] PartOf)> partOf, IEnumerable<BoxOfColumns> boxes)
    {
        _boxes = [.. boxes];
        var parts = new List<Part>();
        Cells = 1;
        foreach (var (column, of) in partOf)
        {
            var count = of.Max() + 1;
            var table = ByteCells.InFull([.. of.Select(part => (byte)(part * Cells))]);
            parts.Add(new Part(column, Cells, count, [.. Enumerable.Range(0, count).Select(p => Array.IndexOf(of, (byte)p))], table));
            Cells *= count;
        }

        _results = new CellResult?[Cells];
        _partOf = parts.ToDictionary(p => p.Column);
        _read = [.. parts.Where(p => p.Count > 1)];
    }

    public int Cells { get; }

    /// <summary>How many columns tell cells apart.</summary>
    public int Columns => _read.Length;

    public IEnumerable<int> Decisions => _boxes.Select(b => b.Decision).Distinct();

    /// <summary>The place of the n-th of them, and what its classes add to the cell.</summary>
    public (int Column, byte[] Table) ColumnAt(int n) => (_read[n].Column, _read[n].Table);

    /// <summary>What is so of the listings of a cell; made when it is first asked for, and shared by all of them.</summary>
    public CellResult ResultOf(int cell) => _results[cell] ??= Make(cell);

    private CellResult Make(int cell)
    {
        var (certain, possible) = (new SortedSet<int>(), new SortedSet<int>());
        foreach (var box in _boxes)
        {
            var outcome = box.Most;
            foreach (var (column, outcomes) in box.DependsOn)
            {
                var part = _partOf[column];
                outcome = Math.Min(outcome, outcomes[part.ClassOf[cell / part.Stride % part.Count]]);
            }

            if (outcome > 0)
            {
                (outcome == 2 ? certain : possible).Add(box.Decision);
            }
        }

        possible.ExceptWith(certain);
        return new CellResult([.. certain], [.. possible]);
    }

    /// <param name="Column">The place of the column.</param>
    /// <param name="Stride">What a step from one part to the next adds to the cell.</param>
    /// <param name="Count">How many parts there are.</param>
    /// <param name="ClassOf">One class of each part, for all of them.</param>
    /// <param name="Table">What each class adds to the cell.</param>
    private sealed record Part(int Column, int Stride, int Count, int[] ClassOf, byte[] Table);
}

/// <summary>The decisions of a table that are certain in a cell, and those that are open.</summary>
internal sealed record CellResult(int[] Certain, int[] Open);
