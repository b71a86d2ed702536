using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>What of a listing can be given another value.</summary>
internal abstract record Lever(Changeability Rank)
{
    public sealed record OfFact(Fact Fact, Changeability Rank) : Lever(Rank);

    public sealed record OfKind(Changeability Rank) : Lever(Rank);

    public sealed record OfGround(Ground Ground, Changeability Rank) : Lever(Rank);

    public sealed record OfRole(Role Role, Changeability Rank) : Lever(Rank);

    public sealed record OfGuard(Guard Guard, Changeability Rank) : Lever(Rank);

    /// <summary>
    /// The levers that move a variable with regard to some tests, the easiest first; none for the as-of date, which nobody moves, and for what
    /// no text says.
    /// </summary>
    public static IEnumerable<Lever> On(Variable variable, ImmutableArray<Predicate> tests, Knowledge knowledge) => variable switch
    {
        Variable.Declared { Fact: { Type: FactType.Code } code } when knowledge.Given(code) is { Length: 1 } && IsOpen(variable, tests, knowledge) =>
            OnFact(code, knowledge).Prepend(new OfFact(code, Changeability.Open)),
        Variable.Declared declared => OnFact(declared.Fact, knowledge),
        Variable.Elapsed { To: { } to } elapsed => OnFact(elapsed.From, knowledge).Concat(OnFact(to, knowledge)).OrderBy(l => l.Rank),
        Variable.Elapsed elapsed => OnFact(elapsed.From, knowledge),
        Variable.KindOfParty => [new OfKind(knowledge.Subject is null ? Changeability.Open : Changeability.Identity)],
        Variable.OnGround on => [new OfGround(on.Ground, knowledge.Entry.Grounds is null ? Changeability.Open : Changeability.Identity)],
        Variable.HoldsRole holds => [new OfRole(holds.Role, Changeability.Identity)],
        Variable.Listed listed => [new OfGuard(listed.Guard, RankOf(listed.Guard, knowledge))],
        _ => [],
    };

    /// <summary>A code too short to tell.</summary>
    private static bool IsOpen(Variable variable, ImmutableArray<Predicate> tests, Knowledge knowledge) =>
        tests.Any(test => knowledge.OutcomesOf(variable, [test]).Select(outcome => outcome[0]).Distinct().Count() > 1);

    private static IEnumerable<Lever> OnFact(Fact fact, Knowledge knowledge) =>
        fact == BuiltIn.Reach ? [] : [new OfFact(fact, RankOf(fact, knowledge))];

    private static Changeability RankOf(Fact fact, Knowledge knowledge) =>
        fact == BuiltIn.Removed || fact == BuiltIn.SuspendedFrom || fact == BuiltIn.SuspendedUntil || fact.Silence == Silence.No ? Changeability.Act
        : fact.Derived is not null && knowledge.DaysOf(fact) is not null ? Changeability.Identity
        : knowledge.Given(fact) is not { Length: 1 } ? Changeability.Open
        : fact.IsBuiltIn ? Changeability.Identity
        : Changeability.Record;

    /// <summary>That there has ever been an entry cannot be undone.</summary>
    private static Changeability RankOf(Guard guard, Knowledge knowledge) => knowledge.Others.Answer(guard, knowledge.Entry) switch
    {
        Truth.Unknown => Changeability.Open,
        Truth.True when guard.Ever => Changeability.Identity,
        _ => Changeability.Act,
    };
}
