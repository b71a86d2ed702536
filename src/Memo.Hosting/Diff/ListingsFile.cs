using System.Text;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Text;
using Memo.Hosting.Listings;
using Memo.Hosting.Registers;

namespace Memo.Hosting.Diff;

/// <summary>A record of a file of listings.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Id">As it is written, as UTF-8; empty where it gives none.</param>
/// <param name="Input">Null where the line cannot be read.</param>
/// <param name="Problem">Why not.</param>
internal sealed record ListingRecord(long Line, ReadOnlyMemory<byte> Id, InputNode? Input, Localized? Problem);

/// <summary>
/// Many listings or dossiers in a file: one YAML or JSON list of them, named <c>.yaml</c>, <c>.yml</c> or <c>.json</c>; else a register, as
/// <see cref="Screening"/> reads it.
/// </summary>
internal static class ListingsFile
{
    private const int BlockSize = 1 << 20;

    public static bool IsRegister(string path) => Path.GetExtension(path).ToUpperInvariant() is not (".YAML" or ".YML" or ".JSON");

    /// <summary>The records of a list; or what is wrong with the file as a whole.</summary>
    public static (IEnumerable<ListingRecord>? Records, ImmutableArray<Diagnostic> Diagnostics) ReadList(string path)
    {
        var (input, diagnostics) = InputFile.Read(path);
        ImmutableArray<InputNode> items = input is InputNode.Sequence several ? several.Items : input is null ? [] : [input];
        return (input is null ? null : items.Select(item => new ListingRecord(item.Location.Start.Line, IdIn(item), item, null)), diagnostics);
    }

    /// <summary>The records of a register, read as they are asked for; or why none can be.</summary>
    /// <param name="columnOf">What a column stands for.</param>
    public static (IEnumerable<ListingRecord>? Records, Localized? Problem) ReadRegister(Register register, Func<string, Column> columnOf, ColumnMapping mapping)
    {
        ImmutableArray<Column> columns = [.. register.Header.Select(columnOf)];
        return (register.Problem ?? (register.IsJson ? null : Register.ProblemOf(columns, ColumnKind.List))) is { } problem
            ? (null, problem)
            : (Lines(register, new RecordReader(register.IsJson, columns, columnOf), mapping), null);
    }

    public static Register Open(string path) => new(path, BlockSize);

    private static IEnumerable<ListingRecord> Lines(Register register, RecordReader reader, ColumnMapping mapping)
    {
        for (var lines = new RegisterLines(register.Blocks); lines.MoveNext();)
        {
            var problem = reader.Read(lines.Bytes, lines.Place);
            var (input, unreadable) = problem is null ? CellText.Read(reader, mapping) : (null, problem);
            yield return new ListingRecord(lines.Number, reader.Id.ToArray(), input, unreadable);
        }
    }

    private static byte[] IdIn(InputNode item) => item is InputNode.Map map && map.Pairs.FirstOrDefault(p => p.Key.Value is "id" or "编号")?.Value is InputNode.Scalar id
        ? Encoding.UTF8.GetBytes(id.Value)
        : [];
}
