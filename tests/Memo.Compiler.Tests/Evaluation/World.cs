using System.Collections.Immutable;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Runtime;
using static Memo.Compiler.Tests.Explaining.Sample;

namespace Memo.Compiler.Tests.Evaluation;

/// <summary>A small vocabulary, with a random condition over it and a random partial dossier, all from one seed.</summary>
internal sealed class World
{
    public static readonly CalendarDate AsOf = new(2025, 2, 28);

    public static readonly ImmutableArray<Fact> Dates = [Declare("began", "开始", new FactType.Date()), Declare("ended", "结束", new FactType.Date())];
    public static readonly Fact Recorded = new(new Name("recorded", "记载"), Somewhere, new FactType.Date(), FactScope.Entry) { Silence = Silence.No };
    public static readonly ImmutableArray<Fact> YesNo = [.. "abc".Select(c => Declare("is_" + c, "是" + c, new FactType.YesNo()))];
    public static readonly Fact Approved = new(new Name("approved", "批准"), Somewhere, new FactType.YesNo(), FactScope.Subject) { Silence = Silence.No };
    public static readonly Fact Count = Declare("times", "次数", CountOf("times", "次", 1, 5));
    public static readonly ImmutableArray<Fact> Numbers = [Owed, Share, Count];
    public static readonly FactType.Enumeration Outcomes = new([new("none", "无"), new("injury", "伤"), new("death", "亡")], false);
    public static readonly Fact Injury = Declare("injury", "后果", Outcomes);
    public static readonly ImmutableArray<string> Prefixes = ["A", "A1", "A12", "B7", "B"];
    public static readonly ImmutableArray<Ground> Grounds = [new(new Name("g1", "甲"), Somewhere), new(new Name("g2", "乙"), Somewhere)];
    public static readonly ImmutableArray<Role> Roles = [new(new Name("head", "负责人"), Somewhere), new(new Name("owner", "所有人"), Somewhere)];
    public static readonly SubjectKind Enterprise = new(new Name("enterprise", "企业"), Somewhere) { Parent = BuiltIn.LegalPerson };
    public static readonly ListDefinition List = new(new Name("list", "名单"), Somewhere) { Title = new("", "名单"), Colour = Colour.Black, Grounds = Grounds };

    public static readonly RulePack Pack = new()
    {
        Lists = [List],
        Grounds = Grounds,
        Roles = Roles,
        SubjectKinds = [.. BuiltIn.SubjectKinds, Enterprise],
        Facts = [.. YesNo, Approved, .. Numbers, Injury, Waters, .. Dates, Recorded],
    };

    private readonly Random _random;

    static World()
    {
        foreach (var ground in Grounds)
        {
            ground.Lists = [List];
        }
    }

    public World(int seed)
    {
        _random = new Random(seed);
        Condition = NextCondition(3);
        Given = Pack.Facts.Where(_ => Half()).ToImmutableDictionary(f => f, ValuesFor);
        EntryGrounds = Half() ? [.. Grounds.Where(_ => Half())] : null;
        Subject = Half() ? Pick([.. Pack.SubjectKinds]) : null;
        Held = Half() ? [.. Roles.Where(_ => Half())] : null;
    }

    public Condition Condition { get; }

    public ImmutableDictionary<Fact, ImmutableArray<Value>> Given { get; private init; }

    public ImmutableArray<Ground>? EntryGrounds { get; private init; }

    public SubjectKind? Subject { get; private init; }

    public ImmutableArray<Role>? Held { get; private init; }

    public Condition Another() => NextCondition(2);

    /// <summary>What there is to know about this world, with one thing more.</summary>
    public World WithOneMore() => _random.Next(4) switch
    {
        0 when EntryGrounds is null => new World(this) { EntryGrounds = [.. Grounds.Where(_ => Half())] },
        1 when Held is null => new World(this) { Held = [.. Roles.Where(_ => Half())] },
        2 when Given.Where(g => g.Value.Length > 1).ToArray() is [var vague, ..] => new World(this) { Given = Given.SetItem(vague.Key, [Pick(vague.Value)]) },
        _ => Pack.Facts.Where(f => !Given.ContainsKey(f) && f.Silence == Silence.Unknown).ToImmutableArray() is { IsEmpty: false } open && Pick(open) is var fact
            ? new World(this) { Given = Given.Add(fact, ValuesFor(fact)) }
            : this,
    };

    public World With(Fact date, params ImmutableArray<CalendarDate> days) =>
        new(this) { Given = Given.SetItem(date, [.. days.Select(d => (Value)new Value.Day(d))]) };

    private World(World other)
    {
        (_random, Condition, Given, EntryGrounds, Subject, Held) = (other._random, other.Condition, other.Given, other.EntryGrounds, other.Subject, other.Held);
    }

    public Knowledge Knowledge()
    {
        FactValues Of(FactScope scope) => new(Given.Where(g => g.Key.Scope == scope).ToImmutableDictionary());
        var entry = new Entry { Id = "E-1", List = List, Grounds = EntryGrounds, Facts = Of(FactScope.Entry) };
        var dossier = new Dossier { Entries = [entry], Subject = Subject, SubjectFacts = Of(FactScope.Subject), ListsAreComplete = true };
        return new Knowledge(Pack, dossier, entry, AsOf)
        {
            Roles = Held,
            Others = new OtherEntries(Pack, dossier, _ => throw new InvalidOperationException(), (_, _) => Truth.False, (_, _) => []),
        };
    }

    private Condition NextCondition(int depth) => depth == 0 ? NextTest() : _random.Next(6) switch
    {
        0 => NextTest(),
        1 => Not(NextCondition(depth - 1)),
        2 or 3 => All([.. Enumerable.Range(0, _random.Next(2, 4)).Select(_ => NextCondition(depth - 1))]),
        _ => Any([.. Enumerable.Range(0, _random.Next(2, 4)).Select(_ => NextCondition(depth - 1))]),
    };

    private Condition NextTest() => _random.Next(12) switch
    {
        0 or 1 or 2 => Is(Pick(YesNo)),
        3 => Is(Approved),
        4 or 5 => Pick(Numbers) is var fact && _random.Next(1, 5) is var low ? InRange(fact, low, Half() ? FactType.LargestNumber : low + _random.Next(3)) : throw new InvalidOperationException(),
        6 => Of(new Variable.Declared(Injury), new Predicate.IsOneOf([.. Outcomes.Values.Where(_ => Half())])),
        7 => Of(new Variable.Declared(Waters), new Predicate.BeginsWith([.. Prefixes.Where(_ => _random.Next(3) == 0)])),
        8 => OnDays(Pick(Dates.Add(Recorded)), AsOf.AddDays(-_random.Next(60))!.Value, Half() ? CalendarDate.Last : AsOf),
        9 => NextElapsed(),
        10 => Of(new Variable.OnGround(Pick(Grounds)), new Predicate.IsTrue()),
        _ => Half() ? Of(new Variable.HoldsRole(Pick(Roles)), new Predicate.IsTrue()) : Of(new Variable.KindOfParty(), new Predicate.IsKind([Pick([.. Pack.SubjectKinds])])),
    };

    private Condition NextElapsed()
    {
        var unit = Half() ? DurationUnit.Months : DurationUnit.Days;
        var count = unit == DurationUnit.Months ? Pick([1, 3]) : Pick([10, 30]);
        var from = Pick(Dates.Add(Recorded));
        var to = Half() ? null : Dates.First(d => d != from);
        return Of(new Variable.Elapsed(from, to, unit, null, false), new Predicate.Lasted(Pick([.. Enum.GetValues<TimeComparison>()]), count, Half()));
    }

    private ImmutableArray<Value> ValuesFor(Fact fact) => fact.Type switch
    {
        FactType.YesNo => [new Value.Bool(Half())],
        FactType.Enumeration => [new Value.Member(Pick(Outcomes.Values))],
        FactType.Code => [new Value.Code(Pick(["A", "A1", "A12", "A129", "B", "C"]))],
        FactType.Date when _random.Next(4) == 0 => [.. PlainTime.Days("2025-01-01", "2025-01-31").Select(d => new Value.Day(d))],
        FactType.Date => [new Value.Day(AsOf.AddDays(_random.Next(-100, 20))!.Value)],
        _ => [new Value.Number(_random.Next(1, 6))],
    };

    private bool Half() => _random.Next(2) == 0;

    private T Pick<T>(ImmutableArray<T> from) => from[_random.Next(from.Length)];
}
