using Memo.Compiler.Diagnostics;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Analysis;

/// <summary>Codes MEMO6nnn: rules that do not do what they were written for. Each says why, or shows it by a listing or a day.</summary>
internal static class AnalysisDiagnostics
{
    private const string NeverAppliesCode = "MEMO6001";

    /// <summary>Of more names than these, the first ones are read, and how many there are.</summary>
    private const int MostNamed = 4;

    /// <summary>Of many.</summary>
    private const int FirstNamed = 3;

    /// <param name="why">Why, as one of the two methods below says it, and what to do.</param>
    public static Diagnostic NeverApplies(Location at, Localized why, Localized hint) => Warning(NeverAppliesCode, at, why, hint);

    public static bool IsNeverApplies(Diagnostic diagnostic) => diagnostic.Code == NeverAppliesCode;

    /// <param name="asked">What cannot be met together.</param>
    public static (Localized Why, Localized Hint) IsNeverMet(Name rule, Localized asked) => (
        new Localized(
            $"“{rule.Id}” can never apply: no listing, on any day on which it is in force, meets {asked.English}.",
            $"“{rule.Chinese}”永远不会适用：在其施行期间的任何日期，没有记录能符合{asked.Chinese}。"),
        new Localized(
            "Look for conditions that exclude each other, and for periods in which neither the rule nor an entry is in effect. If the rule is not needed, leave it out.",
            "请检查是否有互相排斥的条件，或者规则与记录不同时有效的期间。不需要的规则请删去。"));

    /// <param name="asked">What a listing must meet; null: whatever it is.</param>
    /// <param name="keeping">What then keeps the rule from applying, one or the other.</param>
    public static (Localized Why, Localized Hint) IsKeptOut(Name rule, Localized? asked, Localized keeping) => (
        new Localized(
            $"“{rule.Id}” can never apply: every listing{(asked is { } what ? $" that meets {what.English}" : "")}, on any day on which the rule is in force, is kept out by {keeping.English}.",
            $"“{rule.Chinese}”永远不会适用：在其施行期间的任何日期，{(asked is { } all ? $"凡符合{all.Chinese}的记录" : "任何记录")}，均因{keeping.Chinese}而不适用。"),
        new Localized(
            "Narrow what keeps them out, or look whether the rule was meant to ask something else. If it is not needed, leave it out.",
            "请缩小使其不适用的范围，或者检查规则的条件是否另有本意。不需要的规则请删去。"));

    /// <summary>What a condition that changes nothing follows from.</summary>
    public static Localized Follows(Name rule, Localized reasons) => new(
        $"A condition of “{rule.Id}” changes nothing: it follows from {reasons.English}.",
        $"“{rule.Chinese}”的一项条件不起作用：由{reasons.Chinese}即可得出。");

    public static Localized AlwaysHolds(Name rule) => new(
        $"A condition of “{rule.Id}” changes nothing: it holds for every listing.",
        $"“{rule.Chinese}”的一项条件不起作用：任何记录均符合该项。");

    /// <summary>One of several conditions, of which one is enough.</summary>
    public static Localized IsNeverTheOne(Name rule, Localized reasons) => new(
        $"An alternative in the condition of “{rule.Id}” changes nothing: by {reasons.English}, it is never the one on which the rule turns.",
        $"“{rule.Chinese}”条件中的一项选择不起作用：因{reasons.Chinese}，规则是否适用从不取决于该项。");

    public static Localized FollowsInExemption(Name rule, Localized reasons) => new(
        $"A condition of an exemption of “{rule.Id}” changes nothing: it follows from {reasons.English}.",
        $"“{rule.Chinese}”一项除外中的条件不起作用：由{reasons.Chinese}即可得出。");

    /// <param name="why">The condition, and why.</param>
    /// <param name="isSame">Not even where something is not known.</param>
    public static Diagnostic ConditionChangesNothing(Location at, Localized why, bool isSame) => Warning(
        "MEMO6002",
        at,
        why,
        isSame
            ? new Localized("Leave it out, or mend it if it was meant to narrow the rule.", "请删去；如本意是缩小范围，请改正。")
            : new Localized(
                "It matters only while something is not known of a listing. Leave it out, or mend it if it was meant to narrow the rule.",
                "仅在记录的某些事实未知时才有影响。请删去；如本意是缩小范围，请改正。"));

    /// <param name="isSame">Not even where something is not known.</param>
    public static Diagnostic ExemptionChangesNothing(Location at, Name rule, Localized reasons, bool isSame) => Warning(
        "MEMO6003",
        at,
        new Localized(
            $"An exemption of “{rule.Id}” changes nothing: whoever falls under it is kept out by {reasons.English} anyway.",
            $"“{rule.Chinese}”的一项除外不起作用：符合该项的，因{reasons.Chinese}本来就不适用。"),
        isSame
            ? new Localized("Leave it out, or mend it if somebody was meant to be spared.", "请删去；如本意是免除某些主体，请改正。")
            : new Localized(
                "It matters only while something is not known of a listing. Leave it out, or mend it if somebody was meant to be spared.",
                "仅在记录的某些事实未知时才有影响。请删去；如本意是免除某些主体，请改正。"));

    /// <param name="shown">A case in which the reward and the first of them follow.</param>
    public static Diagnostic RewardAndSanction(Location at, Name reward, ImmutableArray<Name> sanctions, Localized shown) => Warning(
        "MEMO6004",
        at,
        sanctions.Length switch
        {
            1 => new Localized(
                $"“{reward.Id}” and {Named(sanctions).English} are of the same kind, one a reward and one a sanction, and can follow from the same listing, as from this one: {shown.English}.",
                $"“{reward.Chinese}”与{Named(sanctions).Chinese}属同一措施项，一为激励、一为惩戒，可能由同一记录同时引起，例如：{shown.Chinese}。"),
            <= MostNamed => new Localized(
                $"“{reward.Id}” is a reward of the same kind as the sanctions {Named(sanctions).English}, and each of them can follow with it from one listing; the first from this one: {shown.English}.",
                $"“{reward.Chinese}”为激励，与惩戒{Named(sanctions).Chinese}属同一措施项，各自可能与其由同一记录同时引起；第一项例如：{shown.Chinese}。"),
            var many => new Localized(
                $"“{reward.Id}” is a reward of the same kind as {many} sanctions, {Row(sanctions).English} and {many - FirstNamed} others, and each of them can follow with it from one listing; the first from this one: {shown.English}.",
                $"“{reward.Chinese}”为激励，与{Row(sanctions).Chinese}等{many}项惩戒属同一措施项，各自可能与其由同一记录同时引起；第一项例如：{shown.Chinese}。"),
        },
        new Localized("Let one of them give way: add a condition or an exemption.", "请以条件或者除外使其中一项让位。"));

    public static Diagnostic SaidTwice(Location at, Name measure, Name first) => Warning(
        "MEMO6005",
        at,
        new Localized(
            $"“{measure.Id}” says what “{first.Id}” says: the same measure under the same title, by the same bodies, against the same persons, in the same cases.",
            $"“{measure.Chinese}”与“{first.Chinese}”所言相同：名称、措施项、实施机关、对象和适用情形均一致。"),
        new Localized("Leave one of them out, or mend the one that was meant to say something else.", "请删去其中一项；如本意不同，请改正。"));

    /// <param name="before">In force until the day before the gap.</param>
    /// <param name="after">In force from the day after it.</param>
    /// <param name="first">The first day of the gap.</param>
    /// <param name="last">The last.</param>
    public static Diagnostic GapBetweenVersions(Location at, Name before, Name after, string first, string last, Localized consequence) => Warning(
        "MEMO6006",
        at,
        new Localized(
            $"Between “{before.Id}” and “{after.Id}” there is a gap: from {first} to {last} neither is in force; {consequence.English}.",
            $"“{before.Chinese}”与“{after.Chinese}”之间有空档：{first}至{last}均不施行，{consequence.Chinese}。"),
        new Localized(
            "Check on which day the older one ended and from which day the newer one is in force. If the texts leave the gap, say so in a note.",
            "请核对旧文件的失效日期和新文件的施行日期。如文本确有空档，请在备注中说明。"));

    /// <param name="when">On which days, as one of the two methods below says it, and what to do.</param>
    public static Diagnostic NobodyActs(Location at, Localized when, Localized hint) => Warning("MEMO6007", at, when, hint);

    /// <param name="body">The body as the rule names it.</param>
    /// <param name="gone">It, or the last that succeeded it.</param>
    public static (Localized When, Localized Hint) NobodySucceeds(Name rule, Name body, Name gone, string day) => (
        new Localized(
            $"“{rule.Id}” is in force on {day}, but {Gone(body, gone).English} no longer exists then and nobody succeeds it in this.",
            $"“{rule.Chinese}”在{day}施行，但{Gone(body, gone).Chinese}此时已不存在，就此无承继机关。"),
        new Localized(
            "Name the successor in the declaration of the body, for the function if its functions were divided, or say until when the clause is in force.",
            "请在机构声明中写明承继机关（职能拆分的，按职能写明），或者写明该条款施行至何时。"));

    /// <summary>A succession is declared, but the first does not begin when the body is gone.</summary>
    /// <param name="first">The first day of the gap.</param>
    /// <param name="again">The first day after it.</param>
    /// <param name="next">Who acts from then on.</param>
    public static (Localized When, Localized Hint) SomebodySucceedsLater(Name rule, Name body, Name gone, CalendarDate first, CalendarDate again, ImmutableArray<Name> next) => (
        new Localized(
            $"From {first} to {again.AddDays(-1)} “{rule.Id}” is in force, but {Gone(body, gone).English} no longer exists then and nobody acts in its place; from {again} on it is {Named(next).English}.",
            $"{first}至{again.AddDays(-1)}，“{rule.Chinese}”施行，但{Gone(body, gone).Chinese}此时已不存在，其间无承继机关；自{again}起为{Named(next).Chinese}。"),
        new Localized(
            "Check on which day the body ceased to exist and from which day it is succeeded. If somebody else acted in between, name that body as successor for these days.",
            "请核对该机构何日不再存在、自何日起由他机构承继。其间另有机关履职的，请写明为该期间的承继机关。"));

    private static Localized Gone(Name body, Name gone) => body.Id == gone.Id
        ? new($"“{gone.Id}”", $"“{gone.Chinese}”")
        : new($"“{gone.Id}”, which acts in the place of “{body.Id}”,", $"承继“{body.Chinese}”的“{gone.Chinese}”");

    public static Diagnostic AddsNothing(Location at, Name rule, ImmutableArray<Name> others) => Warning(
        "MEMO6008",
        at,
        new Localized(
            $"“{rule.Id}” adds nothing: whatever it holds for is covered by {Named(others).English}, with the same strength and by the same bodies.",
            $"“{rule.Chinese}”不起作用：凡其适用的，{Named(others).Chinese}均以相同力度、由相同机关同样适用。"),
        new Localized("Leave it out, or mend it if it was meant to reach further.", "请删去；如本意是另有所及，请改正。"));

    public static Diagnostic AlwaysTogether(Location at, Name measure, ImmutableArray<Name> others) => new(
        "MEMO6009",
        Severity.Note,
        at,
        new Localized(
            $"“{measure.Id}” always goes together with {Named(others).English}: they ask the same, on the same lists and days, of the same persons.",
            $"“{measure.Chinese}”总是与{Named(others).Chinese}一并适用：名单、日期、情形和对象均相同。"),
        new Localized(
            "Nothing need be wrong: most texts cut several rights at once. If one of them was meant for some of these cases only, add its condition.",
            "不一定有误：多数文件同时限制多项权利。如其中一项本意仅适用于部分情形，请补充条件。"));

    /// <summary>The first of many.</summary>
    private static Localized Row(ImmutableArray<Name> names) =>
        Both.Languages(language => ListText.Row(names.Take(FirstNamed).Select(name => language.Pick($"“{name.Id}”", $"“{name.Chinese}”")), language));

    private static Localized Named(ImmutableArray<Name> names) =>
        Both.Languages(language => ListText.And(names.Select(name => language.Pick($"“{name.Id}”", $"“{name.Chinese}”")), language));

    private static Diagnostic Warning(string code, Location at, Localized message, Localized hint) => new(code, Severity.Warning, at, message, hint);
}
