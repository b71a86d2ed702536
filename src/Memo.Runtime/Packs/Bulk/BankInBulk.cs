using Memo.Runtime.Packs.Evaluation.OnDay;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>A bank as columns of listings see it: for each class of a column and each plane the decisions whose box admits it.</summary>
internal sealed class BankInBulk
{
    private readonly BankOnDay _bank;
    private readonly List<Rows> _columns = [];

    public BankInBulk(BankOnDay bank, IEnumerable<(int Source, int Class)> constants)
    {
        _bank = bank;
        (Certain, Possible) = ([.. bank.Base], [.. bank.Base]);
        And(constants, Certain, Possible, 0);
    }

    public int Planes => _bank.Base.Length;

    public int Columns => _columns.Count;

    // What is so of every listing, plane by plane.
    private ulong[] Certain { get; }

    private ulong[] Possible { get; }

    /// <summary>Adds a column by the classes of sources that each of its classes stands for; null where nothing is to be decided.</summary>
    public void Add(IReadOnlyList<(int Source, int Class)[]?> classes)
    {
        var (certain, possible) = (new ulong[classes.Count * Planes], new ulong[classes.Count * Planes]);
        for (var c = 0; c < classes.Count; c++)
        {
            if (classes[c] is { } sources)
            {
                Array.Fill(certain, ulong.MaxValue, c * Planes, Planes);
                Array.Fill(possible, ulong.MaxValue, c * Planes, Planes);
                And(sources, certain, possible, c * Planes);
            }
        }

        _columns.Add(new Rows(classes.Count, Planes, certain, possible));
    }

    public int ClassesOf(int column) => _columns[column].Count;

    /// <summary>Whether a box lets in every class of a column, as one of which it holds.</summary>
    public bool LetsAllIn(int column, int plane, int bit) => (_columns[column].CertainOfAll[plane] >> bit & 1) != 0;

    /// <summary>Whether a box keeps out every class of a column.</summary>
    public bool LetsNoneIn(int column, int plane, int bit) => (_columns[column].PossibleOfAny[plane] >> bit & 1) == 0;

    /// <summary>For each class of a column what a box makes of it: see <see cref="BoxOfColumns"/>.</summary>
    public byte[] OutcomesOf(int column, int plane, int bit)
    {
        var rows = _columns[column];
        var outcomes = new byte[rows.Count];
        for (var (c, at) = (0, plane); c < outcomes.Length; c++, at += Planes)
        {
            outcomes[c] = (byte)((rows.Possible[at] >> bit & 1) + (rows.Certain[at] >> bit & 1));
        }

        return outcomes;
    }

    /// <summary>What a box makes of what is the same for all listings.</summary>
    public int MostOf(int plane, int bit) => (int)((Possible[plane] >> bit & 1) + (Certain[plane] >> bit & 1));

    /// <summary>Joins columns to one, whose classes are the cells of their classes that the bank tells apart.</summary>
    /// <returns>For each cell its class.</returns>
    public byte[] Join(int[] columns)
    {
        var cells = columns.Aggregate(1, (product, c) => product * ClassesOf(c));
        var classOf = new byte[cells];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (certain, possible) = (new List<ulong>(), new List<ulong>());
        var (all, some) = (new ulong[Planes], new ulong[Planes]);
        for (var cell = 0; cell < cells; cell++)
        {
            Array.Fill(all, ulong.MaxValue);
            Array.Fill(some, ulong.MaxValue);
            var rest = cell;
            foreach (var column in columns)
            {
                var rows = _columns[column];
                var at = rest % rows.Count * Planes;
                rest /= rows.Count;
                for (var plane = 0; plane < Planes; plane++)
                {
                    all[plane] &= rows.Certain[at + plane];
                    some[plane] &= rows.Possible[at + plane];
                }
            }

            var key = WordsAsKey.Of([.. all, .. some]);
            if (!numbers.TryGetValue(key, out var number))
            {
                number = numbers.Count;
                numbers.Add(key, number);
                certain.AddRange(all);
                possible.AddRange(some);
            }

            classOf[cell] = (byte)number;
        }

        _columns.Add(new Rows(numbers.Count, Planes, [.. certain], [.. possible]));
        return classOf;
    }

    /// <summary>The boxes of a decision that some listing can be in.</summary>
    public IEnumerable<(int Plane, int Bit)> BoxesOf(int decision)
    {
        var (word, bit) = (decision / Bits.WordBits, decision % Bits.WordBits);
        for (var plane = _bank.Bank.FirstPlane[word]; plane < _bank.Bank.FirstPlane[word + 1]; plane++)
        {
            if ((Possible[plane] >> bit & 1) != 0)
            {
                yield return (plane, bit);
            }
        }
    }

    private void And(IEnumerable<(int Source, int Class)> sources, ulong[] certain, ulong[] possible, int at)
    {
        foreach (var (source, ofClass) in sources)
        {
            _bank.And(source, ofClass, certain, possible, at);
        }

        for (var plane = 0; plane < Planes; plane++)
        {
            certain[at + plane] &= possible[at + plane];
        }
    }

    /// <summary>The classes of a column, plane by plane within each class; and what is so of all of them and of any.</summary>
    private sealed class Rows
    {
        public Rows(int count, int planes, ulong[] certain, ulong[] possible)
        {
            (Count, Certain, Possible) = (count, certain, possible);
            (CertainOfAll, PossibleOfAny) = (new ulong[planes], new ulong[planes]);
            CertainOfAll.AsSpan().Fill(ulong.MaxValue);
            for (var at = 0; at < certain.Length; at++)
            {
                CertainOfAll[at % planes] &= certain[at];
                PossibleOfAny[at % planes] |= possible[at];
            }
        }

        public int Count { get; }

        public ulong[] Certain { get; }

        public ulong[] Possible { get; }

        public ulong[] CertainOfAll { get; }

        public ulong[] PossibleOfAny { get; }
    }
}
