namespace Memo.Runtime.Packs.Bulk;

/// <summary>Decisions of a bank to tables of at most 256 cells each: a decision goes where it multiplies the cells least.</summary>
internal sealed class DecisionsToCells
{
    private const int MostCells = 256;
    private const int TablesTried = 16;
    private readonly BankInBulk _bank;
    private readonly List<Group> _groups = [];
    private bool _isTooWide;

    private DecisionsToCells(BankInBulk bank) => _bank = bank;

    /// <summary>Null where one box alone has more cells. Boxes of one decision stand in different tables only if they do not fit in one.</summary>
    /// <param name="bank">The bank.</param>
    /// <param name="decisions">Those wanted of it.</param>
    /// <param name="columns">The columns to be used.</param>
    public static CellTable[]? Make(BankInBulk bank, IEnumerable<int> decisions, int[] columns)
    {
        var maker = new DecisionsToCells(bank);
        var units = decisions.Select(d => maker.BoxesOf(d, columns)).Where(u => u.Length > 0).OrderBy(DependencyOf, StringComparer.Ordinal).ToArray();
        foreach (var unit in units)
        {
            maker.Add(unit);
        }

        return maker._isTooWide ? null : [.. maker._groups.Select(g => g.ToTable())];
    }

    private static string DependencyOf(BoxOfColumns[] unit) => new([.. unit.SelectMany(b => b.DependsOn).Select(d => (char)d.Column).Distinct().OrderBy(c => c)]);

    private void Add(BoxOfColumns[] unit)
    {
        Group? best = null;
        var least = double.MaxValue;
        for (var g = _groups.Count - 1; g >= Math.Max(0, _groups.Count - TablesTried) && least > 1; g--)
        {
            var cells = _groups[g].CellsWith(unit);
            if (cells <= MostCells && (double)cells / _groups[g].Cells < least)
            {
                (best, least) = (_groups[g], (double)cells / _groups[g].Cells);
            }
        }

        if (best is null)
        {
            best = new Group(_bank);
            if (best.CellsWith(unit) > MostCells)
            {
                AddBoxByBox(unit);
                return;
            }

            _groups.Add(best);
        }

        best.Add(unit);
    }

    private void AddBoxByBox(BoxOfColumns[] unit)
    {
        if (unit.Length == 1)
        {
            _isTooWide = true;
            return;
        }

        foreach (var box in unit)
        {
            Add([box]);
        }
    }

    /// <summary>The last column is the one in which most boxes of a decision differ: whom it concerns.</summary>
    private BoxOfColumns[] BoxesOf(int decision, int[] columns)
    {
        var boxes = new List<BoxOfColumns>();
        foreach (var (plane, bit) in _bank.BoxesOf(decision))
        {
            if (!Array.Exists(columns, column => _bank.LetsNoneIn(column, plane, bit)))
            {
                boxes.Add(new BoxOfColumns(
                    decision,
                    _bank.MostOf(plane, bit),
                    [.. columns.Where(column => !_bank.LetsAllIn(column, plane, bit)).Select(column => (column, _bank.OutcomesOf(column, plane, bit)))]));
            }
        }

        return columns.Length == 0 ? [.. boxes] : BoxOfColumns.Merge(boxes, columns[^1]);
    }

    private sealed class Group(BankInBulk bank)
    {
        private const int Outcomes = 3;
        private readonly SortedDictionary<int, (byte[] PartOf, int Count)> _parts = [];
        private readonly List<BoxOfColumns> _boxes = [];

        public long Cells { get; private set; } = 1;

        public long CellsWith(BoxOfColumns[] unit) => CellsOf(Refined(unit));

        public void Add(BoxOfColumns[] unit)
        {
            var refined = Refined(unit);
            Cells = CellsOf(refined);
            foreach (var (column, parts) in refined)
            {
                _parts[column] = parts;
            }

            _boxes.AddRange(unit);
        }

        public CellTable ToTable() =>
            new(_parts.Select(p => (p.Key, p.Value.PartOf)), _boxes);

        private long CellsOf(Dictionary<int, (byte[] PartOf, int Count)> refined)
        {
            var cells = Cells;
            foreach (var (column, (_, count)) in refined)
            {
                cells = cells / (_parts.TryGetValue(column, out var known) ? known.Count : 1) * count;
            }

            return cells;
        }

        private Dictionary<int, (byte[] PartOf, int Count)> Refined(BoxOfColumns[] unit)
        {
            var refined = new Dictionary<int, (byte[] PartOf, int Count)>();
            Span<short> numbers = stackalloc short[MostCells * Outcomes];
            foreach (var box in unit)
            {
                foreach (var (column, outcomes) in box.DependsOn)
                {
                    if (!refined.TryGetValue(column, out var parts) && !_parts.TryGetValue(column, out parts))
                    {
                        parts = (new byte[bank.ClassesOf(column)], 1);
                    }

                    numbers[..(parts.Count * Outcomes)].Fill(-1);
                    var partOf = new byte[outcomes.Length];
                    short count = 0;
                    for (var c = 0; c < outcomes.Length; c++)
                    {
                        ref var number = ref numbers[(parts.PartOf[c] * Outcomes) + outcomes[c]];
                        number = number < 0 ? count++ : number;
                        partOf[c] = (byte)number;
                    }

                    refined[column] = (partOf, count);
                }
            }

            return refined;
        }
    }
}
