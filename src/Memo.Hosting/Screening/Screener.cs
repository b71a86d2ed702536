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
    public void Screen(LineBlock block, EarlierLines? earlier, ScreenedBlock result)
    {
        var number = block.FirstLine;
        foreach (var line in block)
        {
            if (line.Length > 0)
            {
                ScreenRecord(block.Bytes, line, number, earlier is null ? default : earlier.Of(number), result);
            }

            number++;
        }

        result.Count();
    }

    private static Embedded.Dossier NewDossier(Embedded.RulePack pack, int list)
    {
        var dossier = pack.NewDossier();
        dossier.Entries.Add(pack.NewEntry(list));
        return dossier;
    }

    private void ScreenRecord(byte[] bytes, Line record, long number, ReadOnlyMemory<byte> earlier, ScreenedBlock result)
    {
        Embedded.Dossier? dossier = null;
        var problem = _reader.Read(bytes, record) ?? Fill(out dossier);
        var id = _reader.Id;
        if (problem is null && id.IsEmpty)
        {
            problem = new("The record has no id.", "该记录没有编号。");
        }

        if (problem is not null)
        {
            result.Reject(number, id, problem.Value);
            return;
        }

        if (!earlier.IsEmpty && DecidesAsBefore(dossier!))
        {
            result.TakeOver(id, dossier!.Entries[0].List, earlier.Span, _outcomes);
            return;
        }

        _evaluator.Open(dossier!, _plan.AsOf);
        result.Accept(id, _outcomes.Of(dossier!.Entries[0].List, _evaluator.Decide(0, _person)));
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
        var (bytes, list) = (_reader.Bytes, default(GivenCell));
        Cells? lists = null;
        foreach (var given in _reader.Given)
        {
            if (CellsOf(given) is { Kind: ColumnKind.List } cells)
            {
                (list, lists) = (given, cells);
            }
        }

        if (Begin(bytes, list, lists, out dossier) is { } unknown)
        {
            return unknown;
        }

        foreach (var given in _reader.Given)
        {
            var cells = CellsOf(given);
            if (cells.Kind != ColumnKind.List && Take(cells, bytes, given, dossier!) is { } bad)
            {
                return bad.Problem;
            }
        }

        return null;
    }

    private Cells CellsOf(GivenCell given)
    {
        while (_cells.Count <= given.Place)
        {
            _cells.Add(_plan.NewCells(_reader.Columns[_cells.Count]));
        }

        return given.Place < 0 ? _plan.NewCells(_reader.ColumnOf(given)) : _cells[given.Place];
    }

    /// <summary>An entry on the list of which nothing else is known; its room is used again.</summary>
    private Localized? Begin(byte[] bytes, GivenCell cell, Cells? lists, out Embedded.Dossier? dossier)
    {
        dossier = null;
        if (lists is null)
        {
            return new("The record names no list.", "该记录没有写明名单。");
        }

        var read = lists.Read(bytes, cell.Start, cell.Length, "");
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

    /// <summary>Null if it could be taken; else the cell as read, with its problem.</summary>
    private Cell? Take(Cells cells, byte[] bytes, GivenCell given, Embedded.Dossier dossier)
    {
        var entry = dossier.Entries[0];
        var part = cells.Part;
        if (part >= Part.FactOfEntry)
        {
            var facts = part == Part.FactOfEntry ? entry.Facts : part == Part.FactOfSubject ? dossier.Facts : _person.Facts;
            if (cells.IsDay(bytes.AsSpan(given.Start, given.Length), out var day))
            {
                facts.Set(cells.Fact, day);
                return null;
            }

            var value = cells.Read(bytes, given.Start, given.Length, _plan.ListIds[0]);
            if (value.Problem is not null)
            {
                return value;
            }

            facts.Set(cells.Fact, value.Value);
            return null;
        }

        var cell = part == Part.Ground
            ? _groundsOf[entry.List].Read(bytes, given.Start, given.Length, _plan.ListIds[entry.List])
            : cells.Read(bytes, given.Start, given.Length, _plan.ListIds[0]);
        if (cell.Problem is not null)
        {
            return cell;
        }

        switch (part)
        {
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
