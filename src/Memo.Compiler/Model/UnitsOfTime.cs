namespace Memo.Compiler.Model;

/// <summary>Counts of years, months and days are compared with lengths of time.</summary>
public static class UnitsOfTime
{
    public static readonly UnitOfCount Years = new(new Name("years", "年"), null);
    public static readonly UnitOfCount Months = new(new Name("months", "个月"), null);
    public static readonly UnitOfCount Days = new(new Name("days", "日"), null);

    /// <summary>How many of the unit a length of time is, or null if it is no whole number of them.</summary>
    public static long? CountIn(Duration length, UnitOfCount unit) => (length.Unit, unit) switch
    {
        (DurationUnit.Months, _) when unit == Years && length.Count % 12 == 0 => length.Count / 12,
        (DurationUnit.Months, _) when unit == Months => length.Count,
        (DurationUnit.Days, _) when unit == Days => length.Count,
        _ => null,
    };

    /// <summary>The length of so many of the unit.</summary>
    public static Duration? LengthOf(long count, UnitOfCount unit) => unit switch
    {
        _ when unit == Years => new Duration((int)count * 12, DurationUnit.Months),
        _ when unit == Months => new Duration((int)count, DurationUnit.Months),
        _ when unit == Days => new Duration((int)count, DurationUnit.Days),
        _ => null,
    };
}
