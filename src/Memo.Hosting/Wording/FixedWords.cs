using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

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

    public static readonly WordTable<Absence> Absences = new(
        new(Absence.Given, "given", new("given", "已载明")),
        new(Absence.NotStated, "not_stated", new("not stated in the text", "文本未载明")),
        new(Absence.NotSeen, "not_seen", new("not seen: the text was not read", "未见原文")));
}
