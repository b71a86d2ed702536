using System.Collections.Immutable;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Runtime;
using static Memo.Compiler.Tests.Explaining.Sample;

namespace Memo.Compiler.Tests.Explaining;

/// <summary>The invented memorandum on ferry safety, with a rule of each kind.</summary>
internal static class FerryPack
{
    private static readonly Counting Counting = new(false, null);
    private static readonly Fact LiftFrom = Declare("lift_from", "解除自", new FactType.Date());
    private static readonly Fact LiftTo = Declare("lift_to", "解除至", new FactType.Date());
    private static readonly Item Entry = new(new Name("restrict_market_entry", "限制市场准入"), Somewhere) { Class = 1 };

    private static readonly Name ApprovedName = new("rescue_service_approved", "已批准应急运输");

    private static readonly Fact Approved = new(ApprovedName, Somewhere, new FactType.YesNo(), FactScope.Entry)
    {
        Silence = Silence.No,
        DeterminedBy = [Transport],
    };

    private static readonly NamedCondition Grave = Named("grave", "严重情形", Any(Is(Serious), AtLeast(Passengers, 100)));

    private static readonly Source FerryText = new(new Name("ferry_text", "渡运文本"), Somewhere)
    {
        Kind = SourceKind.Primary,
        Where = "https://example.org/ferry",
    };

    public static Instrument Ferry { get; } = new(new Name("ferry_safety", "渡运安全"), Somewhere, InstrumentKind.Memorandum)
    {
        Title = new Localized("Memorandum on ferry safety", "渡运安全合作备忘录"),
        Document = "示例〔2020〕1号",
        Lead = [Planning, Transport],
        Parties = [Bank],
        Effective = new Period(new CalendarDate(2020, 3, 1), null),
        Covers = [Defaulters],
        Counting = Counting,
        BoundsIncluded = true,
        Remedies = [new("objection", [Transport], new TimeLimit.Length(new Duration(5, DurationUnit.WorkingDays)), new Name("notice", "告知"), null, null, Absence.Given)],
        Total = 14,
        Unseen = "二（五）",
        Honesty = new Honesty(1, 0, 0),
    };

    public static Lift Court { get; } = new(new Name("by_court", "法院解除"), Somewhere, Ferry, new RuleClauses { When = Is(Paid) })
    {
        Days = (LiftFrom, LiftTo),
        Longest = new Duration(1, DurationUnit.Months),
    };

    public static Measure NoNewRoutes { get; } = new(new Name("no_new_routes", "限制新增航线"), Somewhere, Ferry, MeasureKind.Sanction, new RuleClauses
    {
        Title = new Localized("No licence for new routes", "限制新增航线经营许可"),
        Strength = Strength.Mandatory,
        By = [new Acting(Transport, null)],
        When = All(new Condition.Named(Grave, Somewhere), Not(Sample.Of(new Variable.Declared(Waters), new Predicate.BeginsWith(["3301"])))),
        Unless = [Is(Approved)],
        Basis = Of(new Citation(Statute("", "渡运法（示例）"), null, [new(false, [new(9, "条", null)])])),
        Duties = [new("stop", [], new TimeLimit.Length(new Duration(5, DurationUnit.WorkingDays)), new Name("removed", "移出日期"), null)],
        Sources = [new Evidence(FerryText, [new(false, [new(4, "条", null)])])],
        Honesty = new Honesty(0, 0, 1),
    })
    {
        Clause = "二（三）",
        Item = Entry,
        Cooperating = [new Acting(Bank, null)],
        On = Of(new Reach(LegalPerson, [Itself, Representative]), new Reach(NaturalPerson, [Itself])),
        Lifts = [Court],
        Lasts = new Lasting { WhileListed = true },
    };

    public static Measure Lending { get; } = new(new Name("lending", "融资授信参考"), Somewhere, Ferry, MeasureKind.Sanction, new RuleClauses
    {
        Title = new Localized("", "限制融资授信"),
        Strength = Strength.Reference,
        When = Is(Serious),
    })
    {
        Clause = "二（二）",
        Item = Entry,
        ByAbsence = Absence.NotStated,
        On = new(default, Absence.NotSeen),
        Lasts = new(null, Absence.NotStated),
    };

    public static RulePack Pack { get; } = new()
    {
        Instruments = [Ferry],
        Measures = [NoNewRoutes, Lending],
        EntryRules =
        [
            new(new Name("may_enter", "列入条件"), Somewhere, Ferry, new RuleClauses
            {
                By = [new Acting(Transport, null)],
                When = Is(Serious),
                Unless = [Is(Paid)],
            }),
        ],
        TermRules =
        [
            new(new Name("three_years", "三年"), Somewhere, Ferry, new RuleClauses { Grounds = [Capsized] })
            {
                Begins = new StartDay(new Duration(1, DurationUnit.Days), Published, Counting),
                Lasts = new Lasting { Term = new FixedTerm(new Duration(36, DurationUnit.Months), null, Published, Counting) },
            },
        ],
        ExitRules =
        [
            new(new Name("repair", "修复"), Somewhere, Ferry, new RuleClauses
            {
                When = Elapsed(Published, null, TimeComparison.AtLeast, 6),
                By = [new Acting(Transport, null)],
                Strength = Strength.Discretionary,
            })
            {
                Kind = ExitKind.Repair,
                Opens = new StartDay(new Duration(6, DurationUnit.Months), Published, Counting),
            },
        ],
        Inadmissibilities = [new(new Name("not_serious", "情节不严重"), Somewhere, Ferry, new RuleClauses { When = Not(Is(Serious)) })],
        Lifts = [Court],
    };

    private static Stated<ImmutableArray<T>> Of<T>(params ImmutableArray<T> values) => values;
}
