using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Text;
using Memo.Hosting.Compiled;
using Memo.Hosting.Registers;
using Embedded = Memo.Runtime.Packs;
using Model = Memo.Compiler.Model;

namespace Memo.Hosting.Screening;

/// <summary>What the cells of one column mean. A cell is read once, as the same value in a listing file would be, and remembered.</summary>
/// <param name="pack">The pack.</param>
/// <param name="compiled">The same, compiled.</param>
/// <param name="column">What the column stands for.</param>
/// <param name="mapping">Codes in its cells.</param>
internal sealed class Cells(Model.RulePack pack, Embedded.RulePack compiled, Column column, ColumnMapping mapping)
{
    private const string List = "list";

    /// <summary>Columns of more values, such as amounts, forget and begin again.</summary>
    private const int RememberedFacts = 50_000;
    private const int RememberedDossiers = 1_000;

    private readonly ShortTexts _short = new();
    private readonly LongTexts<Cell> _long = new();

    /// <summary>Where the mapping has no say, a day means itself.</summary>
    private readonly bool _hasDays = pack.Facts.Any(f => f.Name.Id == column.Key && f.Type is Model.FactType.Date) && !mapping.Codes.Keys.Any(c => c.Key == column.Key);

    public ColumnKind Kind => column.Kind;

    public Part Part { get; } = Fills(pack, column);

    /// <summary>The number of the fact in the compiled pack; −1 if it is none.</summary>
    public int Fact { get; } = Fills(pack, column) >= Part.FactOfEntry ? compiled.FactOf(column.Key) : -1;

    /// <summary>Whether a cell gives a day that needs no reader.</summary>
    /// <param name="text">The cell.</param>
    public bool IsDay(ReadOnlySpan<byte> text, out CalendarDate day)
    {
        day = default;
        return _hasDays && text.Length == DayText.Length && DayText.TryRead(text, out day);
    }

    /// <param name="bytes">Where the cell stands, not empty, as UTF-8.</param>
    /// <param name="list">The id of a list: for grounds, which depend on it, that of the entry; for lists themselves not asked.</param>
    public Cell Read(byte[] bytes, int start, int length, string list) =>
        (ShortTexts.Fits(length) ? _short.Find(bytes, start, length) : _long.TryFind(bytes.AsSpan(start, length), out var known) ? known : null) ?? ReadFirst(bytes, start, length, list);

    private Cell ReadFirst(byte[] bytes, int start, int length, string list)
    {
        if (_short.Count + _long.Count >= (Fact >= 0 ? RememberedFacts : RememberedDossiers))
        {
            _short.Clear();
            _long.Clear();
        }

        var text = bytes.AsSpan(start, length);
        var cell = ReadAnew(text, list);
        if (ShortTexts.Fits(length))
        {
            _short.Add(bytes, start, length, cell);
        }
        else
        {
            _long.Add(text, cell, RememberedFacts);
        }

        return cell;
    }

    private Cell ReadAnew(ReadOnlySpan<byte> bytes, string list)
    {
        var (value, problem) = CellText.Read(bytes, column, mapping);
        if (value is null)
        {
            return Cell.Bad(problem!.Value);
        }

        var itself = Pair(column.Key, value);
        ImmutableArray<InputPair> pairs = column.Kind == ColumnKind.List ? [itself] : [Pair(List, new InputNode.Scalar(CellText.Nowhere, list)), itself];
        var (dossier, diagnostics) = InputToDossier.Read(pack, new InputNode.Map(CellText.Nowhere, pairs));
        if (dossier is null)
        {
            return Cell.Bad(diagnostics.First(d => d.Severity == Severity.Error).Message);
        }

        var converted = DossierToPack.Convert(dossier, compiled);
        return Part switch
        {
            Part.FactOfEntry => Cell.OfFact(converted.Entries[0].Facts.Of(Fact)),
            Part.FactOfSubject => Cell.OfFact(converted.Facts.Of(Fact)),
            Part.FactOfPerson => Cell.OfFact(DossierToPack.Convert([Model.BuiltIn.Itself], dossier.OwnPersonFacts, compiled).Facts.Of(Fact)),
            _ => new Cell(null, converted, default),
        };
    }

    private static InputPair Pair(string name, InputNode value) => new(new InputNode.Scalar(CellText.Nowhere, name), value);

    private static Part Fills(Model.RulePack pack, Column column) => column.Key switch
    {
        "subject" => Part.Subject,
        "ground" => Part.Ground,
        "status" => Part.Status,
        "also" => Part.Also,
        var key => pack.Facts.FirstOrDefault(f => f.Name.Id == key)?.Scope switch
        {
            Model.FactScope.Entry => Part.FactOfEntry,
            Model.FactScope.Subject => Part.FactOfSubject,
            Model.FactScope.Person => Part.FactOfPerson,
            _ => Part.None,
        },
    };
}

/// <summary>What of a dossier a cell fills.</summary>
internal enum Part
{
    None,
    Subject,
    Ground,
    Status,
    Also,
    FactOfEntry,
    FactOfSubject,
    FactOfPerson,
}

/// <summary>A cell as read: why it cannot be; or the value of a fact; or else a dossier of which just this is known.</summary>
internal sealed record Cell(Localized? Problem, Embedded.Dossier? Of, Embedded.FactValue Value)
{
    public static Cell Bad(Localized problem) => new(problem, null, default);

    public static Cell OfFact(Embedded.FactValue value) => new(null, null, value);

    public Embedded.Entry Entry => Of!.Entries[0];
}
