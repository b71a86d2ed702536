using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>
/// Days that satisfy everything asked of them and of the time between them, or the proof that there are none.
/// </summary>
/// <remarks>
/// Every test on dates is a bound of one day, or says that a day lies on or after (or before) a boundary which never moves back as the
/// other day moves on. The days that satisfy such tests have an earliest one each that go together, and a latest: drawing the bounds in
/// until nothing changes finds both, or an empty interval, without trying any day.
/// </remarks>
internal sealed class DateBounds
{
    private static readonly int First = CalendarDate.First.DayNumber;
    private static readonly int Last = CalendarDate.Last.DayNumber;

    /// <summary>The boundary of a day that must not lie after another: itself.</summary>
    private static readonly object Itself = new();

    private readonly List<(int Low, int High)> _days = [];
    private readonly List<Relation> _boundaries = [];

    private DateBounds(DateBounds other)
    {
        _days = [.. other._days];
        _boundaries = [.. other._boundaries];
    }

    public DateBounds()
    {
    }

    /// <summary>Another day; its number.</summary>
    public int Add()
    {
        _days.Add((First, Last));
        return _days.Count - 1;
    }

    public void Between(int day, int low, int high) => _days[day] = (Math.Max(_days[day].Low, low), Math.Min(_days[day].High, high));

    /// <summary>A day lies on or after the boundary that another day sets, or before it.</summary>
    /// <param name="at">The day number of the boundary, never earlier for a later day; <see cref="int.MaxValue"/> beyond the calendar.</param>
    /// <param name="rule">Boundaries of equal rules are the same for the same day; null: equal to none.</param>
    /// <param name="lag">How far behind the day that sets it the boundary lies; null: nothing is known of it.</param>
    public void Boundary(int from, int to, Func<int, int> at, bool reached, object? rule = null, Lag? lag = null) =>
        _boundaries.Add(new Relation(from, to, at, reached, rule, lag));

    public void NotAfter(int day, int other) => Boundary(day, other, d => d, true, Itself, new Lag(0, 0));

    public int EarliestOf(int day) => _days[day].Low;

    public int LatestOf(int day) => _days[day].High;

    public DateBounds Copy() => new(this);

    /// <summary>With more asked of them; null if no days satisfy it.</summary>
    public DateBounds? With(Action<DateBounds> more)
    {
        var copy = Copy();
        more(copy);
        return copy.Settle() ? copy : null;
    }

    /// <summary>Draws the bounds in; false if no days satisfy them.</summary>
    public bool Settle()
    {
        if (ContradictThemselves() || AreTooFarApart())
        {
            return false;
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var boundary in _boundaries)
            {
                var (from, to) = (_days[boundary.From], _days[boundary.To]);
                if (from.Low > from.High || to.Low > to.High)
                {
                    return false;
                }

                if (boundary.Reached)
                {
                    to.Low = Math.Max(to.Low, boundary.At(from.Low));
                    from.High = LastWhere(from.Low, from.High, d => boundary.At(d) <= to.High);
                }
                else
                {
                    to.High = boundary.At(from.High) is var latest && latest == int.MaxValue ? to.High : Math.Min(to.High, latest - 1);
                    from.Low = FirstWhere(from.Low, from.High, d => boundary.At(d) > to.Low);
                }

                changed |= from != _days[boundary.From] || to != _days[boundary.To];
                _days[boundary.From] = from;
                _days[boundary.To] = to;
            }
        }

        return _days.All(d => d.Low <= d.High);
    }

    /// <summary>
    /// A day lies on or after the boundary of a later day and before that of an earlier one, which never is the later. Drawing the bounds in finds it too, but
    /// a day at a time through the whole calendar.
    /// </summary>
    private bool ContradictThemselves() => _boundaries.Any(before => before is { Reached: false, Rule: { } rule }
        && _boundaries.Any(after => after.Reached && after.To == before.To && rule.Equals(after.Rule) && IsNeverAfter(before.From, after.From, [])));

    /// <summary>
    /// Going round by what the boundaries leave at least and at most, a day would lie after itself: two days three months apart and less than eighty days. The
    /// bounds would be drawn in through the whole calendar for it too.
    /// </summary>
    private bool AreTooFarApart()
    {
        // The least by which each day lies after the one that comes first.
        var after = new long[_days.Count];
        for (var round = 0; round <= _days.Count; round++)
        {
            var moved = false;
            foreach (var boundary in _boundaries)
            {
                if (boundary.Lag is not { } lag)
                {
                    continue;
                }

                if (boundary.Reached && after[boundary.To] < after[boundary.From] + lag.Least)
                {
                    (after[boundary.To], moved) = (after[boundary.From] + lag.Least, true);
                }
                else if (!boundary.Reached && lag.Most is { } most && after[boundary.From] < after[boundary.To] - most + 1)
                {
                    (after[boundary.From], moved) = (after[boundary.To] - most + 1, true);
                }
            }

            if (!moved)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsNeverAfter(int day, int other, HashSet<int> seen) => day == other
        || (seen.Add(day) && _boundaries.Any(b => b.From == day && b.Rule == Itself && IsNeverAfter(b.To, other, seen)));

    /// <summary>The last day of an interval at whose beginning something holds that ends once; the day before the interval if it nowhere holds.</summary>
    private static int LastWhere(int low, int high, Func<int, bool> holds) => FirstWhere(low, high, d => !holds(d)) - 1;

    /// <summary>The first day of an interval on which something holds that then goes on; the day after the interval if it nowhere holds.</summary>
    private static int FirstWhere(int low, int high, Func<int, bool> holds)
    {
        if (low > high || holds(low))
        {
            return low;
        }

        if (!holds(high))
        {
            return high + 1;
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = holds(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    /// <summary>The first day on which a test of time elapsed turns, for each start day. A time of none is over on its start day: its last day lies before that, and before the first day there is none.</summary>
    public static Func<int, int> Turning(Predicate.Lasted test, DurationUnit unit, WorkingCalendar? calendar)
    {
        var length = new Duration(test.Count, unit);
        var counting = new Counting(test.StartDayIncluded, calendar);
        return test.Comparison is TimeComparison.AtLeast or TimeComparison.LessThan
            ? day => TimeElapsed.FullFrom(DayOf(day), length, counting)?.DayNumber ?? int.MaxValue
            : day => TimeElapsed.LastDay(DayOf(day), length, counting) is { } last ? last.DayNumber + 1 : test.Count == 0 ? day : int.MaxValue;
    }

    public static CalendarDate DayOf(int number) => CalendarDate.FromDayNumber(number)!.Value;

    private sealed record Relation(int From, int To, Func<int, int> At, bool Reached, object? Rule, Lag? Lag);
}
