using System.Collections.Immutable;
using System.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Runtime;
using static Memo.Compiler.Tests.Explaining.Sample;

namespace Memo.Compiler.Tests.Evaluation;

/// <summary>Conditions over many unknown facts, of shapes for which trying every combination would not end.</summary>
public sealed class BlowUpTests
{
    private const int Many = 40;

    private static readonly ImmutableArray<Condition> Left = [.. Enumerable.Range(0, Many).Select(i => Is(Declare($"left_{i}", $"左{i}", new FactType.YesNo())))];
    private static readonly ImmutableArray<Condition> Right = [.. Enumerable.Range(0, Many).Select(i => Is(Declare($"right_{i}", $"右{i}", new FactType.YesNo())))];

    public static TheoryData<string, Truth, int> Shapes() => new()
    {
        { "all", Truth.Unknown, Many },
        { "any", Truth.Unknown, Many },
        { "all of tautologies", Truth.True, 0 },
        { "any of contradictions", Truth.False, 0 },
        { "all of pairs, with a fact that does not matter", Truth.Unknown, 2 * Many },
        { "either way round", Truth.Unknown, 2 * Many },
        { "at most one", Truth.Unknown, Many },
        { "an odd number", Truth.Unknown, Many },
        { "named forty times over", Truth.Unknown, 1 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Forty_unknown_facts_are_decided_at_once(string shape, Truth truth, int needs)
    {
        var condition = ConditionOf(shape);
        var knowledge = new World(1).Knowledge();
        var watch = Stopwatch.StartNew();

        Assert.Equal(truth, Decision.Decide(condition, knowledge));
        Assert.Equal(needs, Decision.Needs(condition, knowledge).Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    private static Condition ConditionOf(string shape) => shape switch
    {
        "all" => All(Left),
        "any" => Any(Left),
        "all of tautologies" => All([.. Left.Select(l => Any(l, Not(l)))]),
        "any of contradictions" => Any([.. Left.Select(l => All(l, Not(l)))]),
        "all of pairs, with a fact that does not matter" => All([Any(Is(Serious), Not(Is(Serious))), .. Left.Zip(Right, (l, r) => Any(l, r))]),
        "either way round" => Any([.. Left.Zip(Right, (l, r) => Any(All(l, Not(r)), All(Not(l), r)))]),
        "at most one" => All([.. Left.SelectMany((l, i) => Left.Skip(i + 1).Select(other => Not(All(l, other))))]),
        "an odd number" => Left.Skip(1).Aggregate(Left[0], (odd, l) => new Condition.Named(Named("odd", "奇", Any(All(odd, Not(l)), All(Not(odd), l))), Somewhere)),
        _ => Enumerable.Range(0, Many).Aggregate(Is(Serious), (inner, i) => new Condition.Named(Named($"n{i}", $"名{i}", All(inner, Any(inner, inner))), Somewhere)),
    };
}
