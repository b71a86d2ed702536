using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>
/// The classes a time elapsed may be in. Where one of its days may be any, days beside every boundary that the other has are tried: which
/// parts can be reached depends on the months they lie in.
/// </summary>
internal sealed class ElapsedClasses(WorkingDays[] calendars)
{
    /// <summary>Days at which the end of a term depends on the month: one in its middle, and last days of months of each length.</summary>
    private static readonly int[] TypicalDays =
    [
        new CalendarDate(2025, 6, 15).Code,
        new CalendarDate(2024, 2, 29).Code,
        new CalendarDate(2025, 2, 28).Code,
        new CalendarDate(2025, 4, 30).Code,
        new CalendarDate(2025, 1, 31).Code,
    ];

    private readonly Dictionary<(Input, int), int[]> _sinceAnyDay = [];

    public void Read(Input input, int index, Days from, Days to, InputClasses classes)
    {
        classes.SetNone(index);
        if (from.MayBeNever || to.MayBeNever)
        {
            classes.Add(index, input.Never);
        }

        if (from.IsNone || to.IsNone)
        {
            return;
        }

        if (from.Low == from.High && to.Low == to.High)
        {
            Add(input, index, from.Low, to.Low, classes);
            return;
        }

        if (input.Unit == TimeUnit.WorkingDays && (from.IsWide || to.IsWide))
        {
            AddAll(input, index, classes);
            return;
        }

        if (from.IsWide && from.Low == CalendarDate.First.Code && from.High == CalendarDate.Last.Code && to is { Low: var end } && end == to.High)
        {
            AddSinceAnyDay(input, index, end, classes);
            return;
        }

        foreach (var last in to.IsWide ? EndsOf(input, from, to) : to.Some ?? [to.Low])
        {
            foreach (var first in from.IsWide ? Around(input, last, -1, to.IsWide ? Days.AnyDay : from) : from.Some ?? [from.Low])
            {
                Add(input, index, first, last, classes);
            }
        }
    }

    /// <summary>Asked again and again for one as-of date, and the same each time.</summary>
    private void AddSinceAnyDay(Input input, int index, int end, InputClasses classes)
    {
        if (!_sinceAnyDay.TryGetValue((input, end), out var found))
        {
            var last = CalendarDate.FromCode(end);
            found = [.. Around(input, end, -1, Days.AnyDay).Select(first => input.ClassOf[TimeElapsed.Reached(input, CalendarDate.FromCode(first), last, calendars)]).Distinct()];
            _sinceAnyDay.Add((input, end), found);
        }

        foreach (var one in found)
        {
            classes.Add(index, one);
        }
    }

    private void Add(Input input, int index, int first, int last, InputClasses classes)
    {
        var reached = TimeElapsed.Reached(input, CalendarDate.FromCode(first), CalendarDate.FromCode(last), calendars);
        if (reached < 0)
        {
            AddAll(input, index, classes);
        }
        else
        {
            classes.Add(index, input.ClassOf[reached]);
        }
    }

    /// <summary>Every class but "never".</summary>
    private static void AddAll(Input input, int index, InputClasses classes)
    {
        for (var part = 0; part <= input.Points.Length; part++)
        {
            classes.Add(index, input.ClassOf[part]);
        }
    }

    private static IEnumerable<int> EndsOf(Input input, Days from, Days to) =>
        from.IsWide ? TypicalDays : (from.Some ?? [from.Low]).SelectMany(first => Around(input, first, 1, to)).Distinct();

    /// <summary>Days next to every boundary that a term from or to the day has, and the ends of the stretch.</summary>
    private static IEnumerable<int> Around(Input input, int day, int direction, Days within)
    {
        const int Margin = 4;
        var known = CalendarDate.FromCode(day);
        return input.Points
            .Select(point => (int)(point / TimeElapsed.Kinds) * direction)
            .Select(count => input.Unit == TimeUnit.Months ? TimeElapsed.CorrespondingDay(known, count) : known.AddDays(count))
            .Append(known)
            .Where(boundary => boundary is not null)
            .SelectMany(boundary => Enumerable.Range(-Margin, (2 * Margin) + 1).Select(offset => boundary!.Value.AddDays(offset)))
            .Where(near => near is not null)
            .Select(near => near!.Value.Code)
            .Append(within.Low)
            .Append(within.High)
            .Where(code => code >= within.Low && code <= within.High)
            .Distinct();
    }
}
