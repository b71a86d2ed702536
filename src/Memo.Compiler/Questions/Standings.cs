using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>The standing of an entry on a list, or of some of its grounds.</summary>
internal sealed class Standings
{
    /// <param name="grounds">Only these of the entry's grounds; empty: all of them.</param>
    public Standings(ListDefinition list, RulePack pack, ImmutableArray<Ground> grounds)
    {
        Terms = [.. pack.TermRules.Where(t => t.Covers.Contains(list)).Select(t => new TermQuestions(t, grounds))];
        IsGoverned = Condition.AnyOf(Terms.Select(t => t.Governs));
        IsFree = Condition.Negate(IsGoverned);
        var begun = Condition.AnyOf(Terms.Select(t => Condition.AllOf(t.Applies, t.HasBegun)).Append(Condition.AllOf(IsFree, Ask.HasHappened(BuiltIn.Decided))));
        var ended = Condition.AnyOf(IsRemoved, Condition.Negate(Condition.AnyOf(Terms.Select(t => t.Runs).Append(IsFree))));
        var suspended = Condition.AnyOf(Terms.Select(t => Condition.AllOf(t.Applies, t.SuspendedWhen)).Append(IsRecordedAsSuspended));
        States =
        [
            (StandingState.NotYet, Condition.Negate(begun)),
            (StandingState.Ended, Condition.AllOf(begun, ended)),
            (StandingState.Suspended, Condition.AllOf(begun, Condition.Negate(ended), suspended)),
            (StandingState.InEffect, Condition.AllOf(begun, Condition.Negate(ended), Condition.Negate(suspended))),
        ];
    }

    public ImmutableArray<TermQuestions> Terms { get; }

    /// <summary>A term rule of the list is in force; an entry without one lasts from its decision until it is removed.</summary>
    public Condition IsGoverned { get; }

    /// <summary>None is.</summary>
    public Condition IsFree { get; }

    /// <summary>The states it can be in; exactly one holds.</summary>
    public ImmutableArray<(StandingState State, Condition Condition)> States { get; }

    public static Condition IsRemoved { get; } = Ask.HasHappened(BuiltIn.Removed);

    /// <summary>The as-of date lies in the suspension that the entry records.</summary>
    public static Condition IsRecordedAsSuspended { get; } =
        Condition.AllOf(Ask.HasHappened(BuiltIn.SuspendedFrom), Condition.Negate(Ask.HasPassed(BuiltIn.SuspendedUntil)));

    public static ImmutableArray<(StandingState State, Condition Condition)> StatesOf(ListDefinition list, RulePack pack, ImmutableArray<Ground> grounds) =>
        new Standings(list, pack, grounds).States;

    /// <summary>The terms that may govern an entry on the list.</summary>
    public static ImmutableArray<TermQuestions> TermsOf(ListDefinition list, RulePack pack) => new Standings(list, pack, []).Terms;

    /// <summary>The states of an entry on the list with those that cannot be apart; exactly one holds.</summary>
    public static ImmutableArray<Condition> AnswersOf(ListDefinition list, RulePack pack)
    {
        var cannotBe = Condition.AnyOf(pack.Inadmissibilities.Where(i => i.Covers.Contains(list)).Select(Entries.Breaks));
        return [cannotBe, .. StatesOf(list, pack, []).Select(s => Condition.AllOf(Condition.Negate(cannotBe), s.Condition))];
    }

    /// <summary>The question with what a standing asks in its place: one about facts and other entries alone.</summary>
    public static Condition Inlined(Condition question, ListDefinition list, RulePack pack) => Rewrite.Tests(question, test => test switch
    {
        { Variable: Variable.Standing standing, Predicate: Predicate.HasState asked } =>
            Condition.AnyOf(StatesOf(list, pack, standing.Grounds).Where(s => asked.States.Contains(s.State)).Select(s => s.Condition)),
        _ => test,
    });

    /// <summary>
    /// The grounds on whose standing a measure depends: its own, in order, where the terms of a list it covers depend on grounds; else none,
    /// which asks for the standing of the whole entry.
    /// </summary>
    public static ImmutableArray<Ground> GroundsAsked(Measure measure, RulePack pack) =>
        !measure.Grounds.IsEmpty && pack.TermRules.Where(t => t.Covers.Any(measure.Covers.Contains)).Any(DependsOnGrounds)
            ? [.. measure.Grounds.OrderBy(g => g.Name.Id, StringComparer.Ordinal)]
            : [];

    private static bool DependsOnGrounds(TermRule rule) =>
        !rule.Grounds.IsEmpty
        || rule.Unless.Append(rule.When).Append(rule.EndedWhen).Append(rule.SuspendedWhen).Append(Lasts.IsMet(rule.Lasts))
            .SelectMany(ConditionWalk.TestsIn)
            .Any(t => t.Variable is Variable.OnGround);
}
