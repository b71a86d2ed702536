using System.Text;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Text;
using Memo.Hosting.Compiled;
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

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Location Nowhere = new(new SourceText("", ""), new TextSpan(0, 0));
    private readonly ShortTexts _short = new();
    private readonly Dictionary<byte[], Cell> _long = new(BytesComparer.Instance);

    /// <summary>Several values in one cell are separated by <c>|</c>.</summary>
    public const char Separator = '|';

    /// <summary>A list of no values, as JSON writes it.</summary>
    public const string Empty = "[]";

    /// <param name="bytes">The cell, not empty, as UTF-8.</param>
    /// <param name="list">The id of a list: for grounds, which depend on it, that of the entry; for lists themselves not asked.</param>
    public Cell Read(ReadOnlySpan<byte> bytes, string list) =>
        (ShortTexts.Fits(bytes) ? _short.Find(bytes) : _long.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(bytes, out var known) ? known : null)
        ?? Remember(bytes, Read(Text(bytes), list));

    private Cell Remember(ReadOnlySpan<byte> bytes, Cell cell)
    {
        if (_short.Count + _long.Count >= (column.IsFact ? RememberedFacts : RememberedDossiers))
        {
            _short.Clear();
            _long.Clear();
        }

        if (ShortTexts.Fits(bytes))
        {
            _short.Add(bytes, cell);
        }
        else
        {
            _long.Add(bytes.ToArray(), cell);
        }

        return cell;
    }

    private static string? Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private Cell Read(string? text, string list)
    {
        if (text is null)
        {
            return Cell.Bad(new Localized($"{column.Key} is not UTF-8.", $"{column.Key} 不是 UTF-8。"));
        }

        var itself = Pair(column.Key, Node(text));
        ImmutableArray<InputPair> pairs = column.Key == List ? [itself] : [Pair(List, new InputNode.Scalar(Nowhere, list)), itself];
        var (dossier, diagnostics) = InputToDossier.Read(pack, new InputNode.Map(Nowhere, pairs));
        if (dossier is null)
        {
            return Cell.Bad(diagnostics.First(d => d.Severity == Severity.Error).Message);
        }

        var converted = DossierToPack.Convert(dossier, compiled);
        return column.Kind switch
        {
            ColumnKind.FactOfEntry => Cell.Fact(converted.Entries[0].Facts.Of(column.Fact)),
            ColumnKind.FactOfSubject => Cell.Fact(converted.Facts.Of(column.Fact)),
            ColumnKind.FactOfPerson => Cell.Fact(DossierToPack.Convert([Model.BuiltIn.Itself], dossier.OwnPersonFacts, compiled).Facts.Of(column.Fact)),
            _ => new Cell(null, converted, default),
        };
    }

    private static InputPair Pair(string name, InputNode value) => new(new InputNode.Scalar(Nowhere, name), value);

    private InputNode Node(string text)
    {
        ImmutableArray<InputNode> values = [.. text.Split(Separator).Select(value => new InputNode.Scalar(Nowhere, mapping.ValueOf(column.Key, value)))];
        return values is not [InputNode.Scalar only] ? new InputNode.Sequence(Nowhere, values)
            : IsNone(only.Value) ? new InputNode.Sequence(Nowhere, [])
            : only;
    }

    /// <summary>Whether a cell says that there are none, where an empty cell would say nothing.</summary>
    private bool IsNone(string value) => value == Empty || (column.Kind == ColumnKind.Also && value is "none" or "无");
}

/// <summary>A cell as read: why it cannot be; or the value of a fact; or else a dossier of which just this is known.</summary>
internal sealed record Cell(Localized? Problem, Embedded.Dossier? Of, Embedded.FactValue Value)
{
    public static Cell Bad(Localized problem) => new(problem, null, default);

    public static Cell Fact(Embedded.FactValue value) => new(null, null, value);

    public Embedded.Entry Entry => Of!.Entries[0];
}
