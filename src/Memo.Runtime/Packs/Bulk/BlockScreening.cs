using Memo.Runtime.Packs.Evaluation;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>Screens blocks of listings one after another, in room of its own: one for each thread.</summary>
internal sealed class BlockScreening(ListingColumns columns, PlansOfDay plans, ResultPieces pieces)
{
    private const int FewStretches = 8;
    private readonly GatheringRoom _room = new();
    private readonly List<byte[]> _made = [];
    private readonly byte[] _cells = new byte[Block.Rows];
    private readonly byte[] _mapped = new byte[Block.Rows];
    private readonly byte[] _apart = new byte[Block.Rows];
    private Term[] _terms = new Term[16];
    private byte[][] _values = [];
    private int[] _first = [];
    private byte[] _arena = [];
    private int _used;
    private Evaluator? _evaluator;
    private RowToDossier? _rows;
    private InputReader? _reader;
    private InputClasses?[]? _inputs;

    /// <param name="first">The first listing of the block.</param>
    public Block Screen(int first)
    {
        var lists = columns.Lists.AsSpan(first, Math.Min(Block.Rows, columns.Count - first));
        return TryCountStretches(lists, out var stretches)
            ? new Block(OfStretches(lists, first, stretches), null)
            : Gather(lists, first);
    }

    /// <summary>Screens again only the listings of lists about which the packs decide differently; the results of the others are kept.</summary>
    /// <param name="first">The first listing of the block.</param>
    /// <param name="before">The results of the same listings.</param>
    /// <param name="lists">The lists of the pack they came from, in this one.</param>
    public Block Screen(int first, Block before, ListsInNewPack lists)
    {
        var segments = new Segment[before.Segments.Length];
        var rowOf = before.RowsByPlace();
        for (var (s, start) = (0, 0); s < segments.Length; start += segments[s].Count, s++)
        {
            var known = before.Segments[s];
            var rows = rowOf is null
                ? new RowsOfSegment(first + start, known.Count, [], _room)
                : new RowsOfSegment(first, known.Count, rowOf.AsSpan(start, known.Count), _room);
            if (lists.NumberOf(known.List) is not { } list || !AreOf(list, rows))
            {
                return Screen(first);
            }

            segments[s] = lists.IsSame(known.List) ? known with { List = list } : Screen(list, rows);
        }

        return before with { Segments = segments };
    }

    private bool AreOf(int list, in RowsOfSegment rows)
    {
        if (rows.AreTogether)
        {
            return !columns.Lists.AsSpan(rows.First, rows.Count).ContainsAnyExcept((ushort)list);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (columns.Lists![rows[i]] != list)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryCountStretches(ReadOnlySpan<ushort> lists, out int stretches)
    {
        stretches = 0;
        while (!lists.IsEmpty && stretches++ < FewStretches)
        {
            lists = lists[LengthOfStretch(lists)..];
        }

        return lists.IsEmpty;
    }

    private static int LengthOfStretch(ReadOnlySpan<ushort> lists) => lists.IndexOfAnyExcept(lists[0]) is var other && other < 0 ? lists.Length : other;

    private Segment[] OfStretches(ReadOnlySpan<ushort> lists, int first, int stretches)
    {
        var segments = new Segment[stretches];
        for (var s = 0; s < stretches; s++)
        {
            var length = LengthOfStretch(lists);
            segments[s] = Screen(lists[0], new RowsOfSegment(first, length, [], _room));
            lists = lists[length..];
            first += length;
        }

        return segments;
    }

    /// <summary>Listings of many lists mixed: those of each list are taken out in their order.</summary>
    private Block Gather(ReadOnlySpan<ushort> lists, int first)
    {
        // Equal keys would come in any order, so the place is made a part of the key.
        var sorted = new int[lists.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = (lists[i] * Block.Rows) + i;
        }

        Array.Sort(sorted);
        var places = Array.ConvertAll(sorted, key => (ushort)(key % Block.Rows));
        var segments = new List<Segment>();
        var placeOf = new ushort[places.Length];
        for (var from = 0; from < places.Length;)
        {
            var list = lists[places[from]];
            var until = from;
            for (; until < places.Length && lists[places[until]] == list; until++)
            {
                placeOf[places[until]] = (ushort)until;
            }

            segments.Add(Screen(list, new RowsOfSegment(first, until - from, places.AsSpan(from, until - from), _room)));
            from = until;
        }

        return new Block([.. segments], placeOf);
    }

    private Segment Screen(int list, RowsOfSegment rows)
    {
        var plan = plans.Of(list);
        if (plan.IsApart)
        {
            var all = new SharedSet?[rows.Count];
            for (var i = 0; i < all.Length; i++)
            {
                all[i] = Ask(plan, list, rows[i]);
            }

            return new Segment(list, plan, rows.Count, [], 0, all);
        }

        FindClasses(plan, list, rows);
        MakeColumns(plan, rows);
        var size = plan.Tables.Length * rows.Count;
        var cells = Reserve(size, out var at);
        for (var t = 0; t < plan.Tables.Length; t++)
        {
            ByteCells.Sum(TermsOf(plan, plan.Tables[t]), cells.AsSpan(at + (t * rows.Count), rows.Count));
        }

        return new Segment(list, plan, rows.Count, cells, at, AskApart(plan, list, rows));
    }

    private void FindClasses(ListInBulk plan, int list, in RowsOfSegment rows)
    {
        if (_values.Length < plan.Places)
        {
            Array.Resize(ref _values, plan.Places);
            Array.Resize(ref _first, plan.Places);
        }

        for (var c = 0; c < plan.Columns.Count; c++)
        {
            (_values[c], _first[c]) = (Made(c), 0);
            var classes = Made(c).AsSpan(0, rows.Count);
            switch (plan.Columns[c].Finder)
            {
                case ClassFinder.Values values when rows.AreTogether:
                    (_values[c], _first[c]) = (values.Column, rows.First);
                    break;
                case ClassFinder.Values values:
                    rows.CopyTo(values.Column, Made(c));
                    break;
                case ClassFinder.DayLadder ladder:
                    Ladders.Reached(rows.Take(ladder.Column, 0), ladder.Points, classes);
                    break;
                case ClassFinder.NumberLadder ladder:
                    Ladders.Reached(rows.Take(ladder.Column), ladder.Points, classes);
                    break;
                case ClassFinder.Joined joined when rows.AreTogether:
                    ByteCells.Sum([new Term(joined.Column, rows.First, joined.LastValue, joined.OfBytes)], classes);
                    break;
                case ClassFinder.Joined joined:
                    rows.CopyTo(joined.Column, _mapped);
                    ByteCells.Sum([new Term(_mapped, 0, joined.LastValue, joined.OfBytes)], classes);
                    break;
                case ClassFinder.Table table:
                    Column.ClassesOf(rows.Take(table.Column), table.ClassOf, classes);
                    break;
            }
        }

        if (plan.ReadColumns.Length > 0)
        {
            Read(plan, list, rows);
        }
    }

    private void MakeColumns(ListInBulk plan, in RowsOfSegment rows)
    {
        var next = plan.Columns.Count;
        if (plan.RefusedColumn >= 0)
        {
            var marks = Map(plan, plan.Refusing!, next++, rows.Count);
            columns.Contradictions?.Mark(rows, marks);
        }

        foreach (var step in plan.Steps)
        {
            Map(plan, step, next++, rows.Count);
        }
    }

    private Span<byte> Map(ListInBulk plan, Mapped step, int place, int count)
    {
        (_values[place], _first[place]) = (Made(place), 0);
        var into = Made(place).AsSpan(0, count);
        if (step.Tables.Length != 1)
        {
            into.Clear();
        }

        for (var t = 0; t < step.Tables.Length; t++)
        {
            ByteCells.Sum(TermsOf(plan, step.Tables[t]), _cells.AsSpan(0, count));
            var said = step.Tables.Length == 1 ? into : _mapped.AsSpan(0, count);
            ByteCells.Sum([new Term(_cells, 0, (byte)(step.Tables[t].Cells - 1), step.Said[t])], said);
            if (step.Tables.Length != 1)
            {
                ByteCells.Or(said, into);
            }
        }

        if (step.Meaning is { } meaning)
        {
            into.CopyTo(_cells);
            ByteCells.Sum([new Term(_cells, 0, byte.MaxValue, meaning)], into);
        }

        return into;
    }

    private ReadOnlySpan<Term> TermsOf(ListInBulk plan, CellTable table)
    {
        if (_terms.Length < table.Columns)
        {
            _terms = new Term[table.Columns];
        }

        for (var n = 0; n < table.Columns; n++)
        {
            var (column, numbers) = table.ColumnAt(n);
            _terms[n] = new Term(_values[column], _first[column], plan.LastClassOf(column), numbers);
        }

        return _terms.AsSpan(0, table.Columns);
    }

    private SharedSet?[]? AskApart(ListInBulk plan, int list, in RowsOfSegment rows)
    {
        if (!plan.Dates.MayBeApart && !plan.HasApartClasses)
        {
            return null;
        }

        var marks = _apart.AsSpan(0, rows.Count);
        marks.Clear();
        plan.Dates.MarkApart(rows, marks);
        for (var c = 0; c < plan.Columns.Count; c++)
        {
            if (plan.ApartClassesOf(c) is { } apart)
            {
                ByteCells.Sum([new Term(_values[c], _first[c], plan.LastClassOf(c), apart)], _mapped.AsSpan(0, rows.Count));
                ByteCells.Or(_mapped.AsSpan(0, rows.Count), marks);
            }
        }

        SharedSet?[]? sets = null;
        for (var i = marks.IndexOfAnyExcept((byte)0); i >= 0 && i < marks.Length; i++)
        {
            if (marks[i] != 0)
            {
                sets ??= new SharedSet?[rows.Count];
                sets[i] = Ask(plan, list, rows[i]);
            }
        }

        return sets;
    }

    private SharedSet Ask(ListInBulk plan, int list, int row)
    {
        _evaluator ??= columns.Pack.NewEvaluator();
        _rows ??= new RowToDossier(columns);
        _evaluator.Open(_rows.Fill(list, row), plans.AsOf);
        var answer = _evaluator.Decide(0, _rows.Person);
        return plan.Sets.Of(answer.Triggered.Words, answer.Undetermined.Words);
    }

    /// <summary>Listing by listing: each is made a dossier once for all columns.</summary>
    private void Read(ListInBulk plan, int list, in RowsOfSegment rows)
    {
        var pack = columns.Pack;
        _rows ??= new RowToDossier(columns);
        _reader ??= new InputReader(pack.Tables, pack.Calendars);
        _inputs ??= new InputClasses?[pack.Tables.Lists.Length];
        var inputs = _inputs[list] ??= new InputClasses(plan.List.Inputs);
        for (var i = 0; i < rows.Count; i++)
        {
            var dossier = _rows.Fill(list, rows[i]);
            var entry = dossier.Entries[0];
            var question = new Question(pack.Tables, dossier, entry, entry.Grounds, _rows.Person.Roles, _rows.Person.Facts, plans.AsOf);
            foreach (var (column, finder) in plan.ReadColumns)
            {
                _reader.Read(plan.List, finder.Input, question, inputs);
                _made[column][i] = inputs.CountOf(finder.Input) == 1 ? (byte)inputs.Of(finder.Input, 0) : finder.Last;
            }
        }
    }

    private byte[] Made(int place)
    {
        while (_made.Count <= place)
        {
            _made.Add(new byte[Block.Rows]);
        }

        return _made[place];
    }

    /// <summary>Results are kept in large pieces, each filled once.</summary>
    private byte[] Reserve(int size, out int at)
    {
        if (_used + size > _arena.Length)
        {
            (_arena, _used) = (pieces.Take(size), 0);
        }

        at = _used;
        _used += size;
        return _arena;
    }
}
