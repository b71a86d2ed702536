using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>The days a witness is made of.</summary>
/// <param name="Given">The dates that have happened and are not derived from others.</param>
internal sealed record Days(CalendarDate AsOf, ImmutableDictionary<Fact, CalendarDate> Given);

/// <summary>The first and last day of a lift; one that ends before it begins cannot be.</summary>
internal sealed record LiftDays(Fact First, Fact Last);

/// <summary>The choices on a way to days that fit them all.</summary>
/// <param name="since">Where nothing asks for an earlier day, none is made up.</param>
internal sealed class ChoicesToDays(Alignment alignment, ImmutableArray<LiftDays> lifts, CalendarDate since)
{
    /// <summary>Whatever is chosen beside days leaves them as they are.</summary>
    private readonly Dictionary<PossibleDays, Days> _late = [];

    /// <summary>Before anything is chosen.</summary>
    /// <param name="asOf">The day asked about; null: any.</param>
    public PossibleDays Start(CalendarDate? asOf = null) => PossibleDays.Any(alignment, lifts) is var any && asOf is { } day ? any.On(day)! : any;

    /// <param name="early">All days but the last as early as they can be; else as late.</param>
    public Days Find(PossibleDays possible, bool early = false)
    {
        if (early)
        {
            return FindAnew(possible, early);
        }

        if (!_late.TryGetValue(possible, out var days))
        {
            days = FindAnew(possible, early);
            _late.Add(possible, days);
        }

        return days;
    }

    private Days FindAnew(PossibleDays possible, bool early)
    {
        var bounds = possible.Bounds;
        if (bounds.EarliestOf(PossibleDays.AsOf) < since.DayNumber)
        {
            bounds = bounds.With(b => b.Between(PossibleDays.AsOf, since.DayNumber, int.MaxValue)) ?? bounds;
        }

        // The earliest day on which the two can differ; then every date as near to it as it can be, and not after it if it can be.
        var day = bounds.EarliestOf(PossibleDays.AsOf);
        bounds = bounds.With(b => b.Between(PossibleDays.AsOf, day, day)) ?? throw new InvalidOperationException("The earliest days do not go together.");
        foreach (var date in possible.Dates.Values.OrderBy(d => d))
        {
            bounds = bounds.With(b => b.Between(date, 0, day)) ?? bounds.With(b => b.Between(date, 0, b.EarliestOf(date)))!;
        }

        if (early)
        {
            foreach (var date in possible.Dates.Values.OrderBy(d => d))
            {
                bounds = bounds.With(b => b.Between(date, since.DayNumber, int.MaxValue)) ?? bounds;
            }
        }

        return new Days(
            DateBounds.DayOf(day),
            possible.Dates.Where(d => d.Key.Derived is null).ToImmutableDictionary(d => d.Key, d => DateBounds.DayOf(early ? bounds.EarliestOf(d.Value) : bounds.LatestOf(d.Value))));
    }
}
