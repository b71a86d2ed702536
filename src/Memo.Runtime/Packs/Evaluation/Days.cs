namespace Memo.Runtime.Packs.Evaluation;

/// <summary>The days a date may be.</summary>
internal readonly struct Days
{
    private Days(int low, int high, int[]? some, bool mayBeNever)
    {
        Low = low;
        High = high;
        Some = some;
        MayBeNever = mayBeNever;
    }

    /// <summary>Any day, or none: nothing is known.</summary>
    public static Days Unknown => new(CalendarDate.First.Code, CalendarDate.Last.Code, null, mayBeNever: true);

    /// <summary>It has happened, on whatever day.</summary>
    public static Days AnyDay => new(CalendarDate.First.Code, CalendarDate.Last.Code, null, mayBeNever: false);

    /// <summary>It has not happened.</summary>
    public static Days Never => new(1, 0, null, mayBeNever: true);

    /// <summary>The first and the last of them, as codes; the first is later where there is none.</summary>
    public int Low { get; }

    /// <inheritdoc cref="Low"/>
    public int High { get; }

    /// <summary>Each of them in order, where they are few but more than one; else null.</summary>
    public int[]? Some { get; }

    /// <summary>Whether it may be that it has not happened.</summary>
    public bool MayBeNever { get; }

    public bool IsOne => Low == High && !MayBeNever;

    public bool IsNone => Low > High;

    /// <summary>Whether there are so many that only their ends are kept.</summary>
    public bool IsWide => Low < High && Some is null;

    /// <summary>Whether nothing tells how early it may have been; nobody knows a date only to lie after the calendar's first day.</summary>
    public bool IsUnbounded => IsWide && Low == CalendarDate.First.Code;

    public static Days One(int code) => new(code, code, null, mayBeNever: false);

    /// <summary>Of few days each is kept; of a longer stretch its ends.</summary>
    public static Days Between(int low, int high) => low == high ? One(low) : new Days(low, high, FewBetween(low, high), mayBeNever: false);

    /// <param name="codes">In order, without repetition.</param>
    public static Days Of(int[] codes) => codes.Length == 1 ? One(codes[0]) : new Days(codes[0], codes[codes.Length - 1], codes, mayBeNever: false);

    /// <summary>Those up to a day.</summary>
    public Days UpTo(int last) => IsNone || High <= last ? this
        : Low > last ? new Days(1, 0, null, MayBeNever)
        : new Days(Low, last, Some is null ? null : FewUpTo(Some, last), MayBeNever);

    // Both apart, so that nothing is allocated for dates that are known.
    private static int[]? FewBetween(int low, int high)
    {
        const int Few = 62;
        var first = CalendarDate.FromCode(low);
        var count = CalendarDate.FromCode(high).DayNumber - first.DayNumber + 1;
        return count <= Few ? [.. Enumerable.Range(0, count).Select(i => first.AddDays(i)!.Value.Code)] : null;
    }

    private static int[]? FewUpTo(int[] some, int last) => some.Where(d => d <= last).ToArray() is { Length: > 1 } few ? few : null;
}
