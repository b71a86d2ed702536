using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>The days a witness is made of.</summary>
/// <param name="Given">The dates that have happened and are not derived from others.</param>
internal sealed record Days(CalendarDate AsOf, ImmutableDictionary<Fact, CalendarDate> Given);

/// <summary>Days on which a date lies.</summary>
/// <param name="Date">Null: the day asked about.</param>
internal sealed record DaysOfDate(Fact? Date, (CalendarDate First, CalendarDate Last) Days);

/// <summary>The first and last day of a lift.</summary>
internal sealed record LiftDays(Fact First, Fact Last);

/// <summary>The choices on a way to days that fit them all.</summary>
/// <param name="since">Where nothing asks for an earlier day, none is made up: a day by which a drafter knows the rules.</param>
/// <param name="areTold">See <see cref="PossibleDays.Any"/>.</param>
/// <param name="within">A date of which alone these days are looked for; null: all days.</param>
internal sealed class ChoicesToDays(Alignment alignment, ImmutableArray<LiftDays> lifts, CalendarDate since, bool areTold, DaysOfDate? within = null)
{
    /// <summary>Whatever is chosen beside days leaves them as they are.</summary>
    private readonly Dictionary<PossibleDays, Days> _late = [];

    /// <summary>Before anything is chosen.</summary>
    /// <param name="past">No date lies after the day asked about but those of what was given for a time.</param>
    public PossibleDays Start(bool past) => PossibleDays.Any(alignment, lifts, areTold, past) is var any && within is { } days ? any.Within(days.Date, days.Days) : any;

    /// <summary>Before anything is chosen.</summary>
    /// <param name="asOf">The day asked about.</param>
    public PossibleDays Start(CalendarDate asOf) => PossibleDays.Any(alignment, lifts, areTold).On(asOf)!;

    /// <summary>Before anything is chosen, with a date, or the day asked about, within a stretch.</summary>
    /// <param name="date">Null: the day asked about.</param>
    public PossibleDays Start(Fact? date, (CalendarDate First, CalendarDate Last) stretch) => Start(past: false).Within(date, stretch);

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

    /// <summary>How far days are from what a drafter would ask about: the first on which the rules are known, of an entry decided just then.</summary>
    public (bool IsBefore, bool IsToCome, int Away, int Age) Oddness(PossibleDays possible)
    {
        var days = Find(possible);
        var (asOf, decided) = (days.AsOf.DayNumber, days.Given[BuiltIn.Decided].DayNumber);
        return (since.DayNumber > asOf, decided > asOf, Math.Abs(asOf - since.DayNumber), Math.Abs(asOf - decided));
    }

    private Days FindAnew(PossibleDays possible, bool early)
    {
        // The first day since then on which the two can differ, else the last before; then every date as near to it as it can be, and not after it if it can be.
        var bounds = possible.Bounds;
        var day = bounds.With(b => b.Between(PossibleDays.AsOf, since.DayNumber, int.MaxValue))?.EarliestOf(PossibleDays.AsOf) ?? bounds.LatestOf(PossibleDays.AsOf);
        bounds = bounds.With(b => b.Between(PossibleDays.AsOf, day, day)) ?? throw new InvalidOperationException("The days do not go together.");
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
