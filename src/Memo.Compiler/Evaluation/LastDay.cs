namespace Memo.Compiler.Evaluation;

/// <summary>The last day of something, inclusive: certain, or between two days where a date is known only to the month.</summary>
/// <param name="From">The earliest day it can be.</param>
/// <param name="To">The latest day it can be.</param>
public readonly record struct LastDay(CalendarDate From, CalendarDate To)
{
    /// <summary>Null if it is not certain.</summary>
    public CalendarDate? Certain => From == To ? From : null;

    /// <summary>Of what ends first; null is no end.</summary>
    internal static LastDay? First(LastDay? a, LastDay? b) => (a, b) is ({ } x, { } y)
        ? new LastDay(x.From < y.From ? x.From : y.From, x.To < y.To ? x.To : y.To)
        : a ?? b;

    /// <summary>Of what ends last; null, no end, if one of them has none.</summary>
    internal static LastDay? Last(IEnumerable<LastDay?> days)
    {
        var all = days.ToArray();
        return all.Length == 0 || all.Any(d => d is null) ? null : new LastDay(all.Max(d => d!.Value.From), all.Max(d => d!.Value.To));
    }
}
