using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>What a version answers of a subject of which only a kind is said: a kind above others is any of them.</summary>
/// <param name="Certain">Each answer, and when it is certain.</param>
/// <param name="IsOpen">When none is.</param>
internal sealed record OfKind(ImmutableArray<(Outcome Answer, Condition Condition)> Certain, Condition IsOpen)
{
    /// <summary>All of them, that nobody can tell among them.</summary>
    public IEnumerable<(Outcome Answer, Condition Condition)> Answers(Outcome unknown) => Certain.Append((unknown, IsOpen));

    /// <summary>Whether a condition turns on which of the kinds below it a subject is of.</summary>
    public static bool IsAskedBy(Condition condition, SubjectKind kind, Version version) => !new KindsBelow(kind, version).AreAlike(condition);

    /// <summary>
    /// What is asked is certain if it is for each kind in each state that the entry may be in by one of them: the standing is a fact of its own, and a kind by which the entry is not in
    /// this state is tried in it all the same.
    /// </summary>
    public static OfKind Of(Asked asked, SubjectKind kind)
    {
        var kinds = new KindsBelow(kind, asked.Version);
        Condition InEveryState(Condition question) => StandingsIn(question).Aggregate(
            question,
            (rest, standing) => Condition.AllOf(StatesOf(asked.List, standing, asked.Version, kinds)
                .GroupBy(s => In(s.State, standing, rest), s => s.MayBe)
                .Select(g => Condition.AnyOf(Condition.Negate(Condition.AnyOf(g)), g.Key))));
        Condition Always(Condition question) => Condition.AllOf(kinds.Each(question).Select(InEveryState));
        return Of(
            [(Truth.True, Always(asked.Question)), (Truth.False, Always(Condition.Negate(asked.Question)))],
            asked.List,
            asked.Version,
            kinds,
            StandingsIn(asked.Question).SelectMany(standing => asked.Version.StatesIfAdmissible(asked.List, standing)).Select(s => s.Condition).Append(asked.Question));
    }

    /// <summary>The same of the state of entries on a list.</summary>
    public static OfKind Of(ListDefinition list, Version version, SubjectKind kind)
    {
        var (kinds, standing) = (new KindsBelow(kind, version), new Variable.Standing([]));
        return Of(
            [.. StatesOf(list, standing, version, kinds).Select(s => ((Outcome)s.State, s.Is))], list, version, kinds, version.StatesIfAdmissible(list, standing).Select(s => s.Condition));
    }

    /// <param name="asked">What the answers depend on: where that is alike for all the kinds, no kind need be known.</param>
    private static OfKind Of(
        ImmutableArray<(Outcome Answer, Condition Condition)> certain, ListDefinition list, Version version, KindsBelow kinds, IEnumerable<Condition> asked)
    {
        var broken = BrokenOn(list, version, kinds);
        var known = certain.Select(c => (c.Answer, Condition: OverKnownValues.Of(c.Condition, broken, version.Side, version.Alignment))).ToImmutableArray();
        var isAlike = asked.Concat(version.RefusalsOf(list)).Concat(version.BadLiftsOf(list)).All(kinds.AreAlike);
        return new OfKind(known, isAlike ? Condition.Never : Condition.AllOf(known.Select(c => Condition.Negate(c.Condition))));
    }

    private static IEnumerable<Variable.Standing> StandingsIn(Condition question) => ConditionWalk.TestsIn(question).Select(t => t.Variable).OfType<Variable.Standing>().Distinct();

    private static Condition BrokenOn(ListDefinition list, Version version, KindsBelow kinds) =>
        Condition.AnyOf(version.RefusalsOf(list).Select(kinds.All).Concat(version.BadLiftsOf(list).Select(kinds.Any)));

    /// <summary>When an entry may be in a state, and when it certainly is. Whether it is one that cannot be is asked first, and nothing is left open by it: it is one that can be unless the contrary is certain.</summary>
    private static ImmutableArray<(StandingState State, Condition MayBe, Condition Is)> StatesOf(ListDefinition list, Variable.Standing standing, Version version, KindsBelow kinds)
    {
        var broken = BrokenOn(list, version, kinds);
        return
        [
            .. version.StatesIfAdmissible(list, standing).Select(s =>
                (s.State, Condition.AllOf(Condition.Negate(broken), kinds.Any(s.Condition)), Condition.AllOf(Condition.Negate(broken), kinds.All(s.Condition)))),
            (StandingState.Inadmissible, broken, broken),
        ];
    }

    private static Condition In(StandingState state, Variable.Standing standing, Condition question) => Rewrite.Tests(question, test =>
        test is { Variable: Variable.Standing of, Predicate: Predicate.HasState has } && of.Equals(standing) ? new Condition.Constant(has.States.Contains(state)) : test);

    /// <summary>The kinds that a subject may be of which only one above them is said.</summary>
    private sealed class KindsBelow(SubjectKind kind, Version version)
    {
        private readonly SubjectKind[] _kinds = [.. version.Alignment.KindsOf(version.Side, kind).DefaultIfEmpty(kind)];

        /// <summary>What a condition comes to for each of them.</summary>
        public IEnumerable<Condition> Each(Condition condition) => _kinds.Select(k => Being(condition, k)).Distinct();

        public Condition All(Condition condition) => Condition.AllOf(Each(condition));

        public Condition Any(Condition condition) => Condition.AnyOf(Each(condition));

        public bool AreAlike(Condition condition) => Each(condition).Count() <= 1;

        private SubjectKind? Own(SubjectKind shared) => version.Alignment.Kinds.In(version.Side, shared);

        private Condition Being(Condition condition, SubjectKind being) => Rewrite.Tests(condition, test => test switch
        {
            { Variable: Variable.KindOfParty, Predicate: Predicate.IsKind { Kinds: var asked } } =>
                new Condition.Constant(asked.Any(k => k == being || (Own(k) is { } above && Own(being)?.IsUnder(above) == true))),
            _ => test,
        });
    }
}
