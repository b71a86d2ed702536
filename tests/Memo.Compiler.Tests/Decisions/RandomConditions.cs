using System.Collections.Immutable;
using Memo.Compiler.Model;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Decisions;

/// <summary>Random conditions over a small vocabulary with a variable of every kind, and rewritings of them that change nothing.</summary>
internal sealed class RandomConditions(int seed)
{
    private static readonly Name[] Values = [new("low", "低"), new("middle", "中"), new("high", "高")];
    private static readonly UnitOfCount Persons = new(new Name("persons", "人"), null);
    private static readonly Fact Insured = NewFact("insured", new FactType.YesNo());
    private static readonly Fact Repeated = NewFact("repeated", new FactType.YesNo());
    private static readonly Fact AtRisk = NewFact("at_risk", new FactType.Count(Persons, 0, 500));
    private static readonly Fact Debt = NewFact("debt", new FactType.Money());
    private static readonly Fact Danger = NewFact("danger", new FactType.Enumeration([.. Values], IsGrade: false));
    private static readonly Fact Waters = NewFact("waters", new FactType.Code());
    private static readonly Fact Served = NewFact("served", new FactType.Date());
    private readonly Random _random = new(seed);

    public Condition Next(int depth)
    {
        if (depth == 0 || _random.Next(4) == 0)
        {
            return NextTest();
        }

        return _random.Next(3) switch
        {
            0 => new Condition.Not(Next(depth - 1)),
            1 => new Condition.All([.. Enumerable.Range(0, 2 + _random.Next(2)).Select(_ => Next(depth - 1))]),
            _ => new Condition.Any([.. Enumerable.Range(0, 2 + _random.Next(2)).Select(_ => Next(depth - 1))]),
        };
    }

    /// <summary>One step that changes the writing and not the meaning, somewhere in the condition.</summary>
    public Condition Rewrite(Condition condition)
    {
        if (_random.Next(2) == 0 && Inner(condition) is { } inner)
        {
            return inner;
        }

        var other = NextTest();
        return _random.Next(7) switch
        {
            0 => new Condition.Not(new Condition.Not(condition)),
            1 => new Condition.All([condition, new Condition.Any([condition, other])]),
            2 => new Condition.Any([new Condition.All([other, condition]), condition]),
            3 => new Condition.All([new Condition.Any([other, new Condition.Not(other)]), condition]),
            4 => new Condition.Any([new Condition.All([condition, other]), new Condition.All([condition, new Condition.Not(other)])]),
            5 => DeMorgan(condition),
            _ => Distribute(condition),
        };
    }

    /// <summary>The condition with one bound moved by the smallest step, or null if it has none.</summary>
    public static Condition? MoveOneBound(Condition condition) => condition switch
    {
        Condition.Test { Predicate: Predicate.InRange range } test => test with { Predicate = range with { Lowest = range.Lowest + 1 } },
        Condition.Not not => MoveOneBound(not.Operand) is { } moved ? new Condition.Not(moved) : null,
        Condition.All all => MoveIn(all.Operands) is { } moved ? new Condition.All(moved) : null,
        Condition.Any any => MoveIn(any.Operands) is { } moved ? new Condition.Any(moved) : null,
        _ => null,
    };

    private static ImmutableArray<Condition>? MoveIn(ImmutableArray<Condition> operands)
    {
        for (var i = 0; i < operands.Length; i++)
        {
            if (MoveOneBound(operands[i]) is { } moved)
            {
                return operands.SetItem(i, moved);
            }
        }

        return null;
    }

    private Condition? Inner(Condition condition) => condition switch
    {
        Condition.Not not => new Condition.Not(Rewrite(not.Operand)),
        Condition.All all when _random.Next(all.Operands.Length) is var i => new Condition.All(all.Operands.SetItem(i, Rewrite(all.Operands[i]))),
        Condition.Any any when _random.Next(any.Operands.Length) is var i => new Condition.Any(any.Operands.SetItem(i, Rewrite(any.Operands[i]))),
        _ => null,
    };

    private static Condition DeMorgan(Condition condition) => condition switch
    {
        Condition.All all => new Condition.Not(new Condition.Any([.. all.Operands.Select(o => new Condition.Not(o))])),
        Condition.Any any => new Condition.Not(new Condition.All([.. any.Operands.Select(o => new Condition.Not(o))])),
        _ => condition,
    };

    /// <summary><c>a and (b or c)</c> to <c>(a and b) or (a and c)</c>, and the other way about.</summary>
    private static Condition Distribute(Condition condition) => condition switch
    {
        Condition.All { Operands: [var a, Condition.Any b, ..] } all =>
            new Condition.Any([.. b.Operands.Select(o => new Condition.All([a, o, .. all.Operands.Skip(2)]))]),
        Condition.Any { Operands: [var a, Condition.All b, ..] } any =>
            new Condition.All([.. b.Operands.Select(o => new Condition.Any([a, o, .. any.Operands.Skip(2)]))]),
        _ => condition,
    };

    private Condition.Test NextTest() => _random.Next(8) switch
    {
        0 => new(new Variable.Declared(Insured), new Predicate.IsTrue(), null),
        1 => new(new Variable.Declared(Repeated), new Predicate.IsTrue(), null),
        2 => new(new Variable.Declared(AtRisk), new Predicate.InRange(_random.Next(1, 6) * 10, 500), null),
        3 => new(new Variable.Declared(Debt), new Predicate.InRange(0, _random.Next(1, 6) * 1_000), null),
        4 => new(new Variable.Declared(Danger), new Predicate.IsOneOf([Values[_random.Next(3)]]), null),
        5 => new(new Variable.Declared(Waters), new Predicate.BeginsWith([_random.Next(3) switch { 0 => "33", 1 => "3301", _ => "44" }]), null),
        6 => new(new Variable.Declared(Served), new Predicate.OnDays(new CalendarDate(2020 + _random.Next(4), 1, 1), CalendarDate.Last), null),
        _ => new(
            new Variable.Elapsed(Served, null, DurationUnit.Months, null, false),
            new Predicate.Lasted((TimeComparison)_random.Next(4), _random.Next(1, 4) * 6, _random.Next(2) == 0),
            null),
    };

    private static Fact NewFact(string id, FactType type) => new(new Name(id, id), null, type, FactScope.Entry);
}
