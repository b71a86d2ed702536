using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>The ways off a list.</summary>
internal static class Exits
{
    /// <summary>The rule governs the entry and rests on one of its grounds.</summary>
    public static Condition Concerns(ExitRule rule, RulePack pack) => Condition.AllOf(Force.OnDecision(rule, pack), Force.OnGrounds(rule));

    /// <summary>It may be asked for.</summary>
    public static Condition IsOpen(ExitRule rule, RulePack pack) => Condition.AllOf(
        Concerns(rule, pack),
        Ask.InState([], StandingState.InEffect, StandingState.Suspended),
        rule.When,
        Condition.Negate(Condition.AnyOf(rule.Unless)),
        rule.Opens is { } opens ? Ask.HasCome(opens) : Condition.Always);
}
