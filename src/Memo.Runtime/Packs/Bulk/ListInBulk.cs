using Memo.Runtime.Packs.Evaluation;
using Memo.Runtime.Packs.Evaluation.OnDay;
using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>
/// How the listings of one list are screened on one as-of date: their columns become columns of classes, these are joined to columns of where an
/// entry stands and whom it concerns, and all together to cells. A cell of each table says what is triggered and what is open.
/// </summary>
internal sealed class ListInBulk
{
    private const int MostCells = 256;
    private const byte Refused = 1;
    private readonly ListOnDay _list;
    private readonly ListingColumns _columns;
    private readonly List<Mapped> _steps = [];
    private readonly byte[]?[] _apart;
    private BankInBulk? _triggered;

    public ListInBulk(ListOnDay list, ListingColumns columns)
    {
        (_list, _columns) = (list, columns);
        Words = list.Triggered.Bank.Words;
        var toColumns = new SourcesToColumns(list, columns);
        Columns = toColumns.Columns;
        ReadColumns = [.. Columns.Select((column, place) => (place, column.Finder)).Where(c => c.Finder is ClassFinder.Read).Select(c => (c.place, (ClassFinder.Read)c.Finder))];
        _apart = [.. Columns.Select(c => c.Classes.Contains(null) && c.Classes.Count <= ByteCells.TableSize ? ByteCells.InFull([.. c.Classes.Select(of => of is null ? (byte)1 : (byte)0)]) : null)];
        Dates = new DatesInBulk(list.List, columns);
        IsApart = toColumns.IsImpossible || Dates.AreNeverPlain || !TryJoin(toColumns.Constants);
    }

    public ListTable List => _list.List;

    public int Words { get; }

    /// <summary>Whether each listing is asked about by itself.</summary>
    public bool IsApart { get; }

    public IReadOnlyList<SourceColumn> Columns { get; }

    /// <summary>Those of the <see cref="Columns"/> that are read listing by listing.</summary>
    public (int Column, ClassFinder.Read Finder)[] ReadColumns { get; }

    /// <summary>Of which listings only the general way can say, by their dates.</summary>
    public DatesInBulk Dates { get; }

    /// <summary>The place of the column in which 1 says that the entry cannot be; −1 if there is none. It comes after the <see cref="Columns"/>.</summary>
    public int RefusedColumn { get; private set; } = -1;

    /// <summary>Columns made of others, in the order in which they are made; each has the next place.</summary>
    public IReadOnlyList<Mapped> Steps => _steps;

    /// <summary>The cells that make the result.</summary>
    public CellTable[] Tables { get; private set; } = [];

    /// <summary>The results of listings that are asked about by themselves.</summary>
    public SharedSets Sets { get; } = new();

    /// <summary>Whether some classes of columns leave the listing to the general way.</summary>
    public bool HasApartClasses => Array.Exists(_apart, a => a is not null);

    /// <summary>Whether boxes of one decision stand in several tables.</summary>
    public bool HasSpreadDecisions { get; private set; }

    /// <summary>How many columns there are in all.</summary>
    public int Places => Columns.Count + (RefusedColumn < 0 ? 0 : 1) + _steps.Count;

    /// <summary>1 for each class of a column of which only the general way can say more; null if there is none.</summary>
    public byte[]? ApartClassesOf(int column) => _apart[column];

    public byte LastClassOf(int column) => (byte)(_triggered!.ClassesOf(column) - 1);

    private bool TryJoin(IReadOnlyList<(int Source, int Class)> constants)
    {
        var own = Enumerable.Range(0, Columns.Count).ToArray();
        _triggered = BankOf(_list.Triggered, constants);
        if (!TryRefuse(constants, own))
        {
            return false;
        }

        var standing = BankOf(_list.Standing, constants);
        var joined = new List<int>();
        if (RefusedColumn >= 0)
        {
            joined.Add(RefusedColumn);
        }

        for (var s = 0; s < _list.Sources.Length; s++)
        {
            var source = _list.Sources[s];
            if (source.Kind != SourceKind.Standing)
            {
                continue;
            }

            var first = _list.FirstState(source);
            if (DecisionsToCells.Make(standing, Enumerable.Range(first, StandingNow.StateCount), own) is not { } tables)
            {
                return false;
            }

            byte[][] said = [.. tables.Select(t => Said(t, first))];
            if (tables.Length == 1)
            {
                // Only classes that some listing is in are kept: the fewer there are, the more is told in one cell.
                byte[] classes = [.. said[0].Take(tables[0].Cells).Select(what => StandingOf[what]).Distinct()];
                joined.Add(Add(new Mapped(tables, [Array.ConvertAll(said[0], what => (byte)Math.Max(0, Array.IndexOf(classes, StandingOf[what])))], null), [.. classes.Select(c => new[] { (s, (int)c) })]));
            }
            else
            {
                joined.Add(Add(new Mapped(tables, said, StandingOf), [.. Enumerable.Range(0, source.Classes.Length).Select(c => new[] { (s, c) })]));
            }
        }

        return TryMakeTables(own, joined);
    }

    private bool TryMakeTables(int[] own, List<int> joined)
    {
        // Where an entry stands has many classes, of which few are told apart: they are joined before more is.
        var whom = own.Where(IsReach).ToList();
        var rest = own.Where(c => !IsReach(c)).ToList();
        if (joined.Count > 0)
        {
            whom.Insert(0, Join(joined, rest));
        }

        if (whom.Count > 0)
        {
            rest.Add(Join(whom, rest));
        }

        if (DecisionsToCells.Make(_triggered!, Enumerable.Range(0, _list.Triggered.Bank.Decisions), [.. rest]) is not { } tables)
        {
            return false;
        }

        Tables = tables;
        HasSpreadDecisions = tables.Sum(t => t.Decisions.Count()) > tables.SelectMany(t => t.Decisions).Distinct().Count();
        return true;
    }

    /// <summary>Joins as many as can be to one column; the others are left.</summary>
    private int Join(List<int> columns, List<int> left)
    {
        var cells = 1;
        var members = columns.TakeWhile(c => (cells *= _triggered!.ClassesOf(c)) <= MostCells).ToArray();
        left.AddRange(columns.Skip(members.Length));
        var table = new CellTable(members.Select(m => (m, (byte[])[.. Enumerable.Range(0, _triggered!.ClassesOf(m)).Select(c => (byte)c)])), []);
        _steps.Add(new Mapped([table], [ByteCells.InFull(_triggered!.Join(members))], null));
        return Places - 1;
    }

    private bool IsReach(int column) => _list.Sources[Columns[column].Classes.First(c => c is not null)![0].Source].IsReach;

    private bool TryRefuse(IReadOnlyList<(int Source, int Class)> constants, int[] own)
    {
        var rules = _list.Inadmissible is { } bank ? BankOf(bank, constants) : null;
        var tables = rules is null ? [] : DecisionsToCells.Make(rules, Enumerable.Range(0, _list.Inadmissible!.Bank.Decisions), own);
        if (tables is null)
        {
            return false;
        }

        if (tables.Length > 0 || _columns.Contradictions is not null)
        {
            RefusedColumn = Columns.Count;
            _triggered!.Add([[], null]);
            Refusing = new Mapped(tables, [.. tables.Select(t => Refusals(t))], null);
        }

        return true;
    }

    /// <summary>The rules that forbid an entry; null where there are none, and nothing can contradict.</summary>
    public Mapped? Refusing { get; private set; }

    private int Add(Mapped step, IReadOnlyList<(int, int)[]?> classes)
    {
        _steps.Add(step);
        _triggered!.Add(classes);
        return Places - 1;
    }

    private BankInBulk BankOf(BankOnDay bank, IReadOnlyList<(int Source, int Class)> constants)
    {
        var made = new BankInBulk(bank, constants);
        foreach (var column in Columns)
        {
            made.Add(column.Classes);
        }

        return made;
    }

    /// <summary>For each cell the states that are certain, and above them those that are possible.</summary>
    private static byte[] Said(CellTable table, int first)
    {
        var said = new byte[ByteCells.TableSize];
        for (var cell = 0; cell < table.Cells; cell++)
        {
            var result = table.ResultOf(cell);
            foreach (var state in result.Certain)
            {
                said[cell] |= (byte)((1 << (state - first)) | (1 << (state - first + StandingNow.StateCount)));
            }

            foreach (var state in result.Open)
            {
                said[cell] |= (byte)(1 << (state - first + StandingNow.StateCount));
            }
        }

        return said;
    }

    private static byte[] Refusals(CellTable table) =>
        [.. Enumerable.Range(0, ByteCells.TableSize).Select(cell => cell < table.Cells && table.ResultOf(cell).Certain.Length > 0 ? Refused : (byte)0)];

    /// <summary>The class of a standing by what <see cref="Said"/> says.</summary>
    private static byte[] StandingOf { get; } =
        [.. Enumerable.Range(0, ByteCells.TableSize).Select(said => (byte)InputsToSources.ClassOfStates[StandingNow.Of((ulong)said & StandingNow.AllStates, (ulong)said >> StandingNow.StateCount, null).States])];
}

/// <summary>A column made of others: cells of some tables, each with what it says, joined by "or"; and what that means, if it means something else.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Said">For each table for each cell.</param>
/// <param name="Meaning">For what all of them say together.</param>
internal sealed record Mapped(CellTable[] Tables, byte[][] Said, byte[]? Meaning);
