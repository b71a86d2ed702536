using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>The boxes of each decision as sets of cells, as few as come out when those are joined that differ in one group only.</summary>
internal sealed class BoxesOfCells
{
    private readonly List<CellGroup> _groups;
    private readonly List<ulong[]>[] _sets;
    private readonly Dictionary<string, int>[] _numbers;
    private readonly Dictionary<string, int>[] _ofClasses;
    private readonly List<int[]>[] _boxes;

    // admits: for the i-th source of the bank, a class and a plane, the decisions whose box admits it.
    public BoxesOfCells(Bank bank, List<CellGroup> groups, Func<int, int, int, ulong> admits)
    {
        _groups = groups;
        _sets = [.. groups.Select(_ => new List<ulong[]>())];
        _numbers = [.. groups.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        _ofClasses = [.. groups.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        _boxes = [.. Enumerable.Range(0, bank.Decisions).Select(_ => new List<int[]>())];
        for (var word = 0; word < bank.Words; word++)
        {
            for (var plane = bank.FirstPlane[word]; plane < bank.FirstPlane[word + 1]; plane++)
            {
                Add(word, plane, bank.Present[plane], admits);
            }
        }

        foreach (var boxes in _boxes)
        {
            Merge(boxes);
        }
    }

    /// <summary>For each box for each group the number of a set.</summary>
    public List<int[]> Of(int decision) => _boxes[decision];

    public ulong[] CellsOf(int group, int set) => _sets[group][set];

    private void Add(int word, int plane, ulong present, Func<int, int, int, ulong> admits)
    {
        for (var rest = present; rest != 0; rest &= rest - 1)
        {
            var bit = Bits.Lowest(rest);
            var box = new int[_groups.Count];
            var isEmpty = false;
            for (var g = 0; g < _groups.Count && !isEmpty; g++)
            {
                box[g] = SetOf(g, (source, ofClass) => (admits(source, ofClass, plane) >> bit & 1) != 0);
                isEmpty = _sets[g][box[g]].All(w => w == 0);
            }

            if (!isEmpty)
            {
                _boxes[(word * Bits.WordBits) + bit].Add(box);
            }
        }
    }

    /// <summary>The cells of which every class is admitted.</summary>
    private int SetOf(int g, Func<int, int, bool> admits)
    {
        var group = _groups[g];
        var admitted = new char[group.Counts.Sum()];
        var at = 0;
        for (var i = 0; i < group.Sources.Length; i++)
        {
            for (var c = 0; c < group.Counts[i]; c++)
            {
                admitted[at++] = admits(group.Sources[i], c) ? '1' : '0';
            }
        }

        var key = new string(admitted);
        if (_ofClasses[g].TryGetValue(key, out var known))
        {
            return known;
        }

        var cells = new ulong[Bits.WordsOf(group.Cells)];
        for (var cell = 0; cell < group.Cells; cell++)
        {
            var (isIn, first, rest) = (true, 0, cell);
            for (var i = 0; i < group.Counts.Length; i++)
            {
                isIn &= admitted[first + (rest % group.Counts[i])] == '1';
                first += group.Counts[i];
                rest /= group.Counts[i];
            }

            cells[cell / Bits.WordBits] |= isIn ? 1UL << (cell % Bits.WordBits) : 0;
        }

        var number = NumberOf(g, cells);
        _ofClasses[g].Add(key, number);
        return number;
    }

    private int NumberOf(int g, ulong[] cells)
    {
        var key = string.Join(" ", cells);
        if (!_numbers[g].TryGetValue(key, out var number))
        {
            number = _sets[g].Count;
            _sets[g].Add(cells);
            _numbers[g].Add(key, number);
        }

        return number;
    }

    private void Merge(List<int[]> boxes)
    {
        int before;
        do
        {
            before = boxes.Count;
            DropContained(boxes);
            for (var g = 0; g < _groups.Count && boxes.Count > 1; g++)
            {
                MergeIn(boxes, g);
            }
        }
        while (boxes.Count < before);
    }

    private void MergeIn(List<int[]> boxes, int g)
    {
        var merged = boxes.GroupBy(b => string.Join(" ", b.Where((_, i) => i != g))).Select(same => same.Count() == 1 ? same.First() : Union([.. same], g)).ToArray();
        boxes.Clear();
        boxes.AddRange(merged);
    }

    private int[] Union(int[][] same, int g)
    {
        var cells = new ulong[_sets[g][same[0][g]].Length];
        foreach (var box in same)
        {
            var own = _sets[g][box[g]];
            for (var w = 0; w < cells.Length; w++)
            {
                cells[w] |= own[w];
            }
        }

        int[] union = [.. same[0]];
        union[g] = NumberOf(g, cells);
        return union;
    }

    private void DropContained(List<int[]> boxes)
    {
        for (var i = boxes.Count - 1; i >= 0; i--)
        {
            for (var j = 0; j < boxes.Count; j++)
            {
                if (j != i && IsWithin(boxes[i], boxes[j]))
                {
                    boxes.RemoveAt(i);
                    break;
                }
            }
        }
    }

    private bool IsWithin(int[] box, int[] other)
    {
        for (var g = 0; g < box.Length; g++)
        {
            if (box[g] != other[g] && !_sets[g][box[g]].Zip(_sets[g][other[g]], (a, b) => (a & ~b) == 0).All(within => within))
            {
                return false;
            }
        }

        return true;
    }
}
