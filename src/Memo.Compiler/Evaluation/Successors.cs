using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Who acts, hears and is told on a date: the body the text names, or its successors for the function.</summary>
public static class Successors
{
    public static ImmutableArray<Performer> Of(ImmutableArray<Acting> acting, CalendarDate date) =>
        [.. acting.SelectMany(a => a.Performer is Agency agency ? Follow(agency, a.Function, date, []) : [a.Performer]).Distinct()];

    public static ImmutableArray<Performer> Of(ImmutableArray<Performer> bodies, CalendarDate date) => Of([.. bodies.Select(body => new Acting(body, null))], date);

    /// <summary>To whom one turns on the date.</summary>
    public static Remedy Of(Remedy remedy, CalendarDate date) => remedy with { To = Of(remedy.To, date) };

    /// <summary>To whom it is owed on the date.</summary>
    public static Duty Of(Duty duty, CalendarDate date) => duty with { To = Of(duty.To, date) };

    private static IEnumerable<Performer> Follow(Agency agency, FunctionOfState? function, CalendarDate date, ImmutableHashSet<Agency> seen)
    {
        var inForce = agency.Successors.Where(s => s.Period.Contains(date)).ToArray();
        var named = inForce.Where(s => s.Function is not null && s.Function == function).ToArray();
        var general = inForce.Where(s => s.Function is null).ToArray();
        var next = named.Length > 0 ? named
            : general.Length > 0 ? general
            : agency.Existence.Contains(date) ? []
            : inForce;
        return next.Length == 0 || seen.Contains(agency)
            ? [agency]
            : next.SelectMany(s => Follow(s.Successor, function, date, seen.Add(agency)));
    }
}
