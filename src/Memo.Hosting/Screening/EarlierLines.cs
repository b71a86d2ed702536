using Memo.Hosting.Registers;

namespace Memo.Hosting.Screening;

/// <summary>What an earlier run wrote of the records of one block: a line for each that it did not reject. Asked for each record in turn.</summary>
/// <param name="lines">The lines, in order.</param>
/// <param name="rejected">The lines of the register that it rejected, in order.</param>
internal sealed class EarlierLines(ReadOnlyMemory<byte> lines, ImmutableArray<long> rejected)
{
    private ReadOnlyMemory<byte> _rest = lines;

    /// <summary>Nothing where it wrote none.</summary>
    /// <param name="line">Where in the register the record stands.</param>
    public ReadOnlyMemory<byte> Of(long line) => rejected.BinarySearch(line) >= 0 ? default : LineBlock.TakeLine(ref _rest);
}
