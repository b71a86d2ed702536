using System.Collections.Immutable;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Explaining;

/// <summary>Pieces of an invented memorandum on ferries, made without a parser.</summary>
internal static class Sample
{
    public static readonly Location Somewhere = new(new SourceText("ferry.memo", ""), new TextSpan(0, 0));

    public static readonly Fact Decided = BuiltIn("decided", "决定日期");
    public static readonly Fact Listed = BuiltIn("listed", "列入日期");
    public static readonly Fact Published = BuiltIn("published", "公布日期");
    public static readonly Fact Repaired = Declare("repaired", "修复日期", new FactType.Date());

    public static readonly Fact Passengers = Declare("passengers_at_risk", "涉险乘客", CountOf("persons", "人"));
    public static readonly Fact AddedYears = Declare("added_years", "延长年数", CountOf("years", "年", 1, 3));
    public static readonly Fact Owed = Declare("amount_owed", "欠款", new FactType.Money());
    public static readonly Fact Share = Declare("share_held", "持股比例", new FactType.Percentage());
    public static readonly Fact Waters = Declare("waters", "水域", new FactType.Code());
    public static readonly Fact Rescue = Declare("rescue_service_approved", "已批准应急运输", new FactType.YesNo());
    public static readonly Fact Paid = Declare("paid", "已履行", new FactType.YesNo());
    public static readonly Fact Serious = Declare("serious", "情节严重", new FactType.YesNo());
    public static readonly Fact Outcome = Declare("outcome", "事故后果", new FactType.Enumeration([new("injury", "伤害"), new("death", "死亡")], false));

    public static readonly Agency Transport = new(new Name("MOT", "交通运输部"), Somewhere);
    public static readonly Agency Planning = new(new Name("NDRC", "发展改革委"), Somewhere);
    public static readonly Agency Bank = new(new Name("PBOC", "人民银行"), Somewhere);

    public static readonly SubjectKind LegalPerson = new(new Name("legal_person", "法人"), null);
    public static readonly SubjectKind NaturalPerson = new(new Name("natural_person", "自然人"), null);
    public static readonly Role Itself = new(new Name("itself", "本人"), null);
    public static readonly Role Representative = new(new Name("legal_representative", "法定代表人"), Somewhere);

    public static readonly Ground Capsized = new(new Name("capsized", "船舶倾覆"), Somewhere);

    public static readonly ListDefinition Defaulters = new(new Name("ferry_safety_defaulter", "渡运安全失信名单"), Somewhere)
    {
        Title = new Localized("List of ferry safety defaulters", "渡运安全失信名单"),
        Colour = Colour.Black,
    };

    public static readonly ListDefinition Debtors = new(new Name("judgment_defaulter", "失信被执行人"), Somewhere)
    {
        Title = new Localized("", "失信被执行人名单"),
        Colour = Colour.Black,
    };

    public static Fact Declare(string id, string chinese, FactType type) => new(new Name(id, chinese), Somewhere, type, FactScope.Entry);

    public static FactType.Count CountOf(string id, string chinese, long lowest = 0, long highest = FactType.LargestNumber) =>
        new(new UnitOfCount(new Name(id, chinese), null), lowest, highest);

    public static Instrument Statute(string english, string chinese) =>
        new(new Name("statute", chinese), Somewhere, InstrumentKind.Statute) { Title = new Localized(english, chinese) };

    public static Condition Is(Fact fact) => Of(new Variable.Declared(fact), new Predicate.IsTrue());

    public static Condition AtLeast(Fact fact, long number) => InRange(fact, number, FactType.LargestNumber);

    public static Condition InRange(Fact fact, long lowest, long highest) => Of(new Variable.Declared(fact), new Predicate.InRange(lowest, highest));

    public static Condition OnDays(Fact fact, CalendarDate first, CalendarDate last) =>
        Of(new Variable.Declared(fact), new Predicate.OnDays(first, last));

    public static Condition Elapsed(Fact from, Fact? to, TimeComparison comparison, int count, DurationUnit unit = DurationUnit.Months) =>
        Of(new Variable.Elapsed(from, to, unit, null, false), new Predicate.Lasted(comparison, count, false));

    public static Condition Of(Variable variable, Predicate predicate) => new Condition.Test(variable, predicate, Somewhere);

    public static Condition Not(Condition operand) => new Condition.Not(operand);

    public static Condition All(params ImmutableArray<Condition> operands) => new Condition.All(operands);

    public static Condition Any(params ImmutableArray<Condition> operands) => new Condition.Any(operands);

    public static Condition On(ImmutableArray<ListDefinition> lists, bool ever = false, bool since = false, Condition? with = null) =>
        Of(new Variable.Listed(new Guard(lists, [], ever, since, with ?? Condition.Always)), new Predicate.IsTrue());

    public static NamedCondition Named(string id, string chinese, Condition body) => new(new Name(id, chinese), Somewhere) { Body = body };

    private static Fact BuiltIn(string id, string chinese) => new(new Name(id, chinese), null, new FactType.Date(), FactScope.Entry);
}
