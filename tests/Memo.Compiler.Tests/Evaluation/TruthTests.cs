using FsCheck;
using FsCheck.Fluent;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Runtime;
using static Memo.Compiler.Tests.Explaining.Sample;

namespace Memo.Compiler.Tests.Evaluation;

/// <summary>Truth with facts unknown, over random conditions and random partial dossiers.</summary>
public sealed class TruthTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(600);

    [Fact]
    public void A_decision_is_what_every_way_the_unknown_facts_could_turn_out_says() => ForAll(world =>
    {
        var plain = new BruteForce(world.Condition, world);
        return !plain.IsSmall || plain.Decide().Truth == Decide(world.Condition, world);
    });

    [Fact]
    public void Needs_are_the_facts_on_which_some_completion_depends() => ForAll(world =>
    {
        var plain = new BruteForce(world.Condition, world);
        return !plain.IsSmall || plain.Decide().Needs.SetEquals(Decision.Needs(world.Condition, world.Knowledge()));
    });

    [Fact]
    public void Most_worlds_can_be_tried_and_many_are_in_doubt()
    {
        var tried = Enumerable.Range(0, 200).Select(seed => new World(seed)).Select(w => new BruteForce(w.Condition, w)).Where(b => b.IsSmall).Select(b => b.Decide().Truth).ToArray();

        Assert.InRange(tried.Length, 150, 200);
        Assert.InRange(tried.Count(t => t == Truth.Unknown), 60, 160);
        Assert.Contains(Truth.True, tried);
        Assert.Contains(Truth.False, tried);
    }

    [Fact]
    public void X_or_not_x_is_true() => ForAll(world => Decide(Any(world.Condition, Not(world.Condition)), world) == Truth.True);

    [Fact]
    public void De_Morgan_changes_nothing() => ForAll(world =>
    {
        var (a, b) = (world.Condition, world.Another());
        return Decide(Not(All(a, b)), world) == Decide(Any(Not(a), Not(b)), world)
            && Decide(Not(Any(a, b)), world) == Decide(All(Not(a), Not(b)), world);
    });

    [Fact]
    public void Distribution_and_order_change_nothing() => ForAll(world =>
    {
        var (a, b, c) = (world.Condition, world.Another(), world.Another());
        return Decide(All(a, Any(b, c)), world) == Decide(Any(All(a, b), All(a, c)), world)
            && Decide(Any(a, All(b, c)), world) == Decide(All(Any(a, b), Any(a, c)), world)
            && Decide(All(a, b, c), world) == Decide(All(c, All(b, a)), world);
    });

    [Fact]
    public void A_named_condition_means_what_its_body_means() => ForAll(world =>
    {
        var named = new Condition.Named(Named("n", "名", world.Condition), Somewhere);
        var other = world.Another();
        return Decide(Any(All(named, other), Not(named)), world) == Decide(Any(All(world.Condition, other), Not(world.Condition)), world);
    });

    [Fact]
    public void One_more_known_fact_flips_nothing_and_makes_nothing_unknown() => ForAll(world =>
    {
        var before = Decide(world.Condition, world);
        return before == Truth.Unknown || Decide(world.Condition, world.WithOneMore().WithOneMore()) == before;
    });

    [Fact]
    public void A_month_is_any_of_its_days() => ForAll(world =>
    {
        var days = PlainTime.Days("2025-01-01", "2025-01-31").Select(d => Decide(world.Condition, world.With(World.Dates[0], d))).Distinct().ToArray();
        var month = Decide(world.Condition, world.With(World.Dates[0], [.. PlainTime.Days("2025-01-01", "2025-01-31")]));
        return days is [var same] && same != Truth.Unknown ? !OneVariableOf(world.Condition, World.Dates[0]) || month == same : month == Truth.Unknown;
    });

    private static bool OneVariableOf(Condition condition, Fact date) =>
        ConditionWalk.TestsIn(condition).Select(t => t.Variable).Distinct().Count(v => v is Variable.Declared d && d.Fact == date || v is Variable.Elapsed e && (e.From == date || e.To == date)) <= 1;

    private static Truth Decide(Condition condition, World world) => Decision.Decide(condition, world.Knowledge());

    /// <summary>The worlds of 600 random seeds; a failure names the seed.</summary>
    private static void ForAll(Func<World, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => holds(new World(seed))).Check(Often);
}
