using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Memo.Compiler.Text;
using Memo.Hosting.Registers;

namespace Memo.Hosting.Screening;

/// <summary>
/// A result of the same register by another version of the pack, read along with the register. Whether it belongs to it is certain only at
/// the end, when both have been read.
/// </summary>
internal sealed class EarlierResult : IDisposable
{
    private readonly string _path;
    private readonly MadeOf _madeOf;
    private readonly FileStream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _bytes = new byte[1 << 20];
    private int _start;
    private int _end;

    /// <summary>Lines of the register, in order.</summary>
    private readonly ImmutableArray<long> _rejected;

    private EarlierResult(string path, MadeOf madeOf)
    {
        (_path, _madeOf) = (path, madeOf);
        _rejected =
        [
            .. File.ReadLines(Screening.RejectsOf(path)).Skip(1)
                .Select(line => long.TryParse(line.Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null)
                .OfType<long>()
                .Order(),
        ];
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
    }

    /// <summary>The result, with the lists of the plan marked about which the pack decides as it did; or why it cannot be taken up.</summary>
    public static (EarlierResult? Earlier, Localized? Problem) Open(string path, ScreeningOrder order, ScreeningPlan plan)
    {
        var (madeOf, problem) = MadeOf.Read(path, order);
        if (madeOf is null)
        {
            return (null, problem);
        }

        for (var list = 0; list < plan.ListIds.Length; list++)
        {
            plan.DecidesAsBefore[list] = madeOf.Lists.GetValueOrDefault(plan.ListIds[list]) == plan.Compiled.MeaningOf(list);
        }

        var earlier = new EarlierResult(path, madeOf);
        if (!order.WritesJson)
        {
            earlier.Take(1);
        }

        return (earlier, null);
    }

    /// <summary>Which result it is, and in which state.</summary>
    public static string Identity(string? path) => path is null ? "" : string.Join(
        '\t',
        Path.GetFullPath(path),
        new FileInfo(path).Length,
        File.GetLastWriteTimeUtc(path).Ticks,
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Screening.SummaryOf(path)))));

    /// <summary>Goes on to where a run before stood.</summary>
    /// <param name="records">How many records it had read.</param>
    /// <param name="lines">The lines they were on.</param>
    public void Skip(long records, long lines)
    {
        for (var left = records - RejectedUpTo(lines); left > 0; left -= Math.Min(left, 1 << 16))
        {
            Take((int)Math.Min(left, 1 << 16));
        }
    }

    /// <summary>What it says of a block. Where it has too few lines, the last records get none.</summary>
    public EarlierLines Next(LineBlock block)
    {
        var (records, lines) = (0, 0L);
        for (var rest = block.Lines; !rest.IsEmpty; lines++)
        {
            records += LineBlock.TakeLine(ref rest).IsEmpty ? 0 : 1;
        }

        return new EarlierLines(Take((int)(records - (RejectedUpTo(block.FirstLine + lines - 1) - RejectedUpTo(block.FirstLine - 1)))), _rejected);
    }

    /// <summary>Null if it belongs to the register, now that all of both was read.</summary>
    public Localized? Problem(string register)
    {
        var hasMore = _start < _end || Fill();
        return !hasMore && _madeOf.Register == register && _madeOf.Result == Convert.ToHexStringLower(_hash.GetHashAndReset()) ? null : DoesNotBelong();
    }

    public Localized DoesNotBelong() => new(
        $"{_path} was made of another register, or has been changed since: nothing of it is taken over. Screen the register without --since.",
        $"{_path} 由另一名册得出，或其后被改动：未沿用其中任何内容。请不带 --since 重新筛查。");

    public void Dispose()
    {
        _stream.Dispose();
        _hash.Dispose();
    }

    private int RejectedUpTo(long line) => _rejected.BinarySearch(line) is var place && place >= 0 ? place + 1 : ~place;

    private ReadOnlyMemory<byte> Take(int lines)
    {
        var taken = new ArrayBufferWriter<byte>();
        while (lines > 0 && (_start < _end || Fill()))
        {
            var waiting = _bytes.AsSpan(_start.._end);
            var length = 0;
            while (lines > 0 && waiting[length..].IndexOf((byte)'\n') is var end && end >= 0)
            {
                length += end + 1;
                lines--;
            }

            length = lines > 0 ? waiting.Length : length;
            taken.Write(waiting[..length]);
            _start += length;
        }

        return taken.WrittenMemory;
    }

    private bool Fill()
    {
        (_start, _end) = (0, _stream.Read(_bytes));
        _hash.AppendData(_bytes.AsSpan(0, _end));
        return _end > 0;
    }
}
