using System.Buffers.Binary;

namespace Memo.Hosting.Screening;

/// <summary>A day as registers mostly write it, <c>2021-06-01</c>. There are so many different ones that reading one again is less work than remembering it.</summary>
internal static class DayText
{
    public const int Length = 10;

    private const int FromDay = 8;
    private const ulong Zeros = 0x3030_3030_3030_3030;
    private const ulong HighHalves = 0xF0F0_F0F0_F0F0_F0F0;
    private const ulong SixEach = 0x0606_0606_0606_0606;

    /// <summary>False for what is written in another way, or is no day: what that means says the reader of listings.</summary>
    /// <param name="text">As many bytes as <see cref="Length"/> says.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, out CalendarDate day)
    {
        day = default;
        var start = BinaryPrimitives.ReadUInt64LittleEndian(text);
        var end = BinaryPrimitives.ReadUInt16LittleEndian(text[FromDay..]);
        if ((start >> 32 & 0xFF) != '-' || start >> 56 != '-')
        {
            return false;
        }

        // The eight digits without the marks between them, the first in the lowest byte; then those of each pair as one number.
        var digits = ((start & uint.MaxValue) | ((start >> 40 & ushort.MaxValue) << 32) | ((ulong)end << 48)) ^ Zeros;
        if (((digits | (digits + SixEach)) & HighHalves) != 0)
        {
            return false;
        }

        var pairs = (digits * 10) + (digits >> 8);
        var (year, month, ofMonth) = (((int)(pairs & 0xFF) * 100) + (int)(pairs >> 16 & 0xFF), (int)(pairs >> 32 & 0xFF), (int)(pairs >> 48 & 0xFF));
        if (!CalendarDate.IsDay(year, month, ofMonth))
        {
            return false;
        }

        day = new CalendarDate(year, month, ofMonth);
        return true;
    }
}
