using System.Text;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Text;

namespace Memo.Hosting.Registers;

/// <summary>What the text of a cell says, as the same value in a listing file would.</summary>
internal static class CellText
{
    /// <summary>Several values in one cell are separated by it.</summary>
    public const char Separator = '|';

    /// <summary>A list of no values, as JSON writes it.</summary>
    public const string Empty = "[]";

    /// <summary>Of what a cell says: it stands in no text that could be shown.</summary>
    public static readonly Location Nowhere = new(new SourceText("", ""), new TextSpan(0, 0));

    private const string Also = "also";
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The value, or why it cannot be read.</summary>
    public static (InputNode? Value, Localized? Problem) Read(ReadOnlySpan<byte> bytes, Column column, ColumnMapping mapping)
    {
        try
        {
            return (Node(Strict.GetString(bytes), column.Key, mapping), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, new Localized($"{column.Key} is not UTF-8.", $"{column.Key} 不是 UTF-8。"));
        }
    }

    /// <summary>The record read last, as a listing file would have it; or why it cannot be read.</summary>
    public static (InputNode.Map? Input, Localized? Problem) Read(RecordReader reader, ColumnMapping mapping)
    {
        var pairs = ImmutableArray.CreateBuilder<InputPair>();
        foreach (var cell in reader.Given)
        {
            var column = reader.ColumnOf(cell);
            var (value, problem) = Read(reader.TextOf(cell), column, mapping);
            if (value is null)
            {
                return (null, problem);
            }

            pairs.Add(new InputPair(new InputNode.Scalar(Nowhere, column.Key), value));
        }

        return (new InputNode.Map(Nowhere, pairs.ToImmutable()), null);
    }

    private static InputNode Node(string text, string key, ColumnMapping mapping)
    {
        ImmutableArray<InputNode> values = [.. text.Split(Separator).Select(value => new InputNode.Scalar(Nowhere, mapping.ValueOf(key, value)))];
        return values is not [InputNode.Scalar only] ? new InputNode.Sequence(Nowhere, values)
            : IsNone(only.Value, key) ? new InputNode.Sequence(Nowhere, [])
            : only;
    }

    /// <summary>Whether a cell says that there are none, where an empty cell would say nothing.</summary>
    private static bool IsNone(string value, string key) => value == Empty || (key == Also && value is "none" or "无");
}
