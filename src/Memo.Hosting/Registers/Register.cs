using System.IO.Compression;
using System.Text;
using Memo.Compiler.Text;

namespace Memo.Hosting.Registers;

/// <summary>
/// A register: CSV with a header, or one JSON object a line; compressed by gzip if its name ends with <c>.gz</c>. It is JSON if its name says so
/// (<c>.ndjson</c>, <c>.jsonl</c>), or if it begins like an object.
/// </summary>
internal sealed class Register : IDisposable
{
    private const string Compressed = ".gz";

    private readonly FileStream _file;
    private readonly Stream _content;

    /// <param name="path">The file.</param>
    /// <param name="blockSize">How many bytes are taken up at once.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Register(string path, int blockSize)
    {
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        var isCompressed = path.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase);
        _content = isCompressed ? new GZipStream(_file, CompressionMode.Decompress) : _file;
        Blocks = new LineBlocks(_content, blockSize);
        var name = isCompressed ? path[..^Compressed.Length] : path;
        IsJson = name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || Blocks.Peek() == '{';
        if (!IsJson)
        {
            var fields = new List<ReadOnlyMemory<byte>>();
            Problem = CsvLine.Split(Blocks.TakeLine(), fields);
            Header = [.. fields.Select(f => Encoding.UTF8.GetString(f.Span).Trim())];
        }
    }

    public bool IsJson { get; }

    /// <summary>The names of the columns; none of JSON.</summary>
    public ImmutableArray<string> Header { get; } = [];

    /// <summary>Why the header cannot be read; null if it can, or if there is none.</summary>
    public Localized? Problem { get; }

    /// <summary>What follows the header.</summary>
    public LineBlocks Blocks { get; }

    /// <summary>Bytes of the file as it lies there.</summary>
    public long Length => _file.Length;

    /// <summary>Which part of the file has been read.</summary>
    public double PartRead => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    public void Dispose()
    {
        _content.Dispose();
        _file.Dispose();
    }

    /// <summary>What is wrong with the columns of a header; null if nothing is.</summary>
    /// <param name="needed">Columns without which no record can be read.</param>
    public static Localized? ProblemOf(ImmutableArray<Column> columns, params ReadOnlySpan<ColumnKind> needed)
    {
        foreach (var kind in needed)
        {
            if (columns.All(c => c.Kind != kind))
            {
                var key = kind == ColumnKind.Id ? new Localized("id", "编号") : new Localized("list", "名单");
                return new(
                    $"The header names no column for {key.English}. A mapping file says which column it is.",
                    $"表头没有{key.Chinese}列。请在映射文件中写明。");
            }
        }

        if (columns.Where(c => c.Kind != ColumnKind.LeftOut).GroupBy(c => c.Key).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return new($"Two columns stand for {twice.Key}.", $"有两列都表示 {twice.Key}。");
        }

        if (columns.Select(c => c.Refusal).FirstOrDefault(r => r is not null) is { } refusal)
        {
            return refusal;
        }

        return columns.FirstOrDefault(c => c.Kind == ColumnKind.Unknown) is not { } unknown ? null : new(
            $"The column {unknown.Key} is no key of a listing and no fact of the pack. A mapping file can rename it, or leave it out with an empty key.",
            $"“{unknown.Key}”列既不是记录的键，也不是规则包的事实。可在映射文件中改名，或以空键略去。");
    }
}
