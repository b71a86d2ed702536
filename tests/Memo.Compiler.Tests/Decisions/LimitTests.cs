using System.Collections.Immutable;
using Memo.Compiler.Decisions;
using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;
using static Memo.Compiler.Tests.Explaining.Sample;

namespace Memo.Compiler.Tests.Decisions;

/// <summary>Conditions whose maximal boxes are few although the way to them is long, and conditions that have too many.</summary>
public sealed class LimitTests
{
    private static readonly ImmutableArray<Condition> Left = [.. Enumerable.Range(0, 1_001).Select(i => Is(Declare($"left_{i}", $"左{i}", new FactType.YesNo())))];
    private static readonly ImmutableArray<Condition> Right = [.. Enumerable.Range(0, 40).Select(i => Is(Declare($"right_{i}", $"右{i}", new FactType.YesNo())))];

    public static TheoryData<string, int> Kept() => new()
    {
        { "24 pairs, the firsts named before the seconds", 24 },
        { "a product of 12 sums", 4_096 },
        { "a product of 24 sums that one more fact makes empty", 1 },
        { "a fact with each of 900", 2 },
        { "named 40 levels deep, this way and that", 0 },
        { "named 40 levels deep, twice each", 1 },
        { "600 thresholds of one sum", 1 },
        { "a staircase of 60 thresholds of two sums", 61 },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public void The_way_to_a_small_form_does_not_explode(string shape, int boxes) =>
        Assert.Equal(boxes, ConditionToBoxes.Lower(ConditionOf(shape), BuiltIn.SubjectKinds)?.Boxes.Length);

    [Theory]
    [InlineData("a product of 13 sums", LimitKind.Boxes)]
    [InlineData("tangled", LimitKind.Steps)]
    [InlineData("1,001 facts", LimitKind.Facts)]
    [InlineData("3,000 thresholds of one sum", LimitKind.Values)]
    public void Beyond_a_limit_there_is_no_form(string shape, LimitKind limit)
    {
        var thrown = Assert.Throws<BeyondLimitException>(() => ConditionToBoxes.Lower(ConditionOf(shape), new Partitions(BuiltIn.SubjectKinds), new Work(ConditionToBoxes.MostSteps)));
        Assert.Equal(limit, thrown.Limit.Kind);
        Assert.True(thrown.Limit.Reached > thrown.Limit.Most);
        Assert.Null(ConditionToBoxes.Lower(ConditionOf(shape), BuiltIn.SubjectKinds));
    }

    private static Condition ConditionOf(string shape) => shape switch
    {
        "24 pairs, the firsts named before the seconds" => All(Any([.. Left.Take(24), Is(Serious)]), Any([.. Left.Take(24).Zip(Right, (l, r) => All(l, r))])),
        "a product of 12 sums" => Sums(12),
        "a product of 13 sums" => Sums(13),
        "a product of 24 sums that one more fact makes empty" => Any(All(Sums(24), Is(Serious), Not(Is(Serious))), Is(Paid)),
        "a fact with each of 900" => All([.. Left.Take(900).Select(l => Any(l, Is(Serious)))]),
        "named 40 levels deep, this way and that" => Levels((inner, i) => All(inner, Not(inner))),
        "named 40 levels deep, twice each" => Levels((inner, i) => Any(inner, All(inner, Right[i]))),
        "600 thresholds of one sum" => Thresholds(600),
        "3,000 thresholds of one sum" => Thresholds(3_000),
        "a staircase of 60 thresholds of two sums" => All([.. Enumerable.Range(1, 60).Select(i => Any(AtLeast(Owed, i), AtLeast(Passengers, 61 - i)))]),
        "1,001 facts" => All(Left),
        _ => Tangled(),
    };

    private static Condition Sums(int count) => All([.. Left.Take(count).Zip(Right, (l, r) => Any(l, r))]);

    private static Condition Levels(Func<Condition, int, Condition> next) =>
        Enumerable.Range(0, 40).Aggregate(Is(Serious), (inner, i) => new Condition.Named(Named($"n{i}", $"名{i}", next(inner, i)), Somewhere));

    private static Condition Thresholds(int count) => All([.. Enumerable.Range(0, count).Select(i => Not(Of(new Variable.Declared(Owed), new Predicate.InRange(i * 10, (i * 10) + 4))))]);

    private static Condition AtLeast(Fact fact, int bound) => Of(new Variable.Declared(fact), new Predicate.InRange(bound, FactType.LargestNumber));

    /// <summary>Three facts at random in each of many alternatives.</summary>
    private static Condition Tangled()
    {
        var random = new Random(1);
        return All([.. Enumerable.Range(0, 400).Select(_ => Any([.. Enumerable.Range(0, 3).Select(_ => Left[random.Next(120)]).Select(l => random.Next(2) == 0 ? l : Not(l))]))]);
    }
}
