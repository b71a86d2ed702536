using System.Numerics;
using System.Runtime.InteropServices;
using Memo.Benchmarks.Synthetic;

namespace Memo.Benchmarks.Bulk;

/// <summary>
/// Reads once the columns that the sanctions of each list ask about, and writes as many bytes as results take: what the memory of the machine
/// allows, whatever is computed in between.
/// </summary>
internal sealed class Streaming
{
    private const int PieceSize = 32_768;
    private readonly List<(Part[] Columns, int First, int Count)> _pieces = [];
    private readonly byte[] _written;
    private readonly double _writtenPerRow;

    public Streaming(Corpus corpus, RowsToColumns columns, long written)
    {
        _written = new byte[written];
        _writtenPerRow = (double)written / columns.Lists.Length;
        for (var first = 0; first < columns.Lists.Length;)
        {
            var list = columns.Lists[first];
            var count = columns.Lists.AsSpan(first).IndexOfAnyExcept(list) is var other && other < 0 ? columns.Lists.Length - first : other;
            Part[] used = [.. PartsOf(corpus, columns, list)];
            BytesRead += used.Sum(p => (long)p.Size * count);
            for (var piece = first; piece < first + count; piece += PieceSize)
            {
                _pieces.Add((used, piece, Math.Min(PieceSize, first + count - piece)));
            }

            first += count;
        }
    }

    private delegate ReadOnlySpan<byte> BytesOf(int first, int count);

    public long BytesRead { get; }

    public ulong Run(int threads)
    {
        if (threads == 1)
        {
            var sum = 0UL;
            foreach (var piece in _pieces)
            {
                sum += Run(piece);
            }

            return sum;
        }

        var total = 0UL;
        Parallel.For(0, _pieces.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => 0UL, (i, _, own) => own + Run(_pieces[i]), own => Interlocked.Add(ref total, own));
        return total;
    }

    private ulong Run((Part[] Columns, int First, int Count) piece)
    {
        var sum = 0UL;
        foreach (var column in piece.Columns)
        {
            sum += Sum(column.Bytes(piece.First, piece.Count));
        }

        var from = (int)(piece.First * _writtenPerRow);
        _written.AsSpan(from, Math.Min((int)(piece.Count * _writtenPerRow), _written.Length - from)).Fill((byte)sum);
        return sum;
    }

    private static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, Vector<ulong>>(bytes);
        var (a, b, c, d) = (Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero);
        var i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a += words[i];
            b += words[i + 1];
            c += words[i + 2];
            d += words[i + 3];
        }

        for (; i < words.Length; i++)
        {
            a += words[i];
        }

        return Vector.Sum(a + b + c + d);
    }

    /// <summary>Amounts and codes are classes of one byte, found when the columns were taken up: as many bytes are read of theirs.</summary>
    private static IEnumerable<Part> PartsOf(Corpus corpus, RowsToColumns columns, int list)
    {
        yield return new(sizeof(ushort), (first, count) => MemoryMarshal.AsBytes(columns.Lists.AsSpan(first, count)));
        yield return new(1, (first, count) => columns.Kinds.AsSpan(first, count));
        yield return new(1, (first, count) => columns.Roles.AsSpan(first, count));
        yield return new(sizeof(int), (first, count) => MemoryMarshal.AsBytes(columns.Decided.AsSpan(first, count)));
        yield return new(sizeof(int), (first, count) => MemoryMarshal.AsBytes(columns.Listed.AsSpan(first, count)));
        yield return new(sizeof(int), (first, count) => MemoryMarshal.AsBytes(columns.Removed.AsSpan(first, count)));
        var tests = corpus.Sanctions.Where(s => s.Lists.Contains(list)).SelectMany(s => s.When).SelectMany(t => t).ToArray();
        foreach (var flag in tests.OfType<Test.Flag>().Select(f => f.Number).Distinct())
        {
            yield return new(1, (first, count) => columns.Flags[flag].AsSpan(first, count));
        }

        if (tests.OfType<Test.AmountAtLeast>().Any())
        {
            yield return new(1, (first, count) => MemoryMarshal.AsBytes(columns.Amounts.AsSpan()).Slice(first, count));
        }

        if (tests.OfType<Test.Grade>().Any())
        {
            yield return new(1, (first, count) => columns.Grades.AsSpan(first, count));
        }

        if (tests.OfType<Test.Region>().Any())
        {
            yield return new(1, (first, count) => MemoryMarshal.AsBytes(columns.Regions.AsSpan()).Slice(first, count));
        }

        if (tests.OfType<Test.Industry>().Any())
        {
            yield return new(1, (first, count) => MemoryMarshal.AsBytes(columns.Industries.AsSpan()).Slice(first, count));
        }
    }

    private sealed record Part(int Size, BytesOf Bytes);
}
