using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>The ways off a list.</summary>
internal static class Exits
{
    /// <summary>The rule governs the entry and rests on one of its grounds.</summary>
    public static Condition Concerns(ExitRule rule) => Condition.AllOf(Force.OnDecision(rule), Force.OnGrounds(rule));

    /// <summary>It may be asked for.</summary>
    public static Condition IsOpen(ExitRule rule) => Part.AllOf(Parts(rule));

    public static ImmutableArray<Part> Parts(ExitRule rule) =>
    [
        .. Force.PartsOnDecision(rule),
        Force.PartOnGrounds(rule),
        new(Aspect.Standing, Ask.InState([], StandingState.InEffect, StandingState.Suspended)),
        new(Aspect.Condition, rule.When) { Place = rule.Places.Of("when") },
        .. rule.Unless.Select(u => new Part(Aspect.Exemption, u, IsAgainst: true) { Place = rule.Places.Of("unless") }),
        new(Aspect.Beginning, rule.Opens is { } opens ? Ask.HasCome(opens) : Condition.Always) { Place = rule.Places.Of("opens"), Of = rule },
    ];
}
