using System.IO.Compression;
using System.Text;
using Memo.Compiler.Model;

namespace Memo.Hosting.Sampling;

/// <summary>What to make.</summary>
/// <param name="Output">CSV if its name says so, else one JSON object a line; compressed if its name ends with .gz.</param>
/// <param name="AsOf">The day around which dates lie.</param>
public sealed record SampleOrder(long Count, ulong Seed, string Output, CalendarDate AsOf);

/// <summary>
/// Listings that no one was ever on: the same for the same pack, seed and day, and the first of many the same as of few. Lists have their share by
/// the number of their measures; values lie often where rules change their mind; there are no names.
/// </summary>
public sealed class Sampling
{
    private static readonly ImmutableArray<string> Keys =
        ["id", "list", "subject", "ground", "decided", "listed", "published", "removed", "suspended_from", "suspended_until", "status", "region", "also"];

    private readonly SampleOrder _order;
    private readonly ImmutableArray<SampledList> _lists;
    private readonly int _weights;
    private readonly ImmutableArray<string> _columns;
    private readonly Dictionary<string, int> _places;

    public Sampling(RulePack pack, SampleOrder order)
    {
        _order = order;
        _lists = [.. pack.Lists.Select(list => new SampledList(pack, list, order.AsOf))];
        _weights = _lists.Sum(l => l.Weight);
        _columns = [.. Keys, .. _lists.SelectMany(l => l.Facts).Distinct().Order(StringComparer.Ordinal)];
        _places = _columns.Select((column, place) => (column, place)).ToDictionary(c => c.column, c => c.place, StringComparer.Ordinal);
    }

    /// <summary>A year after the newest instrument of the pack took effect.</summary>
    public static CalendarDate DayFor(RulePack pack) =>
        pack.Instruments.Select(i => i.Effective.From).OfType<CalendarDate>().DefaultIfEmpty(new CalendarDate(2020, 1, 1)).Max().AddDays(365) ?? CalendarDate.Last;

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <param name="progress">Told now and then which part is done.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    public void Write(Action<double> progress)
    {
        const long BetweenTold = 1 << 16;
        var part = _order.Output + ".part";
        using (var file = File.Create(part, 1 << 20))
        using (var packed = _order.Output.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file)
        using (var text = new StreamWriter(packed, new UTF8Encoding(false), 1 << 20))
        {
            var isCsv = Path.GetFileName(_order.Output).Contains(".csv", StringComparison.OrdinalIgnoreCase);
            if (isCsv)
            {
                text.Write(string.Join(',', _columns) + "\n");
            }

            var row = new string?[_columns.Length];
            for (var number = 1L; number <= _order.Count; number++)
            {
                var record = Record(number);
                if (isCsv)
                {
                    WriteCsv(text, record, row);
                }
                else
                {
                    WriteJson(text, record);
                }

                if (number % BetweenTold == 0)
                {
                    progress((double)number / _order.Count);
                }
            }
        }

        File.Move(part, _order.Output, overwrite: true);
    }

    private IEnumerable<(string Key, ImmutableArray<string> Values)> Record(long number)
    {
        var chance = new Chance(_order.Seed, (ulong)number);
        var at = chance.Below(_weights);
        var list = 0;
        while (at >= _lists[list].Weight)
        {
            at -= _lists[list++].Weight;
        }

        return _lists[list].Next(chance).Prepend(("id", [FormattableString.Invariant($"S-{number}")]));
    }

    // Values are ids, days, codes and amounts: none of them needs quotation marks or escapes.
    private void WriteCsv(StreamWriter text, IEnumerable<(string Key, ImmutableArray<string> Values)> record, string?[] row)
    {
        Array.Clear(row);
        foreach (var (key, values) in record)
        {
            row[_places[key]] = values.IsEmpty ? "none" : values.Length == 1 ? values[0] : string.Join('|', values);
        }

        for (var column = 0; column < row.Length; column++)
        {
            if (column > 0)
            {
                text.Write(',');
            }

            text.Write(row[column]);
        }

        text.Write('\n');
    }

    private static void WriteJson(StreamWriter text, IEnumerable<(string Key, ImmutableArray<string> Values)> record)
    {
        var before = '{';
        foreach (var (key, values) in record)
        {
            text.Write(before);
            text.Write(values is [var only] ? $"\"{key}\":\"{only}\"" : $"\"{key}\":[{string.Join(',', values.Select(v => $"\"{v}\""))}]");
            before = ',';
        }

        text.Write("}\n");
    }
}
