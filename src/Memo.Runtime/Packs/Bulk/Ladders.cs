using System.Numerics;
using System.Runtime.InteropServices;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>Values to classes: how many of a few points each has reached; and dates that contradict each other.</summary>
internal static class Ladders
{
    public static void Reached(ReadOnlySpan<int> values, ReadOnlySpan<int> points, Span<byte> classes)
    {
        var step = Vector<sbyte>.Count;
        if (!Vector.IsHardwareAccelerated || values.Length < step)
        {
            OneByOne(values, points, classes);
            return;
        }

        ref var from = ref MemoryMarshal.GetReference(values);
        ref var to = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, sbyte>(classes));
        var width = Vector<int>.Count;
        for (var next = 0; next < values.Length; next += step)
        {
            var at = Math.Min(next, values.Length - step);
            var (a, b, c, d) = (Load(ref from, at), Load(ref from, at + width), Load(ref from, at + (2 * width)), Load(ref from, at + (3 * width)));
            var (ofA, ofB, ofC, ofD) = (Vector<int>.Zero, Vector<int>.Zero, Vector<int>.Zero, Vector<int>.Zero);
            foreach (var point in points)
            {
                var bound = new Vector<int>(point);
                ofA -= Vector.GreaterThanOrEqual(a, bound);
                ofB -= Vector.GreaterThanOrEqual(b, bound);
                ofC -= Vector.GreaterThanOrEqual(c, bound);
                ofD -= Vector.GreaterThanOrEqual(d, bound);
            }

            Vector.StoreUnsafe(Vector.Narrow(Vector.Narrow(ofA, ofB), Vector.Narrow(ofC, ofD)), ref to, (nuint)at);
        }
    }

    public static void Reached(ReadOnlySpan<long> values, ReadOnlySpan<long> points, Span<byte> classes)
    {
        var step = Vector<sbyte>.Count;
        if (!Vector.IsHardwareAccelerated || values.Length < step)
        {
            OneByOne(values, points, classes);
            return;
        }

        ref var from = ref MemoryMarshal.GetReference(values);
        ref var to = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, sbyte>(classes));
        var quarter = 2 * Vector<long>.Count;
        for (var next = 0; next < values.Length; next += step)
        {
            var at = Math.Min(next, values.Length - step);
            var first = Vector.Narrow(Pair(ref from, at, points), Pair(ref from, at + quarter, points));
            var second = Vector.Narrow(Pair(ref from, at + (2 * quarter), points), Pair(ref from, at + (3 * quarter), points));
            Vector.StoreUnsafe(Vector.Narrow(first, second), ref to, (nuint)at);
        }
    }

    /// <summary>Sets 1 where a date is before another that it cannot be before; one not given, and another that has not happened, say nothing.</summary>
    public static void MarkBefore(ReadOnlySpan<int> dates, ReadOnlySpan<int> others, Span<byte> marks)
    {
        var step = Vector<sbyte>.Count;
        if (!Vector.IsHardwareAccelerated || dates.Length < step)
        {
            for (var i = 0; i < dates.Length; i++)
            {
                marks[i] |= dates[i] < others[i] && dates[i] != ListingColumns.DayNotGiven && others[i] != ListingColumns.DayNotHappened ? (byte)1 : (byte)0;
            }

            return;
        }

        ref var first = ref MemoryMarshal.GetReference(dates);
        ref var second = ref MemoryMarshal.GetReference(others);
        ref var to = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, sbyte>(marks));
        var width = Vector<int>.Count;
        for (var next = 0; next < dates.Length; next += step)
        {
            var at = Math.Min(next, dates.Length - step);
            var low = Vector.Narrow(IsBefore(ref first, ref second, at), IsBefore(ref first, ref second, at + width));
            var high = Vector.Narrow(IsBefore(ref first, ref second, at + (2 * width)), IsBefore(ref first, ref second, at + (3 * width)));
            var marked = (Vector.Narrow(low, high) & Vector<sbyte>.One) | Vector.LoadUnsafe(ref to, (nuint)at);
            Vector.StoreUnsafe(marked, ref to, (nuint)at);
        }
    }

    private static void OneByOne<T>(ReadOnlySpan<T> values, ReadOnlySpan<T> points, Span<byte> classes)
        where T : INumber<T>
    {
        for (var i = 0; i < values.Length; i++)
        {
            var reached = 0;
            foreach (var point in points)
            {
                reached += values[i] >= point ? 1 : 0;
            }

            classes[i] = (byte)reached;
        }
    }

    private static Vector<int> Pair(ref long from, int at, ReadOnlySpan<long> points)
    {
        var (a, b) = (Vector.LoadUnsafe(ref from, (nuint)at), Vector.LoadUnsafe(ref from, (nuint)(at + Vector<long>.Count)));
        var (ofA, ofB) = (Vector<long>.Zero, Vector<long>.Zero);
        foreach (var point in points)
        {
            var bound = new Vector<long>(point);
            ofA -= Vector.GreaterThanOrEqual(a, bound);
            ofB -= Vector.GreaterThanOrEqual(b, bound);
        }

        return Vector.Narrow(ofA, ofB);
    }

    private static Vector<int> IsBefore(ref int dates, ref int others, int at)
    {
        var (date, other) = (Load(ref dates, at), Load(ref others, at));
        return Vector.AndNot(
            Vector.LessThan(date, other),
            Vector.Equals(date, new Vector<int>(ListingColumns.DayNotGiven)) | Vector.Equals(other, new Vector<int>(ListingColumns.DayNotHappened)));
    }

    private static Vector<int> Load(ref int from, int at) => Vector.LoadUnsafe(ref from, (nuint)at);
}
