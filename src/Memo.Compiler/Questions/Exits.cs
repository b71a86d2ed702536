using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>The ways off a list.</summary>
internal static class Exits
{
    /// <summary>The rule governs the entry and rests on one of its grounds.</summary>
    public static Condition Concerns(ExitRule rule) => Condition.AllOf(Force.OnDecision(rule), Force.OnGrounds(rule));

    /// <summary>
    /// It can end the entry before its last day: it concerns the entry, and no exemption shuts it for good, by the grounds and the kind of party
    /// alone, which do not change. What a term comes to at its end ends nothing sooner.
    /// </summary>
    public static Condition EndsSooner(ExitRule rule) => rule.Kind == ExitKind.End
        ? Condition.Never
        : Condition.AllOf(Concerns(rule), Condition.Negate(Condition.AnyOf(rule.Unless.Where(ForGood))));

    /// <summary>It may be asked for.</summary>
    public static Condition IsOpen(ExitRule rule) => Part.AllOf(Parts(rule));

    public static ImmutableArray<Part> Parts(ExitRule rule) =>
    [
        .. Force.PartsOnDecision(rule),
        Force.PartOnGrounds(rule),
        new(Aspect.Standing, Ask.InState([], StandingState.InEffect, StandingState.Suspended)),
        new(Aspect.Condition, rule.When) { Place = rule.Places.Of("when") },
        .. rule.Unless.Select((u, n) => new Part(Aspect.Exemption, u, IsAgainst: true) { Place = Force.PlaceOfExemption(rule, n) }),
        new(Aspect.Beginning, rule.Opens is { } opens ? Ask.HasCome(opens, rule.Places.Of("opens")) : Condition.Always) { Place = rule.Places.Of("opens"), Of = rule },
    ];

    private static bool ForGood(Condition exemption) => ConditionWalk.TestsIn(exemption).All(t => t.Variable is Variable.OnGround or Variable.KindOfParty);
}
