using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Exchange;

/// <summary>What there is to say of a returned record, or of one that did not come back.</summary>
public enum FindingKind
{
    Unreadable,
    UnknownEntry,
    UnknownMeasure,
    OtherList,
    OtherAgency,
    DoesNotApply,
    AnswerUnclear,
    DayMissing,
    DayUnclear,
    DayNotDue,
    BeforeEntry,
    AfterEnd,
    AfterCheck,
    Duplicate,
    Contradictory,

    /// <summary>Counted as answered, and pointed out.</summary>
    NotDoneThoughMandatory,

    Unanswered,
}

/// <param name="Line">Where it stands in the returned file; 0 where it did not come back.</param>
/// <param name="FormLine">Where it stands in the form; 0 where the form has nothing of the kind.</param>
public sealed record FeedbackFinding(FindingKind Kind, long Line, long FormLine, string Entry, string Agency, string Measure, Localized Reason)
{
    internal static readonly WordTable<FindingKind> Kinds = new(
        new(FindingKind.Unreadable, "unreadable", new("cannot be read", "无法读取")),
        new(FindingKind.UnknownEntry, "unknown_entry", new("unknown entry", "条目不明")),
        new(FindingKind.UnknownMeasure, "unknown_measure", new("unknown measure", "措施不明")),
        new(FindingKind.OtherList, "other_list", new("another list", "名单不符")),
        new(FindingKind.OtherAgency, "other_agency", new("another body", "机关不符")),
        new(FindingKind.DoesNotApply, "does_not_apply", new("measure does not apply to the entry", "措施不适用于该条目")),
        new(FindingKind.AnswerUnclear, "answer_unclear", new("answer unclear", "是否执行不明")),
        new(FindingKind.DayMissing, "day_missing", new("day missing", "缺少执行日期")),
        new(FindingKind.DayUnclear, "day_unclear", new("no day", "执行日期不明")),
        new(FindingKind.DayNotDue, "day_not_due", new("a day though not carried out", "未执行而有日期")),
        new(FindingKind.BeforeEntry, "before_entry", new("before the entry took effect", "早于条目生效")),
        new(FindingKind.AfterEnd, "after_end", new("after the end of the measure", "晚于措施截止")),
        new(FindingKind.AfterCheck, "after_check", new("after the day of the check", "晚于核对日")),
        new(FindingKind.Duplicate, "duplicate", new("answered twice", "重复反馈")),
        new(FindingKind.Contradictory, "contradictory", new("answered twice, differently", "反馈前后矛盾")),
        new(FindingKind.NotDoneThoughMandatory, "not_done_though_mandatory", new("not carried out though it must be", "应当执行而未执行")),
        new(FindingKind.Unanswered, "unanswered", new("no answer", "未反馈")));

    internal static readonly ImmutableArray<RecordColumn<FeedbackFinding>> Columns =
    [
        new("line", "行号", f => f.Line == 0 ? null : f.Line),
        new("form_line", "反馈表行号", f => f.FormLine == 0 ? null : f.FormLine),
        new("entry", "编号", f => f.Entry),
        new("agency", "机关", f => f.Agency),
        new("measure", "措施", f => f.Measure),
        new("finding", "发现", f => new FixedWordCell(Kinds.Id(f.Kind), Kinds.Said(f.Kind, Language.Chinese))),
        new("reason_zh", "说明", f => f.Reason.Chinese),
        new("reason_en", "说明（英文）", f => f.Reason.English),
    ];

    /// <summary>Whether the record counts for nothing because of it.</summary>
    public bool IsRefusal => Kind < FindingKind.NotDoneThoughMandatory;

    /// <summary>Records as they came back, in their order; then those that did not.</summary>
    internal (bool, long, long) Place => (Line == 0, Line, FormLine);

    internal static FeedbackFinding Of(ReturnedRecord returned, long formLine, FindingKind kind, Localized reason) =>
        new(kind, returned.Line, formLine, returned.Entry, returned.Agency, returned.Measure, reason);

    internal static FeedbackFinding Read(BinaryReader from) => new(
        (FindingKind)from.ReadInt32(), from.ReadInt64(), from.ReadInt64(), from.ReadString(), from.ReadString(), from.ReadString(), new(from.ReadString(), from.ReadString()));

    internal void Write(BinaryWriter to)
    {
        to.Write((int)Kind);
        to.Write(Line);
        to.Write(FormLine);
        to.Write(Entry);
        to.Write(Agency);
        to.Write(Measure);
        to.Write(Reason.English);
        to.Write(Reason.Chinese);
    }
}
