using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using Memo.Hosting.Packs;
using Memo.Hosting.Registers;
using Memo.Hosting.Screening;
using Memo.Runtime;

namespace Memo.Tools.Tests.Screening;

/// <summary>Lines of CSV that nobody would write on purpose. Where one is well formed by itself, its fields are what CsvHelper makes of it.</summary>
public sealed partial class HostileCsvTests : IDisposable
{
    private const int Lines = 4_000;
    private readonly Folder _folder = Ferry.InFolder();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, 4, "\n")]
    [InlineData(2, 7, "\r\n")]
    [InlineData(3, 97, "\n")]
    [InlineData(4, 200, "\r\n")]
    public void Each_line_is_read_by_itself_and_its_fields_are_those_of_CsvHelper(int seed, int columns, string end)
    {
        var random = new Random(seed);
        string[] header = [.. Enumerable.Range(0, columns).Select(i => $"c{i}")];
        var (id, list) = (random.Next(columns / 2), (columns / 2) + random.Next(columns / 2));
        (header[id], header[list]) = ("id", "list");
        string[] lines = [.. Enumerable.Range(0, Lines).Select(_ => Line(random, columns))];
        var bytes = Encoding.UTF8.GetBytes((seed % 2 == 0 ? "\uFEFF" : "") + string.Join(',', header) + end + string.Join(end, lines));
        var path = Path.Combine(_folder.Path, "register.csv");
        File.WriteAllBytes(path, bytes);
        var leftOut = header.Where(h => h is not ("id" or "list")).ToImmutableDictionary(h => h, _ => "");
        var order = new ScreeningOrder(path, path + ".out", WritesJson: false, new CalendarDate(2021, 6, 1), [], new ColumnMapping(leftOut, ColumnMapping.None.Codes));

        var result = Register.Screened(new(LoadedPack.Load(_folder.Path), order, _ => { }) { BlockSize = 5_000 }, order);

        var expected = string.Join('\n', lines).Split('\n')
            .Select((line, i) => (Text: line.EndsWith('\r') ? line[..^1] : line, Number: i + 2))
            .Where(line => line.Text.Length > 0)
            .Select(line => (line.Number, Said: Expected(line.Text, columns, id, list)))
            .ToArray();
        Assert.Equal(
            expected.Where(e => e.Said.Problem is not null).Select(e => $"{e.Number} <{e.Said.Id}> {e.Said.Problem}"),
            result.Rejects.Skip(1).Select(Fields).Select(f => $"{f[0]} <{f[1]}> {Quoted(f[2], f[3])}"));
        Assert.Equal(expected.Where(e => e.Said.Problem is null).Select(e => e.Said.Id), result.Lines.Skip(1).Select(line => Fields(line)[0]));
        Assert.All([null, "inside", "open", "count", "no list", "no id"], kind => Assert.Contains(expected, e => e.Said.Kind == kind));
    }

    /// <summary>What the line gives: its id, and what is wrong with it.</summary>
    private static (string Id, string? Problem, string? Kind) Expected(string line, int columns, int id, int list)
    {
        if (!WellFormed().IsMatch(line))
        {
            return line[WellFormedStart().Match(line).Length..].StartsWith('"')
                ? ("", "A quotation mark is not closed.", "open")
                : ("", "A quotation mark stands inside a field that does not begin with one.", "inside");
        }

        var fields = Fields(line);
        var own = id < fields.Length ? fields[id] : "";
        return fields.Length != columns ? (own, $"The line has {fields.Length} fields; the header has {columns}.", "count")
            : fields[list].Length == 0 ? (own, "The record names no list.", "no list")
            : fields[list] != "ferry_defaulter" ? (own, $"“{fields[list]}”", "other list")
            : own.Length == 0 ? ("", "The record has no id.", "no id")
            : (own, null, null);
    }

    /// <summary>Of a reason that quotes a list just this.</summary>
    private static string Quoted(string english, string chinese) => chinese.Contains('“') ? $"“{chinese.Split('“', '”')[1]}”" : english;

    private static string[] Fields(string line)
    {
        using var parser = new CsvParser(new StringReader(line), new CsvConfiguration(CultureInfo.InvariantCulture));
        Assert.True(parser.Read());
        string[] fields = [.. parser.Record!];
        Assert.False(parser.Read());
        return fields;
    }

    private static string Line(Random random, int columns)
    {
        var fields = Enumerable.Range(0, random.Next(20) == 0 ? random.Next(columns + 3) : columns).Select(_ => Field(random));
        return string.Join(',', fields);
    }

    private static string Field(Random random) => random.Next(200) switch
    {
        < 120 => "",
        < 160 => "ferry_defaulter",
        < 170 => Text(random, "ab 渡'\t;", random.Next(9)),
        < 173 => Text(random, "ab 渡'\t;", random.Next(200)),
        < 198 => $"\"{Text(random, "ab,渡\" ", random.Next(random.Next(2) == 0 ? 5 : 90)).Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        198 => Text(random, "\",\n a", random.Next(6)),
        _ => random.Next(4) == 0 ? "a\"b" : "",
    };

    private static string Text(Random random, string of, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => of[random.Next(of.Length)]));

    [GeneratedRegex("""^(?:"(?:[^"]|"")*"|[^",]*)(?:,(?:"(?:[^"]|"")*"|[^",]*))*$""", RegexOptions.Singleline)]
    private static partial Regex WellFormed();

    /// <summary>Fields before the first that is not.</summary>
    [GeneratedRegex("""^(?:(?:"(?>(?:[^"]|"")*)"|[^",]*),)*""", RegexOptions.Singleline)]
    private static partial Regex WellFormedStart();
}
