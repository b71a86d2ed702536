using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Who acts on a date: the body the text names, or its successors for the function.</summary>
public static class Successors
{
    public static ImmutableArray<Performer> Of(ImmutableArray<Acting> acting, CalendarDate date) =>
        [.. acting.SelectMany(a => a.Performer is Agency agency ? Follow(agency, a.Function, date, []) : [a.Performer]).Distinct()];

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
