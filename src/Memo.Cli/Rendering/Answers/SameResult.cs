using Memo.Compiler.Evaluation;

namespace Memo.Cli.Rendering.Answers;

/// <summary>Two results are the same if they say the same of two persons: everything but the roles is equal.</summary>
internal sealed class SameResult : IEqualityComparer<Result>
{
    public static readonly SameResult Instance = new();

    public bool Equals(Result? x, Result? y) =>
        ReferenceEquals(x, y)
        || (x is not null
            && y is not null
            && ReferenceEquals(x.Entry, y.Entry)
            && Equal(x.Standing, y.Standing)
            && Equal(x.Triggered, y.Triggered, Equal)
            && x.Withheld.SequenceEqual(y.Withheld)
            && Equal(x.Undetermined, y.Undetermined, (a, b) => a.Measure == b.Measure && Equal(a.Needs, b.Needs))
            && x.Presumed.SequenceEqual(y.Presumed)
            && Equal(x.EntryDecision, y.EntryDecision)
            && Equal(x.Exits, y.Exits, (a, b) => a.Rule == b.Rule && a.Answer == b.Answer && a.From == b.From && Equal(a.Needs, b.Needs)));

    public int GetHashCode(Result obj) =>
        HashCode.Combine(obj.Entry.Id, obj.Standing.State, obj.Triggered.Length, obj.Withheld.Length, obj.Undetermined.Length, obj.Presumed.Length);

    public static bool Equal(Standing a, Standing b) =>
        (a.State, a.Since, a.Until, a.Cause) == (b.State, b.Since, b.Until, b.Cause)
        && a.UntilConditions.SequenceEqual(b.UntilConditions)
        && Equal(a.Needs, b.Needs)
        && a.BrokenRule == b.BrokenRule;

    private static bool Equal(Triggered a, Triggered b) =>
        a.Measure == b.Measure
        && a.Until == b.Until
        && a.UntilConditions.SequenceEqual(b.UntilConditions)
        && a.Agencies.SequenceEqual(b.Agencies)
        && a.Cooperating.SequenceEqual(b.Cooperating)
        && a.Remedies.SequenceEqual(b.Remedies)
        && a.Parameters.SequenceEqual(b.Parameters);

    private static bool Equal(EntryDecision? a, EntryDecision? b) =>
        a is null || b is null ? a is null && b is null : a.Answer == b.Answer && a.Rules.SequenceEqual(b.Rules) && Equal(a.Needs, b.Needs);

    private static bool Equal(ImmutableArray<Need> a, ImmutableArray<Need> b) =>
        Equal(a, b, (x, y) => x.Fact == y.Fact && x.Entry == y.Entry && x.DeterminedBy.SequenceEqual(y.DeterminedBy));

    private static bool Equal<T>(ImmutableArray<T> a, ImmutableArray<T> b, Func<T, T, bool> equal) =>
        a.Length == b.Length && a.Zip(b).All(pair => equal(pair.First, pair.Second));
}
