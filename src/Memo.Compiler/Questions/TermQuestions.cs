using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>What one term rule asks of an entry that rests on some grounds.</summary>
internal sealed class TermQuestions
{
    /// <param name="grounds">Only these of the entry's grounds; empty: all of them.</param>
    public TermQuestions(TermRule rule, ImmutableArray<Ground> grounds)
    {
        Condition On(Condition condition) => SomeGrounds.Only(grounds, condition);
        Rule = rule;
        Begins = rule.Begins ?? new StartDay(null, BuiltIn.Decided, null);
        Governs = Force.OnDecision(rule);
        Applies = Condition.AllOf(Governs, On(Force.OnGrounds(rule)), On(rule.When), Condition.Negate(On(Condition.AnyOf(rule.Unless))));
        HasBegun = Ask.HasCome(Begins);
        EndedWhen = On(Guards.SinceBeginning(rule.EndedWhen));
        IsMet = On(Lasts.IsMet(rule.Lasts));
        Runs = Condition.AllOf(Applies, HasBegun, Condition.Negate(On(Lasts.IsOver(rule.Lasts))), Condition.Negate(EndedWhen));
        SuspendedWhen = On(rule.SuspendedWhen);
    }

    public TermRule Rule { get; }

    /// <summary>Its first day.</summary>
    public StartDay Begins { get; }

    /// <summary>It is in force on the day of the decision, whether or not its grounds and its condition hold.</summary>
    public Condition Governs { get; }

    public Condition Applies { get; }

    public Condition HasBegun { get; }

    public Condition EndedWhen { get; }

    /// <summary>The condition that bounds it holds.</summary>
    public Condition IsMet { get; }

    /// <summary>It has been ended, or what bounds it has happened, before its time was over.</summary>
    public Condition HasEndedEarly => Condition.AnyOf(EndedWhen, IsMet);

    /// <summary>It applies, has begun and is not over.</summary>
    public Condition Runs { get; }

    public Condition SuspendedWhen { get; }
}
