using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Law;

/// <summary>The facts on which it depends whether a measure, or an entry, follows for a natural person.</summary>
internal static class DecidingFacts
{
    /// <summary>Each once, with the first test that asks about it.</summary>
    public static IEnumerable<(Fact Fact, Condition.Test Test)> AboutPersons(RulePack pack, Measure measure, Func<Fact, bool> isMeant) =>
        In(pack, DecidingConditions.Of(pack, measure), isMeant, Ask.Of(new Variable.KindOfParty(), new Predicate.IsKind([.. ReachedPersons.SubjectsOf(measure)])));

    /// <summary>None where units can be listed too: then it is what follows that says who is meant.</summary>
    public static IEnumerable<(Fact Fact, Condition.Test Test)> AboutPersons(RulePack pack, EntryRule rule, Func<Fact, bool> isMeant)
    {
        var isPerson = Ask.Of(new Variable.KindOfParty(), new Predicate.IsKind([BuiltIn.NaturalPerson]));
        return In(pack, DecidingConditions.Of(pack, rule), isMeant, isPerson).Where(_ => ListedPersons.AreAll(pack, rule));
    }

    /// <summary>The facts, grounds and roles whose being so lets a measure, or an entry, meet a natural person whom it would not meet otherwise.</summary>
    public static IEnumerable<Declaration> ThatBring(RulePack pack, Rule rule, Func<Declaration, bool> isMeant)
    {
        var (claims, among) = (Claims.Of(rule), Ask.Of(new Variable.KindOfParty(), new Predicate.IsKind(rule is Measure measure ? [.. ReachedPersons.SubjectsOf(measure)] : [BuiltIn.NaturalPerson])));
        return ConditionWalk.TestsIn(claims).Distinct()
            .Where(test => Asked(test) is { } declaration && isMeant(declaration)
                && Implication.CanHold(
                    Condition.AllOf(among, Given(claims, test, Condition.Always), Condition.Negate(Given(claims, test, Condition.Never))), pack.SubjectKinds))
            .Select(test => Asked(test)!)
            .Distinct();
    }

    private static Declaration? Asked(Condition.Test test) => test.Variable switch
    {
        Variable.Declared { Fact.IsBuiltIn: false } declared => declared.Fact,
        Variable.OnGround on => on.Ground,
        Variable.HoldsRole { Role.IsItself: false } holds => holds.Role,
        _ => null,
    };

    private static IEnumerable<(Fact Fact, Condition.Test Test)> In(RulePack pack, IEnumerable<Condition> conditions, Func<Fact, bool> isMeant, Condition among) =>
        from condition in conditions
        from test in ConditionWalk.TestsIn(condition).Distinct()
        let declared = test.Variable as Variable.Declared
        where declared is not null && isMeant(declared.Fact) && Decides(test, condition, among, pack.SubjectKinds)
        group test by declared.Fact into tests
        select (tests.Key, tests.First());

    /// <summary>Whether the condition can turn out otherwise, for one of those asked about, because the test does.</summary>
    private static bool Decides(Condition.Test test, Condition condition, Condition among, ImmutableArray<SubjectKind> kinds) => Implication.CanHold(
        Condition.AllOf(among, Condition.Differ(Given(condition, test, Condition.Always), Given(condition, test, Condition.Never))), kinds);

    private static Condition Given(Condition condition, Condition.Test test, Condition outcome) => Rewrite.Tests(condition, t => t.Equals(test) ? outcome : t);
}
