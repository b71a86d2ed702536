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
        Parts =
        [
            .. Force.PartsOnDecision(rule),
            new(Aspect.Grounds, On(Force.OnGrounds(rule))) { Place = rule.Places.Of("grounds") },
            new(Aspect.Condition, On(rule.When)) { Place = rule.Places.Of("when") },
            .. rule.Unless.Select((u, n) => new Part(Aspect.Exemption, On(u), IsAgainst: true) { Place = Force.PlaceOfExemption(rule, n) }),
        ];
        Applies = Part.AllOf(Parts);
        HasBegun = Ask.HasCome(Begins, rule.Places.Of("begins"));
        EndedWhen = On(Guards.SinceBeginning(rule.EndedWhen));
        IsMet = On(Lasts.IsMet(rule.Lasts));
        HasEndedEarly = Condition.AnyOf(EndedWhen, IsMet);
        TimeIsOver = On(Lasts.TimeIsOver(rule.Lasts, rule.Places.Of("lasts")));
        Runs = Condition.AllOf(Applies, HasBegun, Condition.Negate(Condition.AnyOf(TimeIsOver, IsMet)), Condition.Negate(EndedWhen));
        SuspendedWhen = On(rule.SuspendedWhen);
    }

    public TermRule Rule { get; }

    /// <summary>Its first day.</summary>
    public StartDay Begins { get; }

    /// <summary>It is in force on the day of the decision, whether or not its grounds and its condition hold.</summary>
    public Condition Governs { get; }

    /// <summary>Of <see cref="Applies"/>.</summary>
    public ImmutableArray<Part> Parts { get; }

    public Condition Applies { get; }

    public Condition HasBegun { get; }

    public Condition EndedWhen { get; }

    /// <summary>The condition that bounds it holds.</summary>
    public Condition IsMet { get; }

    /// <summary>Its fixed time has passed.</summary>
    public Condition TimeIsOver { get; }

    /// <summary>It has been ended, or what bounds it has happened, before its time was over.</summary>
    public Condition HasEndedEarly { get; }

    /// <summary>What can end it before its time is over.</summary>
    public IEnumerable<Condition> Endings => new[] { IsMet, EndedWhen }.Where(c => c is not Condition.Constant);

    /// <summary>It applies, has begun and is not over.</summary>
    public Condition Runs { get; }

    public Condition SuspendedWhen { get; }

    /// <summary>Everything that the rule asks.</summary>
    public IEnumerable<Condition> All => [Applies, HasBegun, TimeIsOver, IsMet, EndedWhen, SuspendedWhen];
}
