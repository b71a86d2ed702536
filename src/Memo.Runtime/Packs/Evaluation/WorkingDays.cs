using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>A working calendar, counted: how many working days there are up to each day.</summary>
internal sealed class WorkingDays
{
    private readonly int _firstDay;
    private readonly int[] _upTo;

    public WorkingDays(CalendarTable calendar)
    {
        _firstDay = calendar.FirstDay;
        _upTo = new int[calendar.IsWorkingDay.Length + 1];
        for (var i = 0; i < calendar.IsWorkingDay.Length; i++)
        {
            _upTo[i + 1] = _upTo[i] + (calendar.IsWorkingDay[i] ? 1 : 0);
        }
    }

    public bool Covers(int dayNumber) => dayNumber >= _firstDay && dayNumber < _firstDay + _upTo.Length - 1;

    /// <summary>Working days from the first day covered to this one, which is covered or the day before the first.</summary>
    public int UpTo(int dayNumber) => _upTo[dayNumber - _firstDay + 1];

    /// <summary>The n-th working day after the start, the start being the first if it counts and is one; null outside the calendar.</summary>
    public int? Nth(int start, int count, bool startDayIncluded)
    {
        if (count == 0)
        {
            return startDayIncluded ? start - 1 : start;
        }

        if (!Covers(startDayIncluded ? start : start + 1))
        {
            return null;
        }

        var goal = UpTo(startDayIncluded ? start - 1 : start) + count;
        var found = Array.BinarySearch(_upTo, goal);
        if (found < 0)
        {
            return null;
        }

        while (_upTo[found - 1] == goal)
        {
            found--;
        }

        return _firstDay + found - 1;
    }
}
