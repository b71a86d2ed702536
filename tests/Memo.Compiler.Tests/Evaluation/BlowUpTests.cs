using System.Collections.Immutable;
using Memo.Compiler.Diagrams;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Tests.Robustness;
using Memo.Runtime;
using static Memo.Compiler.Tests.Explaining.Sample;

namespace Memo.Compiler.Tests.Evaluation;

/// <summary>Conditions over many unknown facts, of shapes for which trying every combination would not end.</summary>
[Collection(Alone.Name)]
public sealed class BlowUpTests
{
    private const int Many = 40;
    private const int VeryMany = 200_000;

    private static readonly ImmutableArray<Condition> Left = [.. Enumerable.Range(0, VeryMany).Select(i => Is(Declare($"left_{i}", $"左{i}", new FactType.YesNo())))];
    private static readonly ImmutableArray<Condition> Right = [.. Enumerable.Range(0, Many).Select(i => Is(Declare($"right_{i}", $"右{i}", new FactType.YesNo())))];
    private static readonly ImmutableArray<Condition> Few = [.. Left.Take(Many)];
    private static readonly ImmutableArray<Condition> Pairs = [.. Few.Zip(Right, (l, r) => All(l, r))];

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
        { "named forty times over, this way and that", Truth.False, 0 },
        { "listed in one order, paired in another", Truth.Unknown, 2 * Many },
        { "paired, and not paired", Truth.False, 0 },
        { "a ring", Truth.Unknown, Many },
        { "one fact with each of many", Truth.Unknown, 900 },
        { "two hundred thousand facts", Truth.Unknown, VeryMany },
        { "two hundred thousand times one fact", Truth.Unknown, 1 },
        { "three hundred thresholds of one sum", Truth.Unknown, 1 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Many_unknown_facts_are_decided_at_once(string shape, Truth truth, int needs)
    {
        var (condition, knowledge) = (ConditionOf(shape), new World(1).Knowledge());
        var outcome = Alone.InTime(() => Decision.OutcomeOf(condition, knowledge));

        Assert.Equal((truth, needs, null), (outcome.Truth, outcome.Needs.Length, outcome.Exceeded));
    }

    [Theory]
    [InlineData("tangled", 120, LimitKind.Steps)]
    [InlineData("a thousand and one facts in a row", 1_001, LimitKind.Facts)]
    [InlineData("ten thousand thresholds of one sum", 1, LimitKind.Values)]
    public void Beyond_a_limit_nothing_is_called_certain_and_every_unknown_fact_is_needed(string shape, int needs, LimitKind limit)
    {
        var (condition, knowledge) = (ConditionOf(shape), new World(1).Knowledge());
        var outcome = Alone.InTime(() => Decision.OutcomeOf(condition, knowledge));

        Assert.Equal((Truth.Unknown, needs, limit), (outcome.Truth, outcome.Needs.Length, outcome.Exceeded?.Kind));
    }

    [Fact]
    public void What_is_certain_apart_from_the_part_beyond_the_limit_stays_certain()
    {
        var knowledge = new World(1).Knowledge();
        var never = All(Right[0], Not(Right[0]));

        Assert.Equal(Truth.False, Decision.Decide(All(ConditionOf("tangled"), never), knowledge));
        Assert.Equal(Truth.True, Decision.Decide(Any(ConditionOf("tangled"), Not(never)), knowledge));
        Assert.Equal(Truth.Unknown, Decision.Decide(All(ConditionOf("tangled"), Right[0]), knowledge));
    }

    private static Condition ConditionOf(string shape) => shape switch
    {
        "all" => All(Few),
        "any" => Any(Few),
        "all of tautologies" => All([.. Few.Select(l => Any(l, Not(l)))]),
        "any of contradictions" => Any([.. Few.Select(l => All(l, Not(l)))]),
        "all of pairs, with a fact that does not matter" => All([Any(Is(Serious), Not(Is(Serious))), .. Few.Zip(Right, (l, r) => Any(l, r))]),
        "either way round" => Any([.. Few.Zip(Right, (l, r) => Any(All(l, Not(r)), All(Not(l), r)))]),
        "at most one" => All([.. Few.SelectMany((l, i) => Few.Skip(i + 1).Select(other => Not(All(l, other))))]),
        "an odd number" => Few.Skip(1).Aggregate(Few[0], (odd, l) => new Condition.Named(Named("odd", "奇", Any(All(odd, Not(l)), All(Not(odd), l))), Somewhere)),
        "named forty times over, this way and that" =>
            Enumerable.Range(0, Many).Aggregate(Is(Serious), (inner, i) => new Condition.Named(Named($"n{i}", $"名{i}", All(inner, Not(inner))), Somewhere)),
        "listed in one order, paired in another" => All(Any([.. Few, Is(Serious)]), Any(Pairs)),
        "paired, and not paired" => All(Any([.. Few, Is(Serious)]), Any(Pairs), All([.. Few.Zip(Right, (l, r) => Any(Not(r), Not(l))).Reverse()])),
        "a ring" => All([.. Enumerable.Range(0, Many).Select(i => Any(Few[i * 7 % Many], Not(Few[(i + 1) * 7 % Many])))]),
        "one fact with each of many" => All([.. Left.Take(899).Select(l => Any(l, Is(Serious)))]),
        "two hundred thousand facts" => All(Left),
        "two hundred thousand times one fact" => All([.. Left.Select(_ => Is(Serious))]),
        "three hundred thresholds of one sum" => Thresholds(300),
        "tangled" => Tangled(),
        "a thousand and one facts in a row" => All([.. Left.Take(1_000).Zip(Left.Skip(1), (l, r) => Any(l, Not(r)))]),
        "ten thousand thresholds of one sum" => Thresholds(10_000),
        _ => Enumerable.Range(0, Many).Aggregate(Is(Serious), (inner, i) => new Condition.Named(Named($"n{i}", $"名{i}", All(inner, Any(inner, inner))), Somewhere)),
    };

    /// <summary>The sum is neither between the first two thresholds, nor between the next two, and so on.</summary>
    private static Condition Thresholds(int count) => All([.. Enumerable.Range(0, count).Select(i => Not(Of(new Variable.Declared(Owed), new Predicate.InRange(i * 10, (i * 10) + 4))))]);

    /// <summary>Three facts at random in each of many alternatives: no order keeps few of them apart.</summary>
    private static Condition Tangled()
    {
        var random = new Random(1);
        return All([.. Enumerable.Range(0, 400).Select(_ => Any([.. Enumerable.Range(0, 3).Select(_ => Left[random.Next(120)]).Select(l => random.Next(2) == 0 ? l : Not(l))]))]);
    }
}
