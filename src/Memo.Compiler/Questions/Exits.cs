using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>The ways off a list.</summary>
internal static class Exits
{
    /// <summary>The rule governs the entry and rests on one of its grounds.</summary>
    public static Condition Concerns(ExitRule rule) => Condition.AllOf(Force.OnDecision(rule), Force.OnGrounds(rule));

    /// <summary>It may be asked for.</summary>
    public static Condition IsOpen(ExitRule rule) => Condition.AllOf(
        Concerns(rule),
        Ask.InState([], StandingState.InEffect, StandingState.Suspended),
        rule.When,
        Condition.Negate(Condition.AnyOf(rule.Unless)),
        rule.Opens is { } opens ? Ask.HasCome(opens) : Condition.Always);
}
