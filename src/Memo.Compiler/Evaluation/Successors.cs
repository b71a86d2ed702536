using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Who acts, hears and is told on a date: the body the text names, or its successors for the function.</summary>
public static class Successors
{
    public static ImmutableArray<Performer> Of(ImmutableArray<Acting> acting, CalendarDate date) => [.. Found(acting, date).Select(found => found.Performer).Distinct()];

    /// <summary>Those of them that are found only by a succession which nobody confirmed.</summary>
    public static ImmutableArray<Performer> Unverified(ImmutableArray<Acting> acting, CalendarDate date) =>
        [.. Found(acting, date).GroupBy(found => found.Performer).Where(found => found.All(f => f.IsUnverified)).Select(found => found.Key)];

    public static ImmutableArray<Performer> Unverified(ImmutableArray<Performer> bodies, CalendarDate date) => Unverified(Named(bodies), date);

    public static ImmutableArray<Performer> Of(ImmutableArray<Performer> bodies, CalendarDate date) => Of(Named(bodies), date);

    /// <summary>To whom one turns on the date.</summary>
    public static Remedy Of(Remedy remedy, CalendarDate date) => remedy with { To = Of(remedy.To, date), UnverifiedTo = Unverified(remedy.To, date) };

    /// <summary>To whom it is owed on the date.</summary>
    public static Duty Of(Duty duty, CalendarDate date) => duty with { To = Of(duty.To, date), UnverifiedTo = Unverified(duty.To, date) };

    private static ImmutableArray<Acting> Named(ImmutableArray<Performer> bodies) => [.. bodies.Select(body => new Acting(body, null))];

    private static IEnumerable<(Performer Performer, bool IsUnverified)> Found(ImmutableArray<Acting> acting, CalendarDate date) =>
        acting.SelectMany(a => a.Performer is Agency agency ? Follow(agency, a.Function, date, [], false) : [(a.Performer, false)]);

    /// <param name="isUnverified">Whether one of the steps so far is.</param>
    private static IEnumerable<(Performer Performer, bool IsUnverified)> Follow(
        Agency agency, FunctionOfState? function, CalendarDate date, ImmutableHashSet<Agency> seen, bool isUnverified)
    {
        var inForce = agency.Successors.Where(s => s.Period.Contains(date)).ToArray();
        var named = inForce.Where(s => s.Function is not null && s.Function == function).ToArray();
        var general = inForce.Where(s => s.Function is null).ToArray();
        var next = named.Length > 0 ? named
            : general.Length > 0 ? general
            : agency.Existence.Contains(date) ? []
            : inForce;
        return next.Length == 0 || seen.Contains(agency)
            ? [(agency, isUnverified)]
            : next.SelectMany(s => Follow(s.Successor, function, date, seen.Add(agency), isUnverified || s.IsUnverified));
    }
}
