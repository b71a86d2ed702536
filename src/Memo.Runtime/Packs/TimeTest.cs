using Memo.Runtime.Packs.Evaluation;
using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs;

/// <summary>A point in time after a start, by which times elapsed are told apart.</summary>
public readonly struct TimePoint
{
    private TimePoint(int count, int kind) => Number = (count * (long)TimeElapsed.Kinds) + kind;

    internal long Number { get; }

    /// <summary>The corresponding day has come: "at least".</summary>
    /// <param name="count">Days, working days or months, from 0.</param>
    public static TimePoint Full(int count) => new(count, TimeElapsed.Full);

    /// <summary>A term of this length that does not count its start day is over: "more than".</summary>
    /// <param name="count">Days, working days or months, from 0.</param>
    public static TimePoint Over(int count) => new(count, TimeElapsed.Over);

    /// <summary>A term of this length that counts its start day is over.</summary>
    /// <param name="count">Days, working days or months, from 0.</param>
    public static TimePoint OverStartDayCounted(int count) => new(count, TimeElapsed.OverStartDayCounted);
}

/// <summary>Whether the time elapsed between two dates, or to the as-of date, lies in one of several stretches between points.</summary>
public sealed class TimeTest
{
    /// <summary>In place of a fact: the as-of date.</summary>
    public const int AsOf = -1;

    private readonly bool[] _isInside;
    private readonly bool _orNever;

    private TimeTest(Input input, bool[] isInside, bool orNever)
    {
        Input = input;
        _isInside = isInside;
        _orNever = orNever;
    }

    internal Input Input { get; }

    /// <summary>Makes a test.</summary>
    /// <param name="from">The number of the date it runs from.</param>
    /// <param name="to">The number of the date it runs to, or <see cref="AsOf"/>.</param>
    /// <param name="unit">How it is counted.</param>
    /// <param name="calendar">The number of the working calendar; −1 for other units.</param>
    /// <param name="startDayIncluded">Whether working days are counted with the start day.</param>
    /// <param name="orNever">Whether it holds too where one of the dates has not happened.</param>
    /// <param name="stretches">Each from a point, or from the start where null, to before another, or without end where null.</param>
    public static TimeTest Of(int from, int to, TimeUnit unit, int calendar, bool startDayIncluded, bool orNever, params (TimePoint? Reached, TimePoint? NotReached)[] stretches)
    {
        long[] points = [.. stretches.SelectMany(s => new[] { s.Reached, s.NotReached }).Where(p => p is not null).Select(p => p!.Value.Number).Distinct().OrderBy(p => p)];
        var isInside = new bool[points.Length + 1];
        foreach (var (reached, notReached) in stretches)
        {
            var first = reached is { } start ? Array.IndexOf(points, start.Number) + 1 : 0;
            var last = notReached is { } end ? Array.IndexOf(points, end.Number) : points.Length;
            for (var part = first; part <= last; part++)
            {
                isInside[part] = true;
            }
        }

        int[] classOf = [.. Enumerable.Range(0, points.Length + 1)];
        return new TimeTest(
            new Input(InputKind.Elapsed, from, to, unit, startDayIncluded, calendar, points, classOf, points.Length + 1, points.Length + 2), isInside, orNever);
    }

    internal Truth Decide(InputClasses classes)
    {
        var (some, all) = (false, true);
        for (var i = 0; i < classes.CountOf(0); i++)
        {
            var part = classes.Of(0, i);
            var holds = part < _isInside.Length ? _isInside[part] : _orNever;
            some |= holds;
            all &= holds;
        }

        return TruthLogic.Of(some, all);
    }
}
