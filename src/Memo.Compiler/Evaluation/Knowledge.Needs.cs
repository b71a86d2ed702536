using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Which facts would tell what is not known.</summary>
internal sealed partial class Knowledge
{
    /// <summary>The facts that would tell the variable's value.</summary>
    public IEnumerable<Need> NeedsOf(Variable variable) => variable switch
    {
        Variable.Declared declared => NeedsOf(declared.Fact),
        Variable.Elapsed elapsed => NeedsOfElapsed(elapsed),
        Variable.OnGround => [new Need("ground", OnDay(Entry.List.Owners)) { Entry = Entry.Id }],
        Variable.HoldsRole => [new Need("roles", [])],
        Variable.KindOfParty => [new Need("subject", [])],
        Variable.Listed listed => Others.Needs(listed.Guard, Entry).Select(need => need with { DeterminedBy = OnDay(need.DeterminedBy) }),
        Variable.Standing standing => StandingOf(standing).Standing.Needs,
        _ => throw new UnreachableException($"No needs for {variable.GetType().Name}."),
    };

    /// <summary>Who determines a fact on the as-of date; what is built in about an entry, those who keep its list.</summary>
    public ImmutableArray<Performer> BodiesOf(Fact fact) => OnDay(fact.IsBuiltIn && fact.Scope == FactScope.Entry ? Entry.List.Owners : fact.DeterminedBy);

    private IEnumerable<Need> NeedsOf(Fact fact)
    {
        if (fact.Derived is { } derived && FactsOf(fact.Scope).Of(fact) is null)
        {
            if (DaysOf(derived.From) is [Value.Day day] && derived.Counting.Calendar is { } calendar)
            {
                var year = TimeElapsed.MissingYear(day.Date, day.Date.AddDays(derived.Term.Count * 2L) ?? CalendarDate.Last, calendar) ?? day.Date.Year;
                return [new Need(FormattableString.Invariant($"calendar {year}"), [])];
            }

            return NeedsOf(derived.From);
        }

        return [new Need(fact.Name.Id, BodiesOf(fact)) { Entry = fact.Scope == FactScope.Entry ? Entry.Id : null }];
    }

    private ImmutableArray<Performer> OnDay(ImmutableArray<Performer> bodies) => Successors.Of(bodies, AsOf);

    private IEnumerable<Need> NeedsOfElapsed(Variable.Elapsed elapsed)
    {
        var starts = DaysOf(elapsed.From);
        var ends = elapsed.To is null ? [new Value.Day(AsOf)] : DaysOf(elapsed.To);
        var needs = new List<Need>();
        if (starts is not { Length: 1 })
        {
            needs.AddRange(NeedsOf(elapsed.From));
        }

        if (ends is not { Length: 1 })
        {
            needs.AddRange(NeedsOf(elapsed.To!));
        }

        if (needs.Count == 0 && elapsed.Calendar is { } calendar && starts is [Value.Day from] && ends is [Value.Day to]
            && TimeElapsed.MissingYear(from.Date, to.Date, calendar) is { } year)
        {
            needs.Add(new Need(FormattableString.Invariant($"calendar {year}"), []));
        }

        return needs;
    }
}
