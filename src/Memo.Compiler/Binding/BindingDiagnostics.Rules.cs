using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

internal static partial class BindingDiagnostics
{
    public static Diagnostic SuccessionUnclear(Location at, string agency, string successors) => new(
        "MEMO2021",
        Severity.Warning,
        at,
        new Localized(
            $"“{agency}” has several successors ({successors}), and the clause names no function.",
            $"“{agency}”有多个承继机构（{successors}），而本条未写明职能。"),
        new Localized("Name the function: by AQSIQ for product_quality.", "请写明职能：实施 质检总局 就 产品质量。"));

    public static Diagnostic NestedGuard(Location at) => Error(
        "MEMO2024",
        at,
        "A condition on an entry of another list asks about a further list.",
        "对其他名单记录的条件中又涉及另一名单。",
        "Ask about one list at a time, joined by “and”.",
        "请逐一判断各名单，用“且”连接。");

    public static Diagnostic CircularStanding(Location at, string path) => Error(
        "MEMO2025",
        at,
        $"Whether an entry is in effect depends on itself: {path}.",
        $"记录是否有效取决于其自身：{path}。",
        "Let one of the lists stand by itself.",
        "请使其中一个名单的效力不取决于另一名单。");

    public static Diagnostic NoWorkingCalendar(Location at) => Error(
        "MEMO2026",
        at,
        "Working days are counted here, and no calendar is named.",
        "此处计算工作日，但没有指明工作日历。",
        "Add to the instrument (or the fact): workdays weekdays.",
        "请在文件（或事实）中补充：工作日历 某日历。");

    public static Diagnostic LocalPackIncomplete(Location at, string pack) => Error(
        "MEMO2027",
        at,
        $"The local pack “{pack}” names no territory, or no local regulation it rests on.",
        $"地方规则包“{pack}”没有写明适用地域，或者没有写明所依据的地方性法规。",
        "Add: territory \"3301\" and rests on some_ordinance.",
        "请补充：适用地域 “3301” 和 立法依据 某条例。");

    public static Diagnostic LintWithoutReason(Location at, string code) => Error(
        "MEMO2028",
        at,
        $"“{code}” is lowered without a reason.",
        $"降低“{code}”的级别没有写明理由。",
        "Write why behind it: lint MEMO2021 off \"…\".",
        "请在后面写明理由：检查级别 MEMO2021 关闭 “……”。");

    public static Diagnostic ScopeDoesNotFit(Location at, string name) => Error(
        "MEMO2029",
        at,
        $"“{name}” is a fact of the person asked about; whether an entry is made, stands or ends does not depend on who asks.",
        $"“{name}”是被查询人的事实；记录的列入、效力和移出不因查询对象而异。",
        "Use a fact of the entry or of the subject.",
        "请使用记录或主体的事实。");

    public static Diagnostic SilenceDoesNotFit(Location at, string name) => Error(
        "MEMO2030",
        at,
        $"Silence about “{name}” cannot mean no: it is neither a yes/no fact, nor a date, nor a count.",
        $"“{name}”不是是否类事实、日期或计数，未载不能视为否。",
        "Remove the line. Only a recorded official act is taken for not done when nothing is recorded.",
        "请删除本行。只有须经正式记载的行为，未载时才视为没有。");

    public static Diagnostic EmptyPeriod(Location at) => Error(
        "MEMO2031",
        at,
        "This ends before it begins.",
        "结束早于开始。",
        "Correct one of the dates.",
        "请更正其中一个日期。");

    public static Diagnostic SecondPackBlock(Location at, Location first) => Error(
        "MEMO2032",
        at,
        "A folder is one rule pack; this is its second pack block.",
        "一个文件夹是一个规则包；此处是第二个规则包声明。",
        "Keep one.",
        "请只保留一个。",
        first,
        "The first stands here.",
        "第一个在此处。");

    public static Diagnostic ArticleUnreadable(Location at, string text) => Error(
        "MEMO2033",
        at,
        $"“{text}” cannot be read as an article.",
        $"无法识别“{text}”。",
        "Write it as statutes are cited: 第一百四十六条第一款第（二）项, or art 146(1)(2).",
        "请按法律条文的引用方式书写：第一百四十六条第一款第（二）项。");

    public static Diagnostic AgencyOutOfTime(Location at, string agency, string date) => new(
        "MEMO2034",
        Severity.Warning,
        at,
        new Localized($"“{agency}” did not exist on {date}, the date of the text.", $"“{agency}”在文件日期 {date} 并不存在。"),
        new Localized("Name the agency that stood in the text; successors follow by date.", "请写文件原文中的机构；承继机构按日期推定。"));

    public static Diagnostic TypeIncomplete(Location at, string name, Localized needed) => Error(
        "MEMO2035",
        at,
        $"The type of “{name}” needs {needed.English}.",
        $"“{name}”的类型缺少{needed.Chinese}。",
        "Complete the declaration.",
        "请补全声明。");

    public static Diagnostic ClauseDoesNotFitType(Location at, string clause, string fact, Localized type) => Error(
        "MEMO2038",
        at,
        $"“{clause}” says nothing of “{fact}”, which is {type.English}.",
        $"“{fact}”为{type.Chinese}，不能写“{clause}”。",
        "Leave it out, or correct the type: a range belongs to a count, values belong to an enumeration or a grade.",
        "请删去，或者更正类型：范围用于计数，取值用于枚举和等级。");

    public static Diagnostic DefinedTooDeep(Location at, string name, int limit) => Error(
        "MEMO2039",
        at,
        $"“{name}” rests on a chain of more than {limit} definitions, each on the next.",
        $"“{name}”所依据的定义逐层引用，超过 {limit} 层。",
        "Write some of them out where they are used.",
        "请将其中一些定义直接写在引用之处。");

    public static Diagnostic GroundOfOtherList(Location at, string ground, string list) => Error(
        "MEMO2036",
        at,
        $"“{ground}” is not a ground of “{list}”.",
        $"“{ground}”不是“{list}”的列入事由。",
        "Name a ground of the lists covered, or cover its list.",
        "请写所适用名单的事由，或者将其名单列入适用名单。");

    public static Diagnostic NoListCovered(Location at, string rule) => Error(
        "MEMO2037",
        at,
        $"“{rule}” follows from no list.",
        $"“{rule}”没有适用名单。",
        "Add “covers” here or to its instrument.",
        "请在此处或其文件中补充“适用名单”。");

    public static Diagnostic ProvisionOfOneStatute(Location at, string provision) => Error(
        "MEMO2040",
        at,
        $"“{provision}” does not cite one statute.",
        $"“{provision}”没有引用且仅引用一部法律文件。",
        "What a statute allows or forbids is written article by article: basis 《Company Law》 art 178.",
        "法律准许或者禁止的内容按条书写：依据 《公司法》第一百七十八条。");

    public static Diagnostic NoTestOfKnowledge(Location at, string fact) => Error(
        "MEMO2042",
        at,
        $"No condition can ask whether “{fact}” is known.",
        $"条件不能询问“{fact}”是否已知。",
        "Write what it must be. Where it is not known, the answer says by itself that it is open and what is needed.",
        "请写明其应为何值。尚不知道时，答复会自行注明“未定”以及所需的事实。");

    public static Diagnostic SupersedesWhatIsNotOlder(Location at, string instrument, string other, Location? declared) => Error(
        "MEMO2043",
        at,
        instrument == other
            ? $"“{instrument}” supersedes itself."
            : $"“{instrument}” supersedes “{other}”, which does not begin before it: “{other}” would end before it begins.",
        instrument == other
            ? $"“{instrument}”取代了自身。"
            : $"“{instrument}”取代“{other}”，但后者的施行不早于前者：“{other}”将在施行之前即告终止。",
        "What is superseded ends the day before the new instrument begins. Correct a date, or name the older instrument.",
        "被取代的文件于新文件施行前一日终止。请更正日期，或者写明较早的文件。",
        declared,
        "It is declared here.",
        "在此处声明。");

    public static Diagnostic TermTooLong(Location at, string text) => Error(
        "MEMO2044",
        at,
        $"A term of “{text}” has no last day in any calendar.",
        $"“{text}”的期限在任何日历中都没有末日。",
        "A term lasts at most 200 years. What has no end is written “permanently” or “indefinitely”; what stands as long as the entry, “while listed”.",
        "期限最长为200年。没有终期的写“终身”或“不定期”；与列入同期的写“列入期间”。");

    public static Diagnostic PackNotFound(Location at, string pack) => Error(
        "MEMO2050",
        at,
        $"There is no pack “{pack}” to build on.",
        $"没有可供基于的规则包“{pack}”。",
        "A pack is found by either of its names: its folder stands beside this pack's folder, or beside a folder above it, and holds a pack.memo.",
        "规则包按其名称查找：其文件夹（内有 pack.memo）与本规则包的文件夹或其上级文件夹并列。");

    public static Diagnostic NameInTwoPacks(Location at, string name, Location first, Location second) => Error(
        "MEMO2051",
        at,
        $"Two of the packs that this one builds on declare “{name}”.",
        $"本规则包所基于的规则包中有两个声明了“{name}”。",
        "Here it cannot be said which is meant. Say it in the pack that declares it, or declare what is meant under a name of its own.",
        "此处无法区分所指。请在声明它的规则包中书写，或者另取名称声明。") with
    {
        Related = [new RelatedLocation(first, new("One is declared here.", "其一在此处声明。")), new RelatedLocation(second, new("The other here.", "其二在此处声明。"))],
    };

    public static Diagnostic RuleOfOtherPack(Location at, string rule, string instrument, Location? declared) => Error(
        "MEMO2052",
        at,
        $"“{rule}” stands under “{instrument}”, an instrument of another pack.",
        $"“{rule}”所属的“{instrument}”是另一规则包的文件。",
        "Only the pack of an instrument says what the instrument says. Name an instrument of this pack.",
        "文件的内容只由其所在的规则包写明。请改为本规则包的文件。",
        declared,
        "It is declared here.",
        "在此处声明。");

    public static Diagnostic LocalPackChangesOther(Location at, string name, string other, Location? declared) => Error(
        "MEMO2053",
        at,
        $"“{name}” of a local pack changes “{other}”, which another pack declares.",
        $"地方规则包的“{name}”改变了另一规则包声明的“{other}”。",
        "A local pack may let measures follow from a list of the packs it builds on; grounds, entry, terms and ways off it sets for its own lists only, and it supersedes its own instruments only.",
        "地方规则包可以对所基于的规则包的名单规定措施；列入事由、列入、期限和移出只能就自己的名单规定，也只能取代自己的文件。",
        declared,
        "It is declared here.",
        "在此处声明。");

    public static Diagnostic TerritoryWithoutLocal(Location at, string pack) => Error(
        "MEMO2054",
        at,
        $"“{pack}” names a territory and is not local.",
        $"“{pack}”写明了适用地域，但不是地方规则包。",
        "Add: level local. Or remove the territory: a national pack reaches everybody.",
        "请补充：层级 地方级；或者删除适用地域：全国规则包适用于所有地区。");

    private static Diagnostic Error(string code, Location at, string english, string chinese, string hint, string hintChinese) =>
        new(code, Severity.Error, at, new Localized(english, chinese), new Localized(hint, hintChinese));

    private static Diagnostic Error(
        string code, Location at, string english, string chinese, string hint, string hintChinese, Location? related, string relatedEnglish, string relatedChinese)
    {
        var diagnostic = Error(code, at, english, chinese, hint, hintChinese);
        return related is null ? diagnostic : diagnostic with { Related = [new RelatedLocation(related, new Localized(relatedEnglish, relatedChinese))] };
    }

    private static Diagnostic Suggest(Diagnostic diagnostic, string? suggestion) => suggestion is null
        ? diagnostic
        : diagnostic with
        {
            Hint = new Localized($"Did you mean “{suggestion}”?", $"是否应为“{suggestion}”？"),
            Fix = Replace(diagnostic.Location, suggestion),
        };

    private static Fix Replace(Location at, string replacement) =>
        new(new Localized($"Write “{replacement}”", $"改为“{replacement}”"), at.Span, replacement);

    private static string Article(string noun) => "aeiou".IndexOf(noun[0]) >= 0 ? "an" : "a";
}
