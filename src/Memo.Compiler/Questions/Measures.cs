using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>When a sanction or reward follows, and what keeps one that applies from being triggered.</summary>
internal static class Measures
{
    public static Condition IsTriggered(Measure measure, RulePack pack) => Of(measure, pack).Triggered;

    public static Condition IsWithheld(Measure measure, RulePack pack) => Of(measure, pack).Withheld;

    /// <summary>Whether it follows, and whether it applies and is kept from being triggered.</summary>
    public static (Condition Triggered, Condition Withheld) Of(Measure measure, RulePack pack)
    {
        var (applies, blocked) = (Applies(measure, pack), Blocked(measure, pack));
        return (Condition.AllOf(applies, Condition.Negate(blocked)), Condition.AllOf(applies, blocked));
    }

    /// <summary>Everything but what ends, suspends, lifts or exempts.</summary>
    public static Condition Applies(Measure measure, RulePack pack) => Part.AllOf(Parts(measure, pack));

    public static ImmutableArray<Part> Parts(Measure measure, RulePack pack) =>
    [
        .. Force.PartsOnAsOfDate(measure),
        new(Aspect.Standing, Ask.InState(Standings.GroundsAsked(measure, pack), StandingState.InEffect, StandingState.Suspended, StandingState.Ended)),
        Force.PartOnGrounds(measure),
        new(Aspect.Reach, Reaches(measure)) { Place = measure.Places.Of("on") },
        new(Aspect.Condition, measure.When) { Place = measure.Places.Of("when") },
    ];

    public static Condition Blocked(Measure measure, RulePack pack) => Condition.AnyOf(Blockers(measure, pack).Select(b => b.Condition));

    /// <summary>In the order in which they are given as the reason.</summary>
    public static ImmutableArray<Blocker> Blockers(Measure measure, RulePack pack)
    {
        var grounds = Standings.GroundsAsked(measure, pack);
        IEnumerable<Blocker> all =
        [
            new(WithheldKind.Ended, BlockedBy.Standing, Outlasts(measure) ? Condition.Never : EndedWithEntry(measure, grounds), measure),
            new(WithheldKind.Ended, BlockedBy.Condition, Guards.SinceBeginning(measure.Instrument.EndedWhen), measure),
            new(WithheldKind.Ended, BlockedBy.Condition, Guards.SinceBeginning(measure.EndedWhen), measure),
            new(WithheldKind.Ended, BlockedBy.Condition, Lasts.IsMet(measure.Lasts), measure),
            new(WithheldKind.Ended, BlockedBy.Time, Lasts.TimeIsOver(measure.Lasts, measure.Places.Of("lasts")), measure) { Place = measure.Places.Of("lasts") },
            new(WithheldKind.Suspended, BlockedBy.Standing, Ask.InState(grounds, StandingState.Suspended), measure),
            new(WithheldKind.Suspended, BlockedBy.Condition, measure.Instrument.SuspendedWhen, measure),
            new(WithheldKind.Suspended, BlockedBy.Condition, measure.SuspendedWhen, measure),
            .. measure.Lifts.Select(l => new Blocker(WithheldKind.Lift, BlockedBy.Lift, Lifts.IsInForce(l), l) { Place = l.Location }),
            .. measure.Unless.Select((u, n) => new Blocker(WithheldKind.Exemption, BlockedBy.Condition, u, measure) { Place = Force.PlaceOfExemption(measure, n) }),
        ];
        return [.. all.Where(b => b.Condition is not Condition.Constant { Value: false })];
    }

    /// <summary>Why it is not triggered, the first reason; none: it does not apply.</summary>
    /// <param name="applies">See <see cref="Applies"/>.</param>
    public static ImmutableArray<(WithheldKind? Reason, Condition Condition)> NotTriggered(Measure measure, RulePack pack, Condition applies)
    {
        var reasons = ImmutableArray.CreateBuilder<(WithheldKind?, Condition)>();
        var earlier = Condition.Never;
        foreach (var blockers in Blockers(measure, pack).GroupBy(b => b.Kind))
        {
            var blocked = Condition.AnyOf(blockers.Select(b => b.Condition));
            reasons.Add((blockers.Key, Condition.AllOf(applies, Condition.Negate(earlier), blocked)));
            earlier = Condition.AnyOf(earlier, blocked);
        }

        reasons.Add((null, Condition.Negate(applies)));
        return reasons.ToImmutable();
    }

    /// <summary>Whether it goes on when the entry has ended: it has a term of its own and does not say "while listed".</summary>
    public static bool Outlasts(Measure measure) => measure.Lasts.Value is { WhileListed: false };

    /// <summary>What can end it, by its own words, before its time is over; the entry's endings come to these unless it outlasts the entry.</summary>
    public static IEnumerable<Condition> Endings(Measure measure) =>
        new[] { Lasts.IsMet(measure.Lasts), measure.EndedWhen, measure.Instrument.EndedWhen }.Where(c => c is not Condition.Constant);

    /// <summary>Written where the measure says "while listed".</summary>
    private static Condition EndedWithEntry(Measure measure, ImmutableArray<Ground> grounds) => Ask.Of(
        new Variable.Standing(grounds), new Predicate.HasState([StandingState.Ended]), measure.Lasts.Value is { WhileListed: true } ? measure.Places.Of("lasts") : null);

    /// <summary>Where the text does not say whom a measure reaches, nobody can tell; the listed subject itself is told so.</summary>
    private static Condition Reaches(Measure measure) => measure.On.IsGiven
        ? Condition.AnyOf(measure.On.Value.Select(reach => Condition.AllOf(
            Ask.Of(new Variable.KindOfParty(), new Predicate.IsKind([reach.Kind]), reach.Place),
            Condition.AnyOf(reach.Roles.Select(role => Holds(role, reach.Place))))))
        : Condition.AllOf(Holds(BuiltIn.Itself, null), Ask.Of(new Variable.Declared(BuiltIn.Reach), new Predicate.IsTrue()));

    private static Condition Holds(Role role, Location? place) => Ask.Of(new Variable.HoldsRole(role), new Predicate.IsTrue(), place);
}
