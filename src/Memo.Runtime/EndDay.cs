namespace Memo.Runtime;

/// <summary>
/// The last day of something, inclusive: certain, or one of several where a date is known only to the month or a length is not given.
/// </summary>
/// <param name="From">The earliest day it can be.</param>
/// <param name="To">The latest day it can be.</param>
public readonly record struct EndDay(CalendarDate From, CalendarDate To)
{
    /// <summary>The day; null if it is not certain.</summary>
    public CalendarDate? Certain => From == To ? From : null;

    /// <summary><c>yyyy-MM-dd</c>; the earliest and the latest parted by a slash where it is not certain.</summary>
    public override string ToString() => From == To ? From.ToString() : $"{From}/{To}";

    /// <summary>Of what ends first; null is no end.</summary>
    internal static EndDay? First(EndDay? a, EndDay? b) => (a, b) is ({ } x, { } y)
        ? new EndDay(x.From < y.From ? x.From : y.From, x.To < y.To ? x.To : y.To)
        : a ?? b;

    /// <summary>Of what ends last; null, no end, if one of the two has none.</summary>
    internal static EndDay? Last(EndDay? a, EndDay? b) => (a, b) is ({ } x, { } y)
        ? new EndDay(x.From > y.From ? x.From : y.From, x.To > y.To ? x.To : y.To)
        : null;
}
