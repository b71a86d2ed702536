using System.Text;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Hosting.Listings;

namespace Memo.Hosting.Registers;

/// <summary>
/// What the columns of a register mean: the key of a listing for each column, and for codes in its cells the value they stand for. A column that
/// is not named stands for the key of its own name.
/// </summary>
/// <param name="Keys">By column; an empty key leaves the column out.</param>
/// <param name="Codes">By key and cell.</param>
public sealed record ColumnMapping(ImmutableDictionary<string, string> Keys, ImmutableDictionary<(string Key, string Cell), string> Codes)
{
    public static readonly ColumnMapping None = new(ImmutableDictionary<string, string>.Empty, ImmutableDictionary<(string, string), string>.Empty);

    public string KeyOf(string column) => Keys.GetValueOrDefault(column, column);

    public string ValueOf(string key, string cell) => Codes.GetValueOrDefault((key, cell), cell);

    /// <summary>With the one name of each key, whichever of its names is written.</summary>
    /// <param name="keyOf">Null for what is no key: that stays as it is.</param>
    public ColumnMapping WithOneName(Func<string, string?> keyOf) => new(
        Keys.ToImmutableDictionary(k => k.Key, k => keyOf(k.Value) ?? k.Value),
        Codes.GroupBy(c => (keyOf(c.Key.Key) ?? c.Key.Key, c.Key.Cell)).ToImmutableDictionary(g => g.Key, g => g.Last().Value));

    /// <summary>The same text for mappings that mean the same.</summary>
    public string Canonical()
    {
        var text = new StringBuilder();
        foreach (var (column, key) in Keys.OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            text.Append(column).Append('\t').Append(key).Append('\n');
        }

        foreach (var ((key, cell), value) in Codes.OrderBy(c => c.Key.Key, StringComparer.Ordinal).ThenBy(c => c.Key.Cell, StringComparer.Ordinal))
        {
            text.Append(key).Append('\t').Append(cell).Append('\t').Append(value).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads a file of <c>columns: { COLUMN: KEY }</c> and <c>codes: { KEY: { CELL: VALUE } }</c>, both optional.</summary>
    /// <returns>Null with what is wrong.</returns>
    public static (ColumnMapping? Mapping, ImmutableArray<Diagnostic> Diagnostics, string? Problem) Read(string path)
    {
        var (input, diagnostics) = InputFile.Read(path);
        if (input is null)
        {
            return (null, diagnostics, null);
        }

        var keys = ImmutableDictionary.CreateBuilder<string, string>();
        var codes = ImmutableDictionary.CreateBuilder<(string, string), string>();
        foreach (var pair in input is InputNode.Map map ? map.Pairs : [])
        {
            var isRead = pair.Key.Value switch
            {
                "columns" => TryScalars(pair.Value, (column, key) => keys[column] = key),
                "codes" => pair.Value is InputNode.Map byKey && byKey.Pairs.All(k => TryScalars(k.Value, (cell, value) => codes[(k.Key.Value, cell)] = value)),
                _ => false,
            };
            if (!isRead)
            {
                return (null, [], pair.Key.Value);
            }
        }

        return (new ColumnMapping(keys.ToImmutable(), codes.ToImmutable()), [], null);
    }

    private static bool TryScalars(InputNode node, Action<string, string> take)
    {
        if (node is not InputNode.Map map)
        {
            return false;
        }

        foreach (var pair in map.Pairs)
        {
            if (pair.Value is not InputNode.Scalar value)
            {
                return false;
            }

            take(pair.Key.Value, value.Value);
        }

        return true;
    }
}
