namespace Memo.Runtime.Packs;

/// <summary>Facts by type, null where they are not given: what the properties of a pack's own listing stand on.</summary>
public readonly struct FactReader
{
    private const long FenPerYuan = 100;
    private const long PartsPerPercent = 10_000;
    private readonly FactValues _facts;

    /// <summary>Reads and writes these facts.</summary>
    /// <param name="facts">The facts.</param>
    public FactReader(FactValues facts) => _facts = facts;

    /// <summary>A yes-no fact.</summary>
    /// <param name="fact">Its number.</param>
    public bool? YesNo(int fact) => Given(fact) is { } value ? value == 1 : null;

    /// <summary>A number in the smallest unit.</summary>
    /// <param name="fact">Its number.</param>
    public long? Number(int fact) => Given(fact);

    /// <summary>An amount in yuan.</summary>
    /// <param name="fact">Its number.</param>
    public decimal? Money(int fact) => Given(fact) / (decimal)FenPerYuan;

    /// <summary>A percentage.</summary>
    /// <param name="fact">Its number.</param>
    public decimal? Percentage(int fact) => Given(fact) / (decimal)PartsPerPercent;

    /// <summary>A day; null too where it is not known to the day or has not happened.</summary>
    /// <param name="fact">Its number.</param>
    public CalendarDate? Date(int fact) =>
        Given(fact) is { } day && day != FactValues.HasNotHappened && _facts.HighOf(fact) == day ? CalendarDate.FromCode(day) : null;

    /// <summary>The place of a value of an enumeration.</summary>
    /// <param name="fact">Its number.</param>
    public int? Value(int fact) => (int?)Given(fact);

    /// <summary>As much of a code as the rules ask about.</summary>
    /// <param name="fact">Its number.</param>
    public string? Code(int fact) => Given(fact) is not null ? _facts.CodeOf(fact) : null;

    /// <summary>Gives a yes-no fact, or takes it back.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="value">Null to take it back.</param>
    public void Set(int fact, bool? value) => Put(fact, value, (f, n, v) => f.Set(n, v));

    /// <summary>Gives a number in the smallest unit, or takes it back.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="value">Null to take it back.</param>
    public void Set(int fact, long? value) => Put(fact, value, (f, n, v) => f.Set(n, v));

    /// <summary>Gives a number that the vocabulary bounds, or takes it back.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="value">Null to take it back.</param>
    /// <param name="lowest">The lowest it can be.</param>
    /// <param name="highest">The highest it can be.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is lower or higher.</exception>
    public void Set(int fact, long? value, long lowest, long highest) => Set(fact, value is not { } given || (given >= lowest && given <= highest)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), given, $"It is from {lowest} to {highest}."));

    /// <summary>Gives a day, or takes it back.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="value">Null to take it back.</param>
    public void Set(int fact, CalendarDate? value) => Put(fact, value, (f, n, v) => f.Set(n, v));

    /// <summary>Gives a code, or takes it back.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="value">Null to take it back.</param>
    public void Set(int fact, string? value)
    {
        if (value is null)
        {
            _facts.Unset(fact);
        }
        else
        {
            _facts.Set(fact, value);
        }
    }

    /// <summary>Gives an amount in yuan, or takes it back.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="value">Null to take it back.</param>
    /// <exception cref="ArgumentException">It is not a whole number of fen, or outside the bounds of numbers.</exception>
    public void SetMoney(int fact, decimal? value) => Set(fact, Whole(value, FenPerYuan));

    /// <summary>Gives a percentage, or takes it back.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="value">Null to take it back.</param>
    /// <exception cref="ArgumentException">It has more than four decimals, or is outside the bounds of numbers.</exception>
    public void SetPercentage(int fact, decimal? value) => Set(fact, Whole(value, PartsPerPercent));

    /// <summary>Gives a value of an enumeration by its place, or takes it back.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="value">Null to take it back.</param>
    /// <exception cref="ArgumentException">The enumeration has no such value.</exception>
    public void SetValue(int fact, int? value) => Put(fact, value, (f, n, v) => f.SetValue(n, v));

    private static long? Whole(decimal? value, long parts) => value is not { } given ? null
        : given < 0 || given > (decimal)FactValues.LargestNumber / parts ? throw new ArgumentOutOfRangeException(nameof(value), given, FactValues.NumberOutOfBounds)
        : decimal.Truncate(given * parts) == given * parts ? (long)(given * parts)
        : throw new ArgumentException($"{given} is not a whole number of the smallest unit.", nameof(value));

    private long? Given(int fact) => _facts.IsGiven(fact) ? _facts.LowOf(fact) : null;

    private void Put<T>(int fact, T? value, Action<FactValues, int, T> set)
        where T : struct
    {
        if (value is { } given)
        {
            set(_facts, fact, given);
        }
        else
        {
            _facts.Unset(fact);
        }
    }
}
