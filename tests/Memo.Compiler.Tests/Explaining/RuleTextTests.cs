using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Runtime;
using static Memo.Compiler.Tests.Explaining.Sample;

namespace Memo.Compiler.Tests.Explaining;

/// <summary>The smaller clauses of a rule: terms, remedies, duties, parameters, what is not known.</summary>
public sealed class RuleTextTests
{
    private static readonly Counting Counting = new(false, null);

    public static readonly TheoryData<Lasting, string, string> Lastings = new()
    {
        { new() { WhileListed = true }, "while the entry is in effect", "列入期间" },
        { new() { Term = Term(36) }, "3 years from the day of publication", "自公布日期起3年" },
        { new() { Term = Term(24, AddedYears) }, "2 years plus added years from the day of publication", "自公布日期起2年加延长年数" },
        { new() { Until = Is(Paid) }, "until paid", "至已履行为止" },
        { new() { Indefinitely = true }, "without a fixed end", "不定期" },
        { new() { Permanently = true }, "permanently", "终身" },
        {
            new() { Term = Term(36), WhileListed = true },
            "3 years from the day of publication and while the entry is in effect, whichever ends first",
            "自公布日期起3年，且列入期间，以先届满者为准"
        },
    };

    public static readonly TheoryData<Remedy, string, string> Remedies = new()
    {
        {
            new("objection", [Transport], new TimeLimit.Length(Days(5)), new Name("notice", "告知"), new Duration(20, DurationUnit.Days), false, Absence.Given),
            "Way to be heard: objection to MOT within 5 working days from notice, answered within 20 days, not suspending the measure.",
            "救济途径：异议，自告知起5个工作日内，向交通运输部提出，20日内答复，期间不停止执行。"
        },
        { new("suit", [], null, null, null, true, Absence.Given), "Way to be heard: administrative suit, suspending the measure.", "救济途径：行政诉讼，期间停止执行。" },
        { new("", [], null, null, null, null, Absence.NotStated), "The text does not state ways to be heard.", "文本未载明救济途径。" },
        { new("", [], null, null, null, null, Absence.NotSeen), "What the text says on ways to be heard was not seen.", "文本关于救济途径的内容未见。" },
    };

    public static readonly TheoryData<Duty, string, string> Duties = new()
    {
        { new("stop", [], new TimeLimit.Length(Days(5)), new Name("removed", "移出日期"), null), "The body that acts must stop the measure within 5 working days from the day of removal.", "实施机关应当自移出日期起5个工作日内停止执行。" },
        { new("publish", [], new TimeLimit.DayOfNextMonth(15), new Name("service", "送达"), null), "The body that acts must publish by day 15 of next month from service.", "实施机关应当自送达起次月15日前公布。" },
        { new("publish", [Planning], new TimeLimit.DayOfNextMonth(1), null, null), "The body that acts must publish to NDRC by day 1 of next month.", "实施机关应当次月1日前向发展改革委公布。" },
        { new("report", [Planning], null, null, new Duration(3, DurationUnit.Months)), "The body that acts must report to NDRC every 3 months.", "实施机关应当每3个月向发展改革委报告。" },
    };

    public static readonly TheoryData<Parameter, string, string> Parameters = new()
    {
        {
            new(new("inspection_rate", "查验率"), "less than", new Quantity.Share(200_000), "of the ordinary average", Absence.Given, new Period(new CalendarDate(2018, 5, 1), null)),
            "Parameter inspection rate: less than 20 percent of the ordinary average, from 2018-05-01.",
            "参数“查验率”：低于20%（of the ordinary average），自2018年5月1日起。"
        },
        { new(new("deposit", "保证金"), "upwards", new Quantity.Money(100_000_000), null, Absence.Given, Period.Always), "Parameter deposit: 1,000,000 CNY upwards.", "参数“保证金”：100万元以上。" },
        { new(new("deposit", "保证金"), null, null, null, Absence.NotStated, Period.Always), "The text does not state the parameter deposit.", "文本未载明参数“保证金”。" },
    };

    [Theory]
    [MemberData(nameof(Lastings))]
    public void What_is_given_of_a_term_holds_together(Lasting lasting, string english, string chinese) =>
        Reads(language => LastingText.Of(lasting, language), english, chinese);

    [Theory]
    [MemberData(nameof(Remedies))]
    public void A_remedy_names_its_body_and_its_time(Remedy remedy, string english, string chinese) =>
        Reads(language => RemedyText.Of(remedy, language), english, chinese);

    [Theory]
    [MemberData(nameof(Duties))]
    public void A_duty_is_what_the_body_must_do(Duty duty, string english, string chinese) =>
        Reads(language => DutyText.Of(duty, language), english, chinese);

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_parameter_has_its_value_and_its_time(Parameter parameter, string english, string chinese) =>
        Reads(language => ParameterText.Of(parameter, language), english, chinese);

    [Theory]
    [InlineData(1, 0, 0, "Of its clauses, 1 is unverified.", "所列条款中，未核实1处。")]
    [InlineData(2, 1, 3, "Of its clauses, 2 are unverified, 1 is not stated, 3 are not seen.", "所列条款中，未核实2处、未载明1处、未见3处。")]
    public void What_is_not_known_is_counted(int unverified, int notStated, int notSeen, string english, string chinese) =>
        Reads(language => Assert.Single(HonestyText.Of(new Honesty(unverified, notStated, notSeen), language)), english, chinese);

    [Fact]
    public void Nothing_is_said_where_all_is_known() => Assert.Empty(HonestyText.Of(Honesty.Full, Language.English));

    private static void Reads(Func<Language, string> text, string english, string chinese)
    {
        Assert.Equal(english, text(Language.English));
        Assert.Equal(chinese, text(Language.Chinese));
    }

    private static FixedTerm Term(int months, Fact? plus = null) => new(new Duration(months, DurationUnit.Months), plus, Published, Counting);

    private static Duration Days(int count) => new(count, DurationUnit.WorkingDays);
}
