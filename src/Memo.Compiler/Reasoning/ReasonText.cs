using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;

namespace Memo.Compiler.Reasoning;

/// <summary>What a line of a reasoning asks, in words; whether it holds is said apart.</summary>
public static class ReasonText
{
    public static string Of(Reason reason, Language language) => reason.Aspect is { } aspect ? OfPart(reason, aspect, language) : Asked(reason, language);

    private static string OfPart(Reason reason, Aspect aspect, Language language) => aspect switch
    {
        Aspect.List => language.Pick("it follows from entries on this list", "适用于该名单的条目"),
        Aspect.Issued => language.Pick("its instrument is issued, not a draft", "所属文件已发布，并非草案"),
        Aspect.Force => Labelled("it is in force", "规则有效", reason, language),
        Aspect.Territory => Labelled("the subject belongs to the territory", "主体属于适用地域", reason, language),
        Aspect.Standing => Asked(reason, language),
        Aspect.Grounds => Labelled("the ground of the entry", "列入事由", reason, language),
        Aspect.Reach => Labelled("whom it reaches", "适用对象", reason, language),
        Aspect.Condition => Labelled("its condition", "条件", reason, language),
        Aspect.Beginning when StartOf(reason.Of) is { } start => language.Pick($"its first day has come: {StartText.Of(start, language)}", $"首日已到：{StartText.Of(start, language)}"),
        Aspect.Beginning => Labelled("its first day has come", "首日已到", reason, language),
        Aspect.Time => TermOf(reason.Of) is { } term
            ? language.Pick($"its time is over: {LastingText.Of(term, language)}", $"期限届满：{LastingText.Of(term, language)}")
            : Labelled("its time is over", "期限届满", reason, language),
        Aspect.Ended => Labelled("it is ended", "终止", reason, language),
        Aspect.Suspended when reason.Parts.IsEmpty && reason.Condition is Condition.All => language.Pick("a suspension is recorded for this day", "记录有当日的暂停"),
        Aspect.Suspended => Labelled("it is suspended", "中止", reason, language),
        Aspect.Lift when reason.Of is { } lift => language.Pick($"the lift {NameText.Quoted(lift, language)} is in force", $"解除规则{NameText.Quoted(lift, language)}生效"),
        Aspect.Lift => Labelled("it is lifted", "解除", reason, language),
        Aspect.Exemption => Labelled("it is exempted", "除外", reason, language),
        Aspect.Inadmissible when reason.Of is { } rule => language.Pick(
            $"the entry is one that cannot be, by {NameText.Quoted(rule, language)}", $"按{NameText.Quoted(rule, language)}，记录不予认可"),
        Aspect.Inadmissible => language.Pick("the entry is one that cannot be", "记录不予认可"),
        Aspect.Term when reason.Of is { } term => language.Pick(
            $"it stands by the term rule {NameText.Quoted(term, language)}", $"依期限规则{NameText.Quoted(term, language)}存续"),
        Aspect.Term => language.Pick("no term rule governs it: it stands from its decision until it is removed", "没有期限规则适用：自决定之日起存续至移出"),
        Aspect.Removed => language.Pick("it has been removed from the list", "已移出名单"),
        _ => Asked(reason, language),
    };

    private static string Labelled(string english, string chinese, Reason reason, Language language) =>
        language.Pick(english + ": ", chinese + "：") + Asked(reason, language);

    /// <summary>A test in words; of several, how they hang together.</summary>
    private static string Asked(Reason reason, Language language) => (reason.Condition, reason.Parts) switch
    {
        (Condition.All, { IsEmpty: false }) => language.Pick("all of these", "下列全部"),
        (Condition.Any, { IsEmpty: false }) => language.Pick("any of these", "下列任一"),
        (Condition.Not { Operand: Condition.All }, { IsEmpty: false }) => language.Pick("not all of these", "并非下列全部"),
        (Condition.Not { Operand: Condition.Any }, { IsEmpty: false }) => language.Pick("none of these", "下列均无"),
        var (condition, _) => ConditionText.Of(condition, language),
    };

    private static StartDay? StartOf(Rule? rule) => rule switch
    {
        TermRule term => term.Begins ?? new StartDay(null, BuiltIn.Decided, null),
        ExitRule exit => exit.Opens,
        _ => null,
    };

    private static Lasting? TermOf(Rule? rule) => rule switch
    {
        Measure { Lasts.Value.Term: { } term } => new Lasting { Term = term },
        TermRule { Lasts.Value.Term: { } term } => new Lasting { Term = term },
        _ => null,
    };
}
