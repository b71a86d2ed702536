using Memo.Compiler.Text;
using Memo.Hosting.Registers;
using Embedded = Memo.Runtime.Packs;

namespace Memo.Hosting.Screening;

/// <summary>Screens records one after another; one for each thread.</summary>
internal sealed class Screener
{
    private readonly ScreeningPlan _plan;
    private readonly Embedded.Evaluator _evaluator;
    private readonly Outcomes _outcomes;
    private readonly Embedded.Person _person;

    /// <summary>By the number of the list.</summary>
    private readonly Embedded.Dossier[] _dossiers;
    private readonly Cells[] _groundsOf;
    private readonly RecordReader _reader;

    /// <summary>By the place of the column.</summary>
    private readonly List<Cells> _cells = [];

    public Screener(ScreeningPlan plan)
    {
        _plan = plan;
        _evaluator = plan.Compiled.NewEvaluator();
        _outcomes = new Outcomes(plan);
        _person = plan.NewPerson();
        _reader = plan.NewReader();
        _dossiers = [.. plan.ListIds.Select((_, list) => NewDossier(plan.Compiled, list))];
        _groundsOf = [.. plan.ListIds.Select(_ => plan.NewCells(plan.ColumnOf("ground")))];
    }

    /// <summary>Screens every line of a block; the block ends with a whole line.</summary>
    /// <param name="earlier">What an earlier run wrote of them; null if nothing is taken over.</param>
    public void Screen(ReadOnlyMemory<byte> block, long firstLine, EarlierLines? earlier, ScreenedBlock result)
    {
        var line = firstLine;
        for (var rest = block; !rest.IsEmpty; line++)
        {
            var record = LineBlock.TakeLine(ref rest);
            if (!record.IsEmpty)
            {
                ScreenRecord(record, line, earlier is null ? default : earlier.Of(line), result);
            }
        }

        result.Count();
    }

    private static Embedded.Dossier NewDossier(Embedded.RulePack pack, int list)
    {
        var dossier = pack.NewDossier();
        dossier.Entries.Add(pack.NewEntry(list));
        return dossier;
    }

    private void ScreenRecord(ReadOnlyMemory<byte> record, long line, ReadOnlyMemory<byte> earlier, ScreenedBlock result)
    {
        Embedded.Dossier? dossier = null;
        var problem = _reader.Read(record) ?? Fill(out dossier);
        var id = _reader.Id;
        if (problem is null && id.IsEmpty)
        {
            problem = new("The record has no id.", "该记录没有编号。");
        }

        if (problem is not null)
        {
            result.Reject(line, id.Span, problem.Value);
            return;
        }

        if (!earlier.IsEmpty && DecidesAsBefore(dossier!))
        {
            result.TakeOver(id.Span, dossier!.Entries[0].List, earlier.Span, _outcomes);
            return;
        }

        _evaluator.Open(dossier!, _plan.AsOf);
        result.Accept(id.Span, _outcomes.Of(dossier!.Entries[0].List, _evaluator.Decide(0, _person)));
    }

    /// <summary>What guards ask of the other entries is decided by the rules of their lists.</summary>
    private bool DecidesAsBefore(Embedded.Dossier dossier)
    {
        foreach (var entry in dossier.Entries)
        {
            if (!_plan.DecidesAsBefore[entry.List])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is given to the dossier that a listing with it would be.</summary>
    private Localized? Fill(out Embedded.Dossier? dossier)
    {
        ReadOnlyMemory<byte> list = default;
        Cells? lists = null;
        foreach (var (column, place, value) in _reader.Given)
        {
            if (column.Kind == ColumnKind.List)
            {
                (list, lists) = (value, CellsOf(column, place));
            }
        }

        if (Begin(list.Span, lists, out dossier) is { } unknown)
        {
            return unknown;
        }

        foreach (var (column, place, value) in _reader.Given)
        {
            if (column.Kind != ColumnKind.List && Take(CellsOf(column, place), value.Span, dossier!) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private Cells CellsOf(Column column, int place)
    {
        while (_cells.Count <= place)
        {
            _cells.Add(_plan.NewCells(_reader.Columns[_cells.Count]));
        }

        return place < 0 ? _plan.NewCells(column) : _cells[place];
    }

    /// <summary>An entry on the list of which nothing else is known; its room is used again.</summary>
    private Localized? Begin(ReadOnlySpan<byte> cell, Cells? lists, out Embedded.Dossier? dossier)
    {
        dossier = null;
        if (lists is null)
        {
            return new("The record names no list.", "该记录没有写明名单。");
        }

        var read = lists.Read(cell, "");
        if (read.Problem is not null)
        {
            return read.Problem;
        }

        dossier = _dossiers[read.Entry.List];
        while (dossier.Entries.Count > 1)
        {
            dossier.Entries.RemoveAt(1);
        }

        dossier.Kind = -1;
        dossier.ListsAreComplete = false;
        dossier.Facts.Clear();
        _person.Facts.Clear();
        var entry = dossier.Entries[0];
        entry.Facts.Clear();
        (entry.Status, entry.Grounds) = (Embedded.EntryStatus.NotGiven, null);
        return null;
    }

    private Localized? Take(Cells cells, ReadOnlySpan<byte> text, Embedded.Dossier dossier)
    {
        var entry = dossier.Entries[0];
        var cell = cells.Part == Part.Ground ? _groundsOf[entry.List].Read(text, _plan.ListIds[entry.List]) : cells.Read(text, _plan.ListIds[0]);
        if (cell.Problem is not null)
        {
            return cell.Problem;
        }

        switch (cells.Part)
        {
            case Part.FactOfEntry:
                entry.Facts.Set(cells.Fact, cell.Value);
                break;
            case Part.FactOfSubject:
                dossier.Facts.Set(cells.Fact, cell.Value);
                break;
            case Part.FactOfPerson:
                _person.Facts.Set(cells.Fact, cell.Value);
                break;
            case Part.Subject:
                dossier.Kind = cell.Of!.Kind;
                break;
            case Part.Ground:
                entry.Grounds = cell.Entry.Grounds;
                break;
            case Part.Status:
                entry.Status = cell.Entry.Status;
                break;
            default:
                dossier.ListsAreComplete = true;
                foreach (var other in cell.Of!.Entries.Skip(1))
                {
                    dossier.Entries.Add(other);
                }

                break;
        }

        return null;
    }
}
