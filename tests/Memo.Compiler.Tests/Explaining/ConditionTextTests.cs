using System.Collections.Immutable;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Runtime;
using static Memo.Compiler.Tests.Explaining.Sample;

namespace Memo.Compiler.Tests.Explaining;

public sealed class ConditionTextTests
{
    private static readonly CalendarDate March = new(2020, 3, 1);
    private static readonly CalendarDate May = new(2020, 5, 1);
    private static readonly NamedCondition Grave = Named("grave", "严重情形", Any(Is(Serious), AtLeast(Passengers, 100)));

    public static readonly TheoryData<Condition, string, string> Numbers = new()
    {
        { AtLeast(Passengers, 50), "passengers at risk at least 50 persons", "涉险乘客不低于50人" },
        { Not(AtLeast(Passengers, 50)), "passengers at risk less than 50 persons", "涉险乘客低于50人" },
        { InRange(Passengers, 0, 50), "passengers at risk at most 50 persons", "涉险乘客不超过50人" },
        { Not(InRange(Passengers, 0, 50)), "passengers at risk more than 50 persons", "涉险乘客超过50人" },
        { InRange(Passengers, 10, 50), "passengers at risk from 10 persons to 50 persons", "涉险乘客为10人至50人" },
        { Not(InRange(Passengers, 10, 50)), "passengers at risk not from 10 persons to 50 persons", "涉险乘客不为10人至50人" },
        { InRange(Passengers, 3, 3), "passengers at risk exactly 3 persons", "涉险乘客为3人" },
        { Not(InRange(Passengers, 0, 0)), "passengers at risk other than 0 persons", "涉险乘客不为0人" },
        { MoreThan(Share, 200_000), "share held more than 20 percent", "持股比例超过20%" },
        { Not(MoreThan(Share, 200_000)), "share held at most 20 percent", "持股比例不超过20%" },
        { LessThan(Owed, 100_000_000), "amount owed less than 1,000,000 CNY", "欠款低于100万元" },
        { Not(LessThan(Owed, 100_000_000)), "amount owed at least 1,000,000 CNY", "欠款不低于100万元" },
        { MoreThan(Passengers, 50), "passengers at risk more than 50 persons", "涉险乘客超过50人" },
        { Between(Passengers, 50, 100), "passengers at risk more than 50 persons and less than 100 persons", "涉险乘客超过50人且低于100人" },
        { Not(Between(Passengers, 50, 100)), "passengers at risk at most 50 persons or at least 100 persons", "涉险乘客不超过50人或者不低于100人" },
        { AtLeast(Owed, 100_000_000), "amount owed at least 1,000,000 CNY", "欠款不低于100万元" },
        { AtLeast(Share, 50_000), "share held at least 5 percent", "持股比例不低于5%" },
        { InRange(AddedYears, 1, 2), "added years at most 2 years", "延长年数不超过2年" },
        { InRange(AddedYears, 2, 3), "added years at least 2 years", "延长年数不低于2年" },
    };

    public static readonly TheoryData<Condition, string, string> Times = new()
    {
        { Elapsed(Published, null, TimeComparison.AtLeast, 6), "published at least 6 months ago", "公布日期满6个月" },
        { Elapsed(Published, null, TimeComparison.AtMost, 6), "published at most 6 months ago", "公布日期不超过6个月" },
        { Elapsed(Published, null, TimeComparison.LessThan, 6), "published less than 6 months ago", "公布日期未满6个月" },
        { Elapsed(Published, null, TimeComparison.MoreThan, 6), "published more than 6 months ago", "公布日期超过6个月" },
        { Not(Elapsed(Published, null, TimeComparison.LessThan, 6)), "published at least 6 months ago", "公布日期满6个月" },
        { Not(Elapsed(Published, null, TimeComparison.MoreThan, 6)), "published at most 6 months ago", "公布日期不超过6个月" },
        { Not(Elapsed(Published, null, TimeComparison.AtLeast, 12)), "published less than 1 year ago", "公布日期未满1年" },
        { Not(Elapsed(Published, null, TimeComparison.AtMost, 24)), "published more than 2 years ago", "公布日期超过2年" },
        { Elapsed(Listed, Repaired, TimeComparison.AtLeast, 10, DurationUnit.WorkingDays), "repaired at least 10 working days after the day of listing", "修复日期距列入日期满10个工作日" },
        { OnDays(Decided, March, CalendarDate.Last), "decided on or after 2020-03-01", "决定日期不早于2020年3月1日" },
        { Not(OnDays(Decided, March, CalendarDate.Last)), "decided before 2020-03-01", "决定日期早于2020年3月1日" },
        { OnDays(Decided, CalendarDate.First, March), "decided on or before 2020-03-01", "决定日期不晚于2020年3月1日" },
        { Not(OnDays(Decided, CalendarDate.First, March)), "decided after 2020-03-01", "决定日期晚于2020年3月1日" },
        { OnDays(Decided, March, May), "decided from 2020-03-01 until 2020-05-01", "决定日期在2020年3月1日至2020年5月1日之间" },
        { Not(OnDays(Decided, March, May)), "decided not from 2020-03-01 until 2020-05-01", "决定日期不在2020年3月1日至2020年5月1日之间" },
        { OnDays(Decided, March, March), "decided on 2020-03-01", "决定日期为2020年3月1日" },
    };

    public static readonly TheoryData<Condition, string, string> Choices = new()
    {
        { Is(Rescue), "rescue service approved", "已批准应急运输" },
        { Not(Is(Rescue)), "not rescue service approved", "并非已批准应急运输" },
        { OneOf("death"), "outcome is death", "事故后果为死亡" },
        { Not(OneOf("injury", "death")), "outcome is not injury or death", "事故后果不为伤害或者死亡" },
        { Within("3301"), "waters within 3301", "水域属于3301" },
        { Not(Within("J66", "J67")), "waters not within J66 or J67", "水域不属于J66或者J67" },
        { Of(new Variable.OnGround(Capsized), new Predicate.IsTrue()), "the entry rests on the ground “capsized”", "列入事由包括“船舶倾覆”" },
        { Of(new Variable.HoldsRole(Itself), new Predicate.IsTrue()), "the person is the listed party itself", "当事人为列入主体本身" },
        { Not(Of(new Variable.HoldsRole(Representative), new Predicate.IsTrue())), "the person does not hold the role “legal representative”", "该人不具有“法定代表人”身份" },
        { Of(new Variable.KindOfParty(), new Predicate.IsKind([LegalPerson, NaturalPerson])), "the party is of the kind legal person or natural person", "当事人为法人或者自然人" },
        { Of(new Variable.AsOfDate(), new Predicate.OnDays(new CalendarDate(2020, 3, 1), CalendarDate.Last)), "the as-of date is on or after 2020-03-01", "基准日不早于2020年3月1日" },
        { Of(new Variable.Standing([]), new Predicate.HasState([StandingState.InEffect])), "the entry is in effect", "记录为有效" },
        { Condition.Always, "always", "任何情形" },
        { Not(Condition.Always), "never", "没有任何情形" },
    };

    public static readonly TheoryData<Condition, string, string> Guards = new()
    {
        { On([Debtors]), "another entry of the subject on the list “失信被执行人名单” is in effect", "另有该主体在“失信被执行人名单”上的记录处于生效状态" },
        { Not(On([Defaulters])), "no other entry of the subject on the list “List of ferry safety defaulters” is in effect", "没有另外的该主体在“渡运安全失信名单”上的记录处于生效状态" },
        { On([Debtors], ever: true), "another entry of the subject on the list “失信被执行人名单” has taken effect, ended or not", "曾有另外的该主体在“失信被执行人名单”上的记录生效（无论是否已经终止）" },
        { On([Debtors], since: true), "another entry of the subject on the list “失信被执行人名单” has taken effect since this entry began", "本记录生效以来，另有该主体在“失信被执行人名单”上的记录生效" },
        {
            On([Debtors], with: All(Is(Paid), Is(Serious))),
            "another entry of the subject on the list “失信被执行人名单” (one for which paid and serious) is in effect",
            "另有该主体在“失信被执行人名单”上的记录（其已履行且情节严重）处于生效状态"
        },
        {
            Of(new Variable.Listed(new Guard([], [Colour.Black, Colour.Watch], false, false, Condition.Always)), new Predicate.IsTrue()),
            "another entry of the subject on any blacklist or any watch list is in effect",
            "另有该主体在任一黑名单或者任一关注名单上的记录处于生效状态"
        },
    };

    public static readonly TheoryData<Condition, string, string> Combinations = new()
    {
        { All(AtLeast(Passengers, 50), Not(Within("3301"))), "passengers at risk at least 50 persons and waters not within 3301", "涉险乘客不低于50人且水域不属于3301" },
        { All(Is(Serious), Any(Is(Paid), Is(Rescue))), "serious and (paid or rescue service approved)", "情节严重且（已履行或者已批准应急运输）" },
        { Any(All(Is(Serious), Is(Paid)), Is(Rescue)), "(serious and paid) or rescue service approved", "（情节严重且已履行）或者已批准应急运输" },
        { All(All(Is(Serious), Is(Paid)), Is(Rescue)), "serious and paid and rescue service approved", "情节严重且已履行且已批准应急运输" },
        { Not(Any(Is(Serious), Is(Paid))), "not (serious or paid)", "并非（情节严重或者已履行）" },
        { Not(Not(Any(Is(Serious), Is(Paid)))), "serious or paid", "情节严重或者已履行" },
        { All(Is(Paid), Not(Not(Any(Is(Serious), Is(Rescue))))), "paid and (serious or rescue service approved)", "已履行且（情节严重或者已批准应急运输）" },
        { All(Any(Is(Paid))), "paid", "已履行" },
        { Not(new Condition.Named(Grave, Somewhere)), "not “grave”", "并非“严重情形”" },
        { All(new Condition.Named(Grave, Somewhere), Is(Paid)), "“grave” and paid", "“严重情形”且已履行" },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    [MemberData(nameof(Times))]
    [MemberData(nameof(Choices))]
    [MemberData(nameof(Guards))]
    [MemberData(nameof(Combinations))]
    public void A_condition_reads_as_it_would_be_said(Condition condition, string english, string chinese)
    {
        Assert.Equal(english, ConditionText.Of(condition, Language.English));
        Assert.Equal(chinese, ConditionText.Of(condition, Language.Chinese));
    }

    [Fact]
    public void Every_kind_of_condition_variable_and_predicate_is_read_by_some_case_here()
    {
        var cases = new[] { Numbers, Times, Choices, Guards, Combinations }.SelectMany(data => data).Select(row => (Condition)row[0]);
        var seen = cases.SelectMany(Pieces).Select(piece => piece.GetType()).ToHashSet();

        Assert.Empty(new[] { typeof(Condition), typeof(Variable), typeof(Predicate) }.SelectMany(type => type.GetNestedTypes()).Except(seen));
    }

    private static IEnumerable<object> Pieces(Condition condition) => condition switch
    {
        Condition.All all => [all, .. all.Operands.SelectMany(Pieces)],
        Condition.Any any => [any, .. any.Operands.SelectMany(Pieces)],
        Condition.Not not => [not, .. Pieces(not.Operand)],
        Condition.Test test => [test, test.Variable, test.Predicate],
        _ => [condition],
    };

    private static Condition MoreThan(Fact fact, long number) => Ranged(fact, new Predicate.InRange(number + 1, FactType.LargestNumber) { IsMoreThan = true });

    private static Condition LessThan(Fact fact, long number) => Ranged(fact, new Predicate.InRange(0, number - 1) { IsLessThan = true });

    private static Condition Between(Fact fact, long low, long high) => Ranged(fact, new Predicate.InRange(low + 1, high - 1) { IsMoreThan = true, IsLessThan = true });

    private static Condition Ranged(Fact fact, Predicate.InRange range) => Of(new Variable.Declared(fact), range);

    private static Condition OneOf(params string[] values) => Of(
        new Variable.Declared(Outcome),
        new Predicate.IsOneOf([.. ((FactType.Enumeration)Outcome.Type).Values.Where(value => values.Contains(value.Id))]));

    private static Condition Within(params ImmutableArray<string> prefixes) => Of(new Variable.Declared(Waters), new Predicate.BeginsWith(prefixes));
}
