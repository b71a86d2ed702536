using System.Collections.Immutable;
using Memo.Compiler.Model;
using Memo.Compiler.Tests.Decisions;
using Memo.Compiler.Tests.Evaluation;
using Memo.Compiler.Text;
using Memo.Runtime;
using static Memo.Compiler.Tests.Explaining.Sample;

namespace Memo.Compiler.Tests.Comparing;

/// <summary>
/// A pack of rules on one list, each kind among them, with another list that guards ask about, rules that follow each other, a lift and a measure of one
/// region, all conditions random, from one seed; and packs made of it by one change.
/// </summary>
internal sealed record RandomPack
{
    public static readonly ListDefinition Watched = new(new Name("watched", "关注名单"), Somewhere) { Title = new("", "关注名单"), Colour = Colour.Watch };

    private static readonly Instrument Instrument = new(new Name("rules", "规则"), Somewhere, InstrumentKind.Circular)
    {
        Title = new("", "规则"),
        Counting = new Counting(false, null),
        Covers = [World.List],
    };

    private static readonly Item Item = new(new Name("item", "措施"), Somewhere) { Class = 1 };

    /// <summary>The conditions that most packs have; the others, few: all of them at once are more than a pack has.</summary>
    private const int Common = 8;

    /// <summary>What is asked of another entry.</summary>
    private const int OfGuard = 9;

    private const int OfLift = 10;

    public required ImmutableArray<Condition> Conditions { get; init; }

    public int Months { get; init; } = 12;

    public bool StartDayIncluded { get; init; }

    public ImmutableArray<Reach> On { get; init; } = [new Reach(BuiltIn.LegalPerson, [BuiltIn.Itself, World.Roles[0]])];

    public CalendarDate From { get; init; } = new(2020, 3, 1);

    /// <summary>The last day on which the first of two terms that follow each other governs an entry.</summary>
    public CalendarDate FirstTermUntil { get; init; } = new(2024, 8, 31);

    /// <summary>Whether that term is followed by another, and governs all entries if not.</summary>
    public bool HasNextTerm { get; init; }

    /// <summary>Whether there is a measure of one region.</summary>
    public bool HasLocal { get; init; }

    /// <summary>Whether the other entry may have ended.</summary>
    public bool Ever { get; init; }

    private bool HasLift => Conditions[OfLift] is not Condition.Constant;

    /// <summary>Days of the lift; null: it is given for good.</summary>
    public int? LongestLift { get; init; }

    public string Territory { get; init; } = "A1";

    /// <summary>Whether rules are declared from last to first.</summary>
    public bool IsReversed { get; init; }

    public static RandomPack Of(int seed)
    {
        var random = new Random(seed);
        var conditions = Enumerable.Range(0, 12).Select(i => random.Next(i < Common ? 3 : 12) < (i < Common ? 1 : 9) ? Condition.Always : Simple(random.Next(), random)).ToImmutableArray();
        return new RandomPack
        {
            Conditions = conditions,
            Months = random.Next(1, 40),
            StartDayIncluded = random.Next(2) == 0,
            Ever = random.Next(4) == 0,
            HasNextTerm = random.Next(4) == 0,
            HasLocal = random.Next(4) == 0,
            LongestLift = random.Next(2) == 0 ? random.Next(5, 60) : null,
            Territory = RandomDossier.Prefixes[random.Next(RandomDossier.Prefixes.Length)],
        };
    }

    /// <summary>The same meaning, written otherwise.</summary>
    public RandomPack Rewritten(int seed)
    {
        var random = new Random(seed);
        Condition Rewrite(Condition c, int place) => random.Next(5) switch
        {
            0 => new Condition.Not(new Condition.Not(c)),
            1 => new Condition.Any([new Condition.All([Simple(random.Next(), random), c]), c]),
            2 => Simple(random.Next(), random) is var other ? new Condition.Any([new Condition.All([c, other]), new Condition.All([c, new Condition.Not(other)])]) : c,
            3 => new Condition.Named(new NamedCondition(new Name($"named_{place}", $"条件{place}"), Somewhere) { Body = c }, Somewhere),
            _ => c is Condition.All all ? new Condition.Not(new Condition.Any([.. all.Operands.Reverse().Select(o => new Condition.Not(o))])) : new Condition.All([c, c]),
        };
        return this with
        {
            Conditions = [.. Conditions.Select((c, i) => c is not Condition.Constant && random.Next(2) == 0 ? Rewrite(c, i) : c)],
            On = [.. On.SelectMany(reach => reach.Roles.Reverse().Select(role => reach with { Roles = [role] })).Reverse()],
            IsReversed = random.Next(2) == 0,
        };
    }

    /// <summary>One thing changed, which may matter or not.</summary>
    public RandomPack Mutated(int seed)
    {
        var random = new Random(seed);
        var at = random.Next(Conditions.Length);
        return random.Next(11) switch
        {
            0 => this with { Months = Months + (random.Next(2) == 0 ? 1 : -1) },
            1 => this with { StartDayIncluded = !StartDayIncluded },
            2 => this with { On = On.Add(new Reach(BuiltIn.NaturalPerson, [BuiltIn.Itself])) },
            3 => this with { From = From.AddDays(random.Next(2) == 0 ? 1 : -1)!.Value },
            4 => HasNextTerm ? this with { FirstTermUntil = FirstTermUntil.AddDays(random.Next(2) == 0 ? 1 : -1)!.Value } : this with { HasNextTerm = true },
            5 => this with { Ever = !Ever },
            6 when HasLift => this with { LongestLift = LongestLift is { } days ? days + (random.Next(2) == 0 ? 1 : -1) : 30 },
            6 => this with { Conditions = Conditions.SetItem(OfLift, Simple(random.Next(), random)) },
            7 when HasLocal => this with { Territory = RandomDossier.Prefixes[(RandomDossier.Prefixes.IndexOf(Territory) + random.Next(1, RandomDossier.Prefixes.Length)) % RandomDossier.Prefixes.Length] },
            7 or 8 => this with { Conditions = Conditions.SetItem(at, RandomConditions.MoveOneBound(Conditions[at]) ?? Condition.Negate(Conditions[at])) },
            9 => this with { Conditions = Conditions.SetItem(at, Condition.AllOf(Conditions[at], Simple(random.Next(), random))) },
            _ => this with { Conditions = Conditions.SetItem(at, Simple(random.Next(), random)) },
        };
    }

    public RulePack Bind()
    {
        ImmutableArray<ListDefinition> covers = [World.List];
        var ofEntry = Conditions.Select(WithoutRoles).ToArray();
        Condition Unless(int place) => Conditions[place] is Condition.Constant ? Condition.Never : ofEntry[place];
        ImmutableArray<T> InOrder<T>(ImmutableArray<T> rules) => IsReversed ? [.. rules.Reverse()] : rules;
        TermRule Term(string id, int months, Period effective) => new(new Name(id, "期限" + id), Somewhere, Instrument, new RuleClauses
        {
            Covers = covers,
            When = ofEntry[0],
            EndedWhen = Unless(1),
            SuspendedWhen = Unless(8),
            Effective = effective,
        })
        {
            Lasts = new Lasting { Term = new FixedTerm(new Duration(months, DurationUnit.Months), null, World.Dates[0], new Counting(StartDayIncluded, null)) },
        };
        Measure Measure(string id, Instrument instrument, RuleClauses clauses, params ImmutableArray<Lift> liftedBy) =>
            new(new Name(id, "措施" + id), Somewhere, instrument, MeasureKind.Sanction, clauses) { Item = Item, On = On, Lasts = new Lasting { WhileListed = true }, Lifts = liftedBy };
        var local = new Instrument(new Name("local_rules", "地方规则"), Somewhere, InstrumentKind.Circular)
        {
            Title = new("", "地方规则"),
            Counting = Instrument.Counting,
            Covers = covers,
            Pack = new PackHeader(new Name("local", "地方"), "1", Language.Chinese) { IsLocal = true, Territory = [Territory] },
        };
        ImmutableArray<Lift> lifts = !HasLift ? [] : [new Lift(new Name("lift", "解除"), Somewhere, Instrument, new RuleClauses { Covers = covers, When = ofEntry[OfLift] })
        {
            Days = LongestLift is null ? null : (World.Dates[0], World.Dates[1]),
            Longest = LongestLift is { } days ? new Duration(days, DurationUnit.Days) : null,
            Counting = Instrument.Counting,
        }];
        var guard = new Guard([Watched], [], Ever, false, Conditions[OfGuard] is Condition.Constant ? Condition.Always : ofEntry[OfGuard]);
        return World.Pack with
        {
            Lists = InOrder([World.List, Watched]),
            Roles = [BuiltIn.Itself, .. World.Roles],
            Facts = [.. BuiltIn.Facts, .. World.Pack.Facts],
            Instruments = InOrder([Instrument, .. HasLocal ? [local] : ImmutableArray<Instrument>.Empty]),
            Items = [Item],
            TermRules = InOrder<TermRule>(
            [
                Term("term", Months, HasNextTerm ? new Period(null, FirstTermUntil) : Period.Always),
                .. HasNextTerm ? [Term("next_term", Months + 3, new Period(FirstTermUntil.AddDays(1), null))] : ImmutableArray<TermRule>.Empty,
                new TermRule(new Name("other_term", "另一期限"), Somewhere, Instrument, new RuleClauses
                {
                    Covers = covers,
                    Grounds = [World.Grounds[0]],
                })
                {
                    Lasts = new Lasting { WhileListed = true },
                },
            ]),
            Measures = InOrder<Measure>(
            [
                Measure(
                    "measure",
                    Instrument,
                    new RuleClauses
                    {
                        Covers = covers,
                        When = Conditions[2],
                        Unless = Conditions[3] is Condition.Constant ? [] : [Conditions[3]],
                        Effective = new Period(From, null),
                    },
                    lifts),
                Measure("guarded", Instrument, new RuleClauses
                {
                    Covers = covers,
                    Grounds = [World.Grounds[1]],
                    When = Condition.AllOf(new Condition.Test(new Variable.Listed(guard), new Predicate.IsTrue(), null), Conditions[7]),
                }),
                .. HasLocal ? [Measure("local", local, new RuleClauses { Covers = covers, When = Conditions[11] })] : ImmutableArray<Measure>.Empty,
            ]),
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
            Lifts = lifts,
        };
    }

    /// <summary>Rules of entries ask about no person.</summary>
    private static Condition WithoutRoles(Condition condition) => condition switch
    {
        Condition.Test { Variable: Variable.HoldsRole } => Condition.Never,
        Condition.Named named => named with { Definition = new NamedCondition(named.Definition.Name, Somewhere) { Body = WithoutRoles(named.Definition.Body) } },
        Condition.Not not => new Condition.Not(WithoutRoles(not.Operand)),
        Condition.All all => new Condition.All([.. all.Operands.Select(WithoutRoles)]),
        Condition.Any any => new Condition.Any([.. any.Operands.Select(WithoutRoles)]),
        _ => condition,
    };

    private static Condition Simple(int seed, Random random) => random.Next(2) == 0
        ? new World(seed).Another()
        : Condition.AllOf(new World(seed).Another(), new World(seed + 1).Another());
}
