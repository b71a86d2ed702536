using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Reasoning;
using Memo.Compiler.Reasoning.Changes;

namespace Memo.Hosting.Wording;

/// <summary>The fixed words of answers, in files and on the screen.</summary>
public static class FixedWords
{
    public static readonly WordTable<StandingState> Standing = new(
        new(StandingState.NotYet, "not_yet", new("not yet in effect", "尚未生效")),
        new(StandingState.InEffect, "in_effect", new("in effect", "有效")),
        new(StandingState.Suspended, "suspended", new("suspended", "暂停")),
        new(StandingState.Ended, "ended", new("ended", "终止")),
        new(StandingState.Unknown, "unknown", new("unknown", "不明")),
        new(StandingState.Inadmissible, "inadmissible", new("inadmissible: this input cannot be", "不予认可")));

    public static readonly WordTable<WithheldKind> Withheld = new(
        new(WithheldKind.Ended, "ended", new("ended", "终止")),
        new(WithheldKind.Suspended, "suspended", new("suspended", "中止")),
        new(WithheldKind.Lift, "lift", new("lift", "解除")),
        new(WithheldKind.Exemption, "exemption", new("exemption", "除外")));

    public static readonly WordTable<EntryAnswer> Entry = new(
        new(EntryAnswer.Allowed, "allowed", new("allowed", "可以列入")),
        new(EntryAnswer.Refused, "refused", new("refused", "不得列入")),
        new(EntryAnswer.Undetermined, "undetermined", new("undetermined", "待定")));

    public static readonly WordTable<ExitAnswer> Exit = new(
        new(ExitAnswer.Open, "open", new("open", "可以申请")),
        new(ExitAnswer.Closed, "closed", new("closed", "不可申请")),
        new(ExitAnswer.Undetermined, "undetermined", new("undetermined", "待定")));

    public static readonly WordTable<Verdict> Verdicts = new(
        new(Verdict.Triggered, "triggered", new("triggered: it applies", "触发：适用")),
        new(Verdict.Withheld, "withheld", new("withheld: it would apply, but does not", "不适用：本应适用而不适用")),
        new(Verdict.NotTriggered, "not_triggered", new("not triggered: it does not apply", "未触发：不适用")),
        new(Verdict.Undetermined, "undetermined", new("undetermined: it cannot be said yet", "待定：尚不能确定")),
        new(Verdict.Open, "open", new("open: it can be asked for", "可以申请")),
        new(Verdict.Closed, "closed", new("closed: it cannot be asked for", "不可申请")),
        new(Verdict.Allowed, "allowed", new("allowed: by this rule the entry can be made", "依本规则可以列入")),
        new(Verdict.NotAllowed, "not_allowed", new("not allowed: by this rule the entry cannot be made", "依本规则不得列入")));

    public static readonly WordTable<Truth> Truths = new(
        new(Truth.True, "yes", new("yes", "是")),
        new(Truth.False, "no", new("no", "否")),
        new(Truth.Unknown, "unknown", new("open", "不明")));

    public static readonly WordTable<Knowing> Knowings = new(
        new(Knowing.Given, "given", new("given", "已提供")),
        new(Knowing.Partly, "partly", new("given in part", "部分提供")),
        new(Knowing.Presumed, "presumed", new("presumed", "推定")),
        new(Knowing.NotGiven, "not_given", new("not given", "未提供")),
        new(Knowing.Follows, "follows", new("follows", "推算")));

    public static readonly WordTable<Changeability> Changeabilities = new(
        new(Changeability.Open, "open", new("Once it is known", "查明之后")),
        new(Changeability.Act, "act", new("What can still be done, or happen", "仍可办理或发生的")),
        new(Changeability.Record, "record", new("Only if a finding were corrected", "仅在认定被更正时")),
        new(Changeability.Identity, "identity", new("Only if it were another entry or person", "仅在条目或人员不同时")));

    /// <summary>Only their ids are used: what a part says is said by its text.</summary>
    public static readonly WordTable<Aspect> Aspects = new(
        new(Aspect.List, "list", new("list", "名单")),
        new(Aspect.Issued, "issued", new("issued, not a draft", "已发布，并非草案")),
        new(Aspect.Force, "force", new("in force", "有效")),
        new(Aspect.Territory, "territory", new("territory", "地域")),
        new(Aspect.Standing, "standing", new("standing", "状态")),
        new(Aspect.Grounds, "grounds", new("grounds", "列入事由")),
        new(Aspect.Reach, "reach", new("reach", "适用对象")),
        new(Aspect.Condition, "condition", new("condition", "条件")),
        new(Aspect.Beginning, "beginning", new("beginning", "首日")),
        new(Aspect.Time, "time", new("time", "期限")),
        new(Aspect.Ended, "ended", new("ended", "终止")),
        new(Aspect.Suspended, "suspended", new("suspended", "中止")),
        new(Aspect.Lift, "lift", new("lift", "解除")),
        new(Aspect.Exemption, "exemption", new("exemption", "除外")),
        new(Aspect.Inadmissible, "inadmissible", new("inadmissible", "不予认可")),
        new(Aspect.Term, "term", new("term rule", "期限规则")),
        new(Aspect.Removed, "removed", new("removed", "移出")));

    public static readonly WordTable<DecisionKind> Decisions = new(
        new(DecisionKind.Entry, "entry", new("entry allowed", "可以列入")),
        new(DecisionKind.EntryGoverned, "entry_governed", new("entry governed", "列入受规则约束")),
        new(DecisionKind.Inadmissible, "inadmissible", new("inadmissible", "不予认可")),
        new(DecisionKind.Standing, "standing", new("standing", "状态")),
        new(DecisionKind.Exit, "exit", new("exit open", "可以移出")),
        new(DecisionKind.Guard, "guard", new("entry asked for", "所问条目")),
        new(DecisionKind.Lift, "lift", new("lift in force", "解除有效")),
        new(DecisionKind.Measure, "measure", new("triggered", "触发")),
        new(DecisionKind.Withheld, "withheld", new("withheld", "不适用")));

    public static readonly WordTable<ExitKind> ExitKinds = new(
        new(ExitKind.Early, "early", new("early removal", "提前移出")),
        new(ExitKind.Repair, "repair", new("credit repair", "信用修复")),
        new(ExitKind.Correction, "correction", new("correction", "更正")),
        new(ExitKind.End, "end", new("removal at the end of the term", "到期移出")));

    public static readonly WordTable<MeasureKind> Measures = new(
        new(MeasureKind.Sanction, "sanction", new("sanction", "惩戒")),
        new(MeasureKind.Reward, "reward", new("reward", "激励")));

    public static readonly WordTable<Strength> Strengths = new(
        new(Strength.NotStated, "not_stated", new("not stated", "未载明")),
        new(Strength.Mandatory, "mandatory", new("mandatory: must be applied", "应当")),
        new(Strength.Discretionary, "discretionary", new("discretionary: may be applied", "可以")),
        new(Strength.Reference, "reference", new("reference: one input among others, no prohibition", "参考：仅供参考，不构成禁止")),
        new(Strength.Oversight, "oversight", new("oversight: closer supervision", "监管")),
        new(Strength.Publicity, "publicity", new("publicity: made public", "公示")),
        new(Strength.Assist, "assist", new("assistance to another body", "协助")));

    public static readonly WordTable<StatuteVerdict> Statutes = new(
        new(StatuteVerdict.Allows, "allows", new("allowed by the law of this date", "基准日的法律准许")),
        new(StatuteVerdict.FallsShort, "falls_short", new("falls short", "依据不足")),
        new(StatuteVerdict.NotChecked, "not_checked", new("not compared with the law", "未与法律比对")));

    public static readonly WordTable<Absence> Absences = new(
        new(Absence.Given, "given", new("given", "已载明")),
        new(Absence.NotStated, "not_stated", new("not stated in the text", "文本未载明")),
        new(Absence.NotSeen, "not_seen", new("not seen: the text was not read", "未见原文")));
}
