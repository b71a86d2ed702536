namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// The boxes of each decision as sets of cells, one for each group; as few boxes as come out when those are joined that differ in one group only.
/// A cell counts twice: whether a box admits all that the cell may be, and whether it admits some of it. For a cell of known classes both are the same.
/// </summary>
internal sealed class BoxesOfGroups
{
    private readonly BankOnDay _bank;
    private readonly SourceGroup[] _groups;
    private readonly List<ulong[]>[] _sets;
    private readonly Dictionary<ulong[], int>[] _numbers;
    private readonly Dictionary<string, int>[] _ofClasses;
    private readonly int?[] _everything;
    private readonly List<int[]>[] _boxes;

    public BoxesOfGroups(BankOnDay bank, SourceGroup[] groups)
    {
        (_bank, _groups) = (bank, groups);
        _sets = [.. groups.Select(_ => new List<ulong[]>())];
        _numbers = [.. groups.Select(_ => new Dictionary<ulong[], int>(SameWords.Comparer))];
        _ofClasses = [.. groups.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        _everything = new int?[groups.Length];
        _boxes = [.. Enumerable.Range(0, bank.Bank.Decisions).Select(_ => new List<int[]>())];
        for (var word = 0; word < bank.Bank.Words; word++)
        {
            for (var plane = bank.Bank.FirstPlane[word]; plane < bank.Bank.FirstPlane[word + 1]; plane++)
            {
                Add(word, plane);
            }
        }

        foreach (var boxes in _boxes)
        {
            Merge(boxes);
        }
    }

    /// <summary>For each box for each group the number of a set.</summary>
    public List<int[]> Of(int decision) => _boxes[decision];

    /// <summary>The sets of a group: of each cell, whether all of it is in, and then whether some of it is.</summary>
    public List<ulong[]> SetsOf(int group) => _sets[group];

    private void Add(int word, int plane)
    {
        var rows = Array.ConvertAll(_groups, group => _bank.RowsOf(group.Sources, plane));
        var unasked = Array.ConvertAll(rows, AdmittedByAll);
        for (var rest = _bank.Base[plane]; rest != 0; rest &= rest - 1)
        {
            var bit = Bits.Lowest(rest);
            var box = new int[_groups.Length];
            var isEmpty = false;
            for (var g = 0; g < box.Length && !isEmpty; g++)
            {
                box[g] = (unasked[g] >> bit & 1) != 0 ? _everything[g] ??= SetOf(g, rows[g], bit) : SetOf(g, rows[g], bit);
                isEmpty = Array.TrueForAll(_sets[g][box[g]], w => w == 0);
            }

            if (!isEmpty)
            {
                _boxes[(word * Bits.WordBits) + bit].Add(box);
            }
        }
    }

    /// <summary>The decisions whose box admits every class: most ask about few groups.</summary>
    private static ulong AdmittedByAll((ulong Certain, ulong Possible)[][] rows)
    {
        var all = ulong.MaxValue;
        foreach (var classes in rows)
        {
            foreach (var (certain, _) in classes)
            {
                all &= certain;
            }
        }

        return all;
    }

    private int SetOf(int g, (ulong Certain, ulong Possible)[][] rows, int bit)
    {
        var admitted = new char[rows.Sum(classes => classes.Length)];
        var at = 0;
        foreach (var classes in rows)
        {
            foreach (var (certain, possible) in classes)
            {
                admitted[at++] = (char)('0' + (certain >> bit & 1) + (possible >> bit & 1));
            }
        }

        var key = new string(admitted);
        if (_ofClasses[g].TryGetValue(key, out var known))
        {
            return known;
        }

        var cells = _groups[g].Cells;
        var set = new ulong[Bits.WordsOf(2 * cells.Count)];
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (cells[cell].Classes is not { } classes)
            {
                continue;
            }

            var (least, first) = ('2', 0);
            for (var i = 0; i < classes.Length; i++)
            {
                least = rows[i].Length == 0 || key[first + classes[i]] >= least ? least : key[first + classes[i]];
                first += rows[i].Length;
            }

            set[2 * cell / Bits.WordBits] |= (least switch { '2' => 3UL, '1' => 2UL, _ => 0UL }) << (2 * cell % Bits.WordBits);
        }

        var number = NumberOf(g, set);
        _ofClasses[g].Add(key, number);
        return number;
    }

    private int NumberOf(int g, ulong[] set)
    {
        if (!_numbers[g].TryGetValue(set, out var number))
        {
            number = _sets[g].Count;
            _sets[g].Add(set);
            _numbers[g].Add(set, number);
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
            for (var g = 0; g < _groups.Length && boxes.Count > 1; g++)
            {
                MergeIn(boxes, g);
            }
        }
        while (boxes.Count < before);
    }

    private void MergeIn(List<int[]> boxes, int g)
    {
        // Boxes that differ in this group only have the same sum of all others; few others have.
        var others = boxes.ConvertAll(box => SumBut(box, g));
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = boxes.Count - 1; j > i; j--)
            {
                if (others[i] == others[j] && DifferInOnly(boxes[i], boxes[j], g))
                {
                    int[] union = [.. boxes[i]];
                    union[g] = NumberOf(g, [.. _sets[g][boxes[i][g]].Zip(_sets[g][boxes[j][g]], (a, b) => a | b)]);
                    boxes[i] = union;
                    boxes.RemoveAt(j);
                    others.RemoveAt(j);
                }
            }
        }
    }

    private static uint SumBut(int[] box, int g)
    {
        const uint Mixer = 0x9E37_79B1;
        var sum = 0u;
        for (var i = 0; i < box.Length; i++)
        {
            sum = i == g ? sum : (sum + (uint)box[i]) * Mixer;
        }

        return sum;
    }

    private static bool DifferInOnly(int[] box, int[] other, int g)
    {
        for (var i = 0; i < box.Length; i++)
        {
            if (i != g && box[i] != other[i])
            {
                return false;
            }
        }

        return true;
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
            if (box[g] != other[g] && !IsSubset(_sets[g][box[g]], _sets[g][other[g]]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSubset(ulong[] set, ulong[] of)
    {
        for (var word = 0; word < set.Length; word++)
        {
            if ((set[word] & ~of[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
