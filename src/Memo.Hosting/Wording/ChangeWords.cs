using Memo.Compiler.Comparing;
using Memo.Compiler.Decisions;
using Memo.Compiler.Text;
using Memo.Hosting.Diff;

namespace Memo.Hosting.Wording;

/// <summary>The fixed words of a comparison, in files, options and on the screen.</summary>
public static class ChangeWords
{
    public static readonly WordTable<Fate> Fates = new(
        new(Fate.Kept, "kept", new("kept", "保留")),
        new(Fate.Added, "added", new("added", "新增")),
        new(Fate.Removed, "removed", new("removed", "删除")),
        new(Fate.Renamed, "renamed", new("renamed", "改名")),
        new(Fate.Succeeded, "succeeded", new("takes the place of another", "接替")),
        new(Fate.NotSeen, "not_seen", new("not seen in the new version", "新版未见")));

    public static readonly WordTable<Direction> Directions = new(
        new(Direction.Broadened, "broadened", new("broadened", "扩大")),
        new(Direction.Narrowed, "narrowed", new("narrowed", "缩小")),
        new(Direction.BecameUndetermined, "undetermined", new("became undetermined", "变为待定")),
        new(Direction.BecameCertain, "certain", new("became certain", "变为确定")),
        new(Direction.Moved, "standing", new("standing changed", "状态变化")),
        new(Direction.WithheldOtherwise, "withheld", new("withheld for another reason", "不适用的原因变化")));

    public static readonly WordTable<DecisionKind> Kinds = new(
        new(DecisionKind.Measure, "measure", new("measure", "措施")),
        new(DecisionKind.Entry, "entry", new("entry rule", "列入规则")),
        new(DecisionKind.Exit, "exit", new("exit rule", "移出规则")),
        new(DecisionKind.Standing, "standing", new("standing of entries", "记录状态")));

    public static readonly WordTable<Aspect> Aspects = new(
        new(Aspect.Name, "name", new("name in Chinese", "中文名")),
        new(Aspect.Kind, "kind", new("kind", "类别")),
        new(Aspect.Status, "status", new("status", "发布状态")),
        new(Aspect.Title, "title", new("title", "名称")),
        new(Aspect.Clause, "clause", new("clause", "条款")),
        new(Aspect.Item, "item", new("item of the basic list", "措施项")),
        new(Aspect.Agency, "agency", new("agency", "实施机关")),
        new(Aspect.Cooperating, "cooperating", new("cooperating bodies", "配合机关")),
        new(Aspect.Strength, "strength", new("strength", "力度")),
        new(Aspect.Term, "term", new("term", "期限")),
        new(Aspect.Basis, "basis", new("basis", "依据")),
        new(Aspect.Reach, "reach", new("whom it reaches", "适用对象")),
        new(Aspect.Parameters, "parameters", new("parameters", "参数")),
        new(Aspect.Remedy, "remedy", new("remedies", "救济")),
        new(Aspect.Duty, "duty", new("duties", "义务")),
        new(Aspect.Effective, "effective", new("in force", "施行")),
        new(Aspect.Consequence, "consequence", new("what follows", "后果")),
        new(Aspect.Covers, "covers", new("lists covered", "适用名单")),
        new(Aspect.Document, "document", new("document number", "文号")),
        new(Aspect.Counting, "counting", new("counting", "期间与数字的计算")),
        new(Aspect.Parties, "parties", new("who signed", "签署机关")),
        new(Aspect.Relation, "relation", new("relation to other texts", "与其他文件的关系")),
        new(Aspect.Seen, "seen", new("what was seen of the text", "所见文本")),
        new(Aspect.Unverified, "unverified", new("unverified clauses", "未核实的条款")),
        new(Aspect.Owner, "owner", new("kept by", "名单主管")),
        new(Aspect.Colour, "colour", new("colour", "颜色")),
        new(Aspect.Succession, "succession", new("who acts in its place", "职能承继")),
        new(Aspect.Parent, "parent", new("under", "上级")),
        new(Aspect.Members, "members", new("members", "所含机关")),
        new(Aspect.Holders, "holders", new("who can hold it", "任职主体")),
        new(Aspect.Condition, "condition", new("condition", "条件")),
        new(Aspect.WorkingDays, "working_days", new("working days", "工作日")),
        new(Aspect.Silence, "silence", new("what silence means", "未提供的含义")),
        new(Aspect.Derivation, "derivation", new("how it is derived", "推算方法")));

    public static readonly WordTable<Bearing> Bearings = new(
        new(Bearing.Unsettled, "unsettled", new("not settled", "未能判定")),
        new(Bearing.Heavier, "heavier", new("heavier for those listed", "对被列入者加重")),
        new(Bearing.Both, "both", new("heavier for some, lighter for others", "对有的人加重、对有的人减轻")),
        new(Bearing.Lighter, "lighter", new("lighter for those listed", "对被列入者减轻")),
        new(Bearing.Otherwise, "otherwise", new("other answers, not known to be heavier or lighter", "结论有变，未知加重或减轻")),
        new(Bearing.Said, "said", new("the same answers, other contents", "结论相同，内容有变")),
        new(Bearing.Named, "named", new("the same answers, other names or numbers", "结论相同，名称或编号有变")));

    public static readonly WordTable<ImpactBy> Impacts = new(
        new(ImpactBy.List, "list", new("list", "名单")),
        new(ImpactBy.Agency, "agency", new("agency", "机关")),
        new(ImpactBy.Region, "region", new("region", "地区")),
        new(ImpactBy.Role, "role", new("role", "身份")),
        new(ImpactBy.Measure, "measure", new("measure", "措施")),
        new(ImpactBy.Direction, "direction", new("direction", "方向")));

    /// <summary>What a version answers of a decision.</summary>
    public static Localized Of(DecisionKind kind, Outcome outcome) => (kind, outcome) switch
    {
        (_, { State: { } state }) => new(FixedWords.Standing.Id(state).Replace('_', ' '), FixedWords.Standing.Said(state, Language.Chinese)),
        (_, { Withheld: { } reason }) => new("withheld: " + FixedWords.Withheld.Said(reason, Language.English), "不适用：" + FixedWords.Withheld.Said(reason, Language.Chinese)),
        (_, { Truth: Truth.Unknown }) => new("undetermined", "待定"),
        (DecisionKind.Measure, { Truth: Truth.True }) => new("triggered", "触发"),
        (DecisionKind.Measure, _) => new("not triggered", "不触发"),
        (DecisionKind.Entry, { Truth: Truth.True }) => new("allowed", "可以列入"),
        (DecisionKind.Entry, _) => new("not allowed", "不得列入"),
        (_, { Truth: Truth.True }) => new("open", "可以申请"),
        _ => new("closed", "不可申请"),
    };
}
