using System.Collections.Immutable;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Tests.Decisions;
using Memo.Compiler.Tests.Evaluation;
using Memo.Runtime;
using static Memo.Compiler.Tests.Explaining.Sample;

namespace Memo.Compiler.Tests.Comparing;

/// <summary>A pack of one list with a rule of each kind, all conditions random, from one seed; and packs made of it by one change.</summary>
internal sealed record RandomPack
{
    private static readonly ListDefinition Watched = new(new Name("watched", "关注名单"), Somewhere) { Title = new("", "关注名单"), Colour = Colour.Watch };

    private static readonly Instrument Instrument = new(new Name("rules", "规则"), Somewhere, InstrumentKind.Circular)
    {
        Title = new("", "规则"),
        Counting = new Counting(false, null),
        Covers = [World.List],
    };

    private static readonly Item Item = new(new Name("item", "措施"), Somewhere) { Class = 1 };

    public required ImmutableArray<Condition> Conditions { get; init; }

    public int Months { get; init; } = 12;

    public bool StartDayIncluded { get; init; }

    public ImmutableArray<Reach> On { get; init; } = [new Reach(BuiltIn.LegalPerson, [BuiltIn.Itself, World.Roles[0]])];

    public CalendarDate From { get; init; } = new(2020, 3, 1);

    public static RandomPack Of(int seed)
    {
        var random = new Random(seed);
        var conditions = Enumerable.Range(0, 8).Select(i => random.Next(3) == 0 ? Condition.Always : Simple(random.Next(), random)).ToImmutableArray();
        return new RandomPack { Conditions = conditions, Months = random.Next(1, 40), StartDayIncluded = random.Next(2) == 0 };
    }

    /// <summary>The same meaning, written otherwise.</summary>
    public RandomPack Rewritten(int seed)
    {
        var random = new Random(seed);
        Condition Rewrite(Condition c) => random.Next(4) switch
        {
            0 => new Condition.Not(new Condition.Not(c)),
            1 => new Condition.Any([new Condition.All([Simple(random.Next(), random), c]), c]),
            2 => Simple(random.Next(), random) is var other ? new Condition.Any([new Condition.All([c, other]), new Condition.All([c, new Condition.Not(other)])]) : c,
            _ => c is Condition.All all ? new Condition.Not(new Condition.Any([.. all.Operands.Reverse().Select(o => new Condition.Not(o))])) : new Condition.All([c, c]),
        };
        return this with
        {
            Conditions = [.. Conditions.Select(c => c is not Condition.Constant && random.Next(2) == 0 ? Rewrite(c) : c)],
            On = [.. On.SelectMany(reach => reach.Roles.Reverse().Select(role => reach with { Roles = [role] })).Reverse()],
        };
    }

    /// <summary>One thing changed, which may matter or not.</summary>
    public RandomPack Mutated(int seed)
    {
        var random = new Random(seed);
        var at = random.Next(Conditions.Length);
        return random.Next(7) switch
        {
            0 => this with { Months = Months + (random.Next(2) == 0 ? 1 : -1) },
            1 => this with { StartDayIncluded = !StartDayIncluded },
            2 => this with { On = On.Add(new Reach(BuiltIn.NaturalPerson, [BuiltIn.Itself])) },
            3 => this with { From = From.AddDays(random.Next(2) == 0 ? 1 : -1)!.Value },
            4 => this with { Conditions = Conditions.SetItem(at, RandomConditions.MoveOneBound(Conditions[at]) ?? Condition.Negate(Conditions[at])) },
            5 => this with { Conditions = Conditions.SetItem(at, Condition.AllOf(Conditions[at], Simple(random.Next(), random))) },
            _ => this with { Conditions = Conditions.SetItem(at, Simple(random.Next(), random)) },
        };
    }

    public RulePack Bind()
    {
        ImmutableArray<ListDefinition> covers = [World.List];
        var ofEntry = Conditions.Select(WithoutRoles).ToArray();
        var term = new Lasting { Term = new FixedTerm(new Duration(Months, DurationUnit.Months), null, World.Dates[0], new Counting(StartDayIncluded, null)) };
        return World.Pack with
        {
            Lists = [World.List, Watched],
            Roles = [BuiltIn.Itself, .. World.Roles],
            Facts = [.. BuiltIn.Facts, .. World.Pack.Facts],
            Instruments = [Instrument],
            Items = [Item],
            TermRules =
            [
                new TermRule(new Name("term", "期限"), Somewhere, Instrument, new RuleClauses
                {
                    Covers = covers,
                    When = ofEntry[0],
                    EndedWhen = Conditions[1] is Condition.Constant ? Condition.Never : ofEntry[1],
                })
                {
                    Lasts = term,
                },
                new TermRule(new Name("other_term", "另一期限"), Somewhere, Instrument, new RuleClauses
                {
                    Covers = covers,
                    Grounds = [World.Grounds[0]],
                })
                {
                    Lasts = new Lasting { WhileListed = true },
                },
            ],
            Measures =
            [
                new Measure(new Name("measure", "措施"), Somewhere, Instrument, MeasureKind.Sanction, new RuleClauses
                {
                    Covers = covers,
                    When = Conditions[2],
                    Unless = Conditions[3] is Condition.Constant ? [] : [Conditions[3]],
                    Effective = new Period(From, null),
                })
                {
                    Item = Item,
                    On = On,
                    Lasts = new Lasting { WhileListed = true },
                },
                new Measure(new Name("guarded", "有名单条件的措施"), Somewhere, Instrument, MeasureKind.Reward, new RuleClauses
                {
                    Covers = covers,
                    Grounds = [World.Grounds[1]],
                    When = Condition.AllOf(new Condition.Test(new Variable.Listed(new Guard([Watched], [], false, false, Condition.Always)), new Predicate.IsTrue(), null), Conditions[7]),
                })
                {
                    Item = Item,
                    On = On,
                    Lasts = new Lasting { WhileListed = true },
                },
            ],
            ExitRules =
            [
                new ExitRule(new Name("exit", "移出"), Somewhere, Instrument, new RuleClauses
                {
                    Covers = covers,
                    When = ofEntry[4],
                })
                {
                    Opens = new StartDay(new Duration(Months, DurationUnit.Months), BuiltIn.Decided, new Counting(false, null)),
                },
            ],
            EntryRules = [new EntryRule(new Name("entry", "列入"), Somewhere, Instrument, new RuleClauses { Covers = covers, When = ofEntry[5] })],
            Inadmissibilities = [new Inadmissibility(new Name("never", "不予"), Somewhere, Instrument, new RuleClauses { Covers = covers, When = Condition.AllOf(ofEntry[6], WithoutRoles(Simple(Months, new Random(Months)))) })],
        };
    }

    /// <summary>A complete dossier: dates near the bounds, everything given.</summary>
    public static (Dossier Dossier, CalendarDate AsOf, ImmutableArray<Role> Roles) Dossier(int seed)
    {
        var random = new Random(seed);
        CalendarDate[] anchors = [new(2020, 3, 1), new(2025, 2, 28), new(2024, 2, 29), World.AsOf];
        var asOf = anchors[random.Next(anchors.Length)].AddDays(random.Next(-3, 4))!.Value;
        Value ValueOf(Fact fact) => fact.Type switch
        {
            FactType.YesNo => new Value.Bool(random.Next(2) == 0),
            FactType.Enumeration type => new Value.Member(type.Values[random.Next(type.Values.Length)]),
            FactType.Code => new Value.Code(new[] { "A0", "A10", "A129", "B70", "B1", "C1" }[random.Next(6)]),
            FactType.Date => new Value.Day((random.Next(2) == 0
                ? asOf.AddDays(-random.Next(0, 100))
                : asOf.AddDays(-(random.Next(1, 40) * 61 / 2) + random.Next(-2, 3)))!.Value),
            FactType.Count count => new Value.Number(random.NextInt64(count.Lowest, count.Highest + 1)),
            _ => new Value.Number(random.Next(0, 7)),
        };
        var given = World.Pack.Facts.Append(BuiltIn.Decided).Where(f => f.Silence == Silence.Unknown || random.Next(2) == 0).ToDictionary(f => f, ValueOf);
        FactValues Of(FactScope scope) => new(given.Where(g => g.Key.Scope == scope).ToImmutableDictionary(g => g.Key, g => ImmutableArray.Create(g.Value)));
        ImmutableArray<SubjectKind> kinds = [World.Enterprise, BuiltIn.NaturalPerson, BuiltIn.OtherOrganisation];
        ImmutableArray<Role> roles = [BuiltIn.Itself, .. World.Roles];
        var dossier = new Dossier
        {
            Subject = kinds[random.Next(kinds.Length)],
            SubjectFacts = Of(FactScope.Subject),
            OwnPersonFacts = Of(FactScope.Person),
            ListsAreComplete = true,
            OtherEntries = random.Next(2) == 0 ? [] : [new Entry { Id = "also-1", List = Watched, IsJustNamed = true }],
            Entries = [new Entry { Id = "E-1", List = World.List, Facts = Of(FactScope.Entry), Grounds = [.. World.Grounds.Where(_ => random.Next(2) == 0)] }],
        };
        return (dossier, asOf, [.. roles.Where((_, i) => i == 0 ? random.Next(2) == 0 : random.Next(3) == 0)]);
    }

    /// <summary>Rules of entries ask about no person.</summary>
    private static Condition WithoutRoles(Condition condition) => condition switch
    {
        Condition.Test { Variable: Variable.HoldsRole } => Condition.Never,
        Condition.Not not => new Condition.Not(WithoutRoles(not.Operand)),
        Condition.All all => new Condition.All([.. all.Operands.Select(WithoutRoles)]),
        Condition.Any any => new Condition.Any([.. any.Operands.Select(WithoutRoles)]),
        _ => condition,
    };

    private static Condition Simple(int seed, Random random) => random.Next(2) == 0
        ? new World(seed).Another()
        : Condition.AllOf(new World(seed).Another(), new World(seed + 1).Another());
}
