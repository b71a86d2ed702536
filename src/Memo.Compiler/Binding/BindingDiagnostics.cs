using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

/// <summary>What can be wrong with the meaning of declarations: MEMO2nnn.</summary>
internal static partial class BindingDiagnostics
{
    public static Diagnostic NameTaken(Location at, string name, Location? earlier) => Error(
        "MEMO2001",
        at,
        $"The name “{name}” is taken.",
        $"名称“{name}”已被使用。",
        "Choose another name; both names of a declaration are unique among declarations of its kind.",
        "请换一个名称；同类声明的中英文名称均不得重复。",
        earlier,
        "It is declared here.",
        "已在此处声明。");

    public static Diagnostic NameMissing(Location at, string given, bool chineseMissing) => Error(
        "MEMO2002",
        at,
        chineseMissing ? $"“{given}” has no Chinese name." : $"“{given}” has no ASCII name.",
        chineseMissing ? $"“{given}”缺少中文名称。" : $"“{given}”缺少英文名称。",
        "Give both: some_id = 中文名称. The ASCII name has letters, digits and “_” and is the id.",
        "请写出两个名称：some_id = 中文名称。英文名称由字母、数字和“_”组成，是标识。");

    public static Diagnostic ClauseNotAllowed(Location at, string clause, string block) => Error(
        "MEMO2003",
        at,
        $"“{clause}” does not belong in “{block}”.",
        $"“{clause}”不属于“{block}”。",
        "Move it to the declaration it belongs to, or remove it.",
        "请移至所属的声明，或者删除。");

    public static Diagnostic ClauseRepeated(Location at, Keyword keyword, string clause, Location first) => Error(
        "MEMO2004",
        at,
        $"“{clause}” stands here a second time.",
        $"“{clause}”重复出现。",
        keyword switch
        {
            Keyword.When or Keyword.Ended or Keyword.Suspended => "Keep one. Several conditions are joined by “and”, “or”, “any of (…)”, “all of (…)”.",
            Keyword.Duty or Keyword.Remedy => "Keep one. Several bodies stand behind one “to”, with commas; what has a time limit of its own is a line of its own.",
            _ => "Keep one. If it belongs to a declaration of its own, the first line of that is missing.",
        },
        keyword switch
        {
            Keyword.When or Keyword.Ended or Keyword.Suspended => "请只保留一处。多个条件用“且”“或”“任一（…）”“全部（…）”连接。",
            Keyword.Duty or Keyword.Remedy => "请只保留一处。多个机构写在同一个“向”之后，用顿号分开；另有时限的，另写一行。",
            _ => "请只保留一处。如果属于另一声明，则缺少该声明的首行。",
        },
        first,
        "It stands here first.",
        "首次出现在此处。");

    /// <param name="at">The names after the first.</param>
    /// <param name="count">How many names stand there.</param>
    public static Diagnostic OneNameOnly(Location at, Keyword keyword, string clause, int count) => Error(
        "MEMO2045",
        at,
        $"“{clause}” takes one name; here stand {count}.",
        $"“{clause}”只能写一个名称，此处写了 {count} 个。",
        keyword == Keyword.Measure
            ? "Keep one, and write each other as a declaration of its own, with the same clause number: each has its own strength, basis and term."
            : "Keep one.",
        keyword == Keyword.Measure
            ? "请只保留一个，其余各写为单独的声明，条款号相同：每项措施各有其力度、依据和期限。"
            : "请只保留一个。");

    /// <param name="kind">A declaration it may be.</param>
    public static Diagnostic FirstLineMissing(Location at, Keyword kind) => Error(
        "MEMO2041",
        at,
        "From here on stands another declaration, which lacks its first line.",
        "此处起是另一声明，但缺少首行。",
        $"Write the first line above, for instance: {LineForms.Of(kind).English}",
        $"请在上方补写首行，例如：{LineForms.Of(kind).Chinese}");

    public static Diagnostic ClauseMissing(Location at, Name name, Keyword clause)
    {
        var spelling = KeywordText.All.First(k => k.Keyword == clause);
        var english = clause == Keyword.TitleEn ? "title en" : spelling.English[0];
        return Error(
            "MEMO2005",
            at,
            $"“{name.Id}” has no “{english}”.",
            $"“{name.Chinese}”缺少“{spelling.Chinese[0]}”。",
            $"Add a line, for instance: {LineForms.Of(clause).English}",
            $"请补充一行，例如：{LineForms.Of(clause).Chinese}");
    }

    /// <param name="uses">How often the name is used; this is the first place. Where it is more than once, a correction here alone would mend nothing.</param>
    public static Diagnostic UnknownName(Location at, string name, Localized kind, string? suggestion, int uses)
    {
        var unknown = Suggest(
            Error(
                "MEMO2006",
                at,
                $"There is no {kind.English} “{name}”{(uses > 1 ? $"; {uses} places use it, this one first" : "")}.",
                $"没有名为“{name}”的{kind.Chinese}{(uses > 1 ? $"；共有 {uses} 处使用，此处为首次" : "")}。",
                "Declare it, or correct the name.",
                "请先声明，或者更正名称。"),
            suggestion);
        return uses > 1 ? unknown with { Fix = null } : unknown;
    }

    /// <param name="why">Why the measure that is named cannot stand for the clause.</param>
    public static Diagnostic SameClauseUnclear(Location at, Localized why, Location? other) => Error(
        "MEMO2046",
        at,
        $"It is not clear of which clause this is: {why.English}.",
        $"不清楚属于哪一条款：{why.Chinese}。",
        "Name the one declaration that stands for the clause: it says clause not seen (or not stated) alone. Where the number is known, write it in each.",
        "请指明代表该条款的那一项声明：其条款只写未见（或者未载明）。条款号已知的，各项均写该号。",
        other,
        "It is declared here.",
        "声明在此处。");

    public static Diagnostic UnknownWord(Location at, string word, string english, string chinese, IEnumerable<(string English, string Chinese)> words, string? suggestion)
    {
        var all = words.ToArray();
        var unknown = Error(
            "MEMO2007",
            at,
            $"“{word}” is not {english}.",
            $"“{word}”不是{chinese}。",
            $"Write one of: {string.Join(", ", all.Select(w => w.English).Where(w => w[0] < 128))}.",
            $"可以写：{string.Join("、", all.Select(w => w.Chinese).Distinct())}。");
        return suggestion is null ? unknown : unknown with { Fix = Replace(at, suggestion) };
    }

    public static Diagnostic WrongKindOfName(Location at, string name, Localized isA, Localized needed, Location? declared) => Error(
        "MEMO2008",
        at,
        $"“{name}” is {Article(isA.English)} {isA.English}; here {Article(needed.English)} {needed.English} is required.",
        $"“{name}”是{isA.Chinese}，此处应为{needed.Chinese}。",
        "Use a name of the right kind.",
        "请使用相应种类的名称。",
        declared,
        "It is declared here.",
        "声明在此处。");

    public static Diagnostic NumberWithoutUnit(Location at, string number) => Error(
        "MEMO2009",
        at,
        $"“{number}” has no unit.",
        $"“{number}”没有单位。",
        "Write the unit: 1_000_000 CNY, 10 percent, 50 persons, 2 years. A number without a unit is a score, and a score decides nothing.",
        "请写明单位：100万元、10%、50人、2年。没有单位的数是评分，评分不能作为依据。");

    public static Diagnostic UnknownUnit(Location at, string unit, string? suggestion) => Suggest(
        Error(
            "MEMO2010",
            at,
            $"There is no unit “{unit}”.",
            $"没有计量单位“{unit}”。",
            "Declare it: unit persons = 人. Put a space behind a unit that another word follows.",
            "请声明：计量单位 人 = persons。单位后面还有其他词时，请用空格分开。"),
        suggestion);

    public static Diagnostic UnitDoesNotFit(Location at, string quantity, Localized needed) => Error(
        "MEMO2011",
        at,
        $"“{quantity}” does not fit: here stands {needed.English}.",
        $"“{quantity}”不适合此处，应为{needed.Chinese}。",
        "Use a quantity of that kind.",
        "请使用该种数量。");

    public static Diagnostic TestDoesNotFit(Location at, string name, Localized isA, Localized allowed) => Error(
        "MEMO2012",
        at,
        $"“{name}” is {isA.English} and cannot be tested so.",
        $"“{name}”是{isA.Chinese}，不能这样判断。",
        $"Write {allowed.English}.",
        $"请写：{allowed.Chinese}。");

    public static Diagnostic MixedAndOr(Location at) => Error(
        "MEMO2013",
        at,
        "“and” and “or” stand side by side: it is open what belongs together.",
        "“且”与“或”并列，归属不清。",
        "Put brackets around what belongs together, or use any of (…), all of (…).",
        "请用括号表明归属，或者使用“任一（…）”“全部（…）”。");

    public static Diagnostic CircularDefinition(Location at, string name, string path) => Error(
        "MEMO2014",
        at,
        $"“{name}” is defined by itself: {path}.",
        $"“{name}”循环定义：{path}。",
        "Write out one of them.",
        "请将其中一个写为不引用对方的形式。");

    public static Diagnostic NoCountingStated(Location at, string? instrument) => Error(
        "MEMO2015",
        at,
        instrument is null ? "A term is counted here, and it is not said how." : $"“{instrument}” counts a term and does not say how.",
        instrument is null ? "此处计算期间，但没有说明计算方法。" : $"“{instrument}”计算期间，但没有说明计算方法。",
        "Add to the instrument: counts start day excluded (or included). There is no default.",
        "请在文件中补充：期间计算 始日 不计入（或 计入）。没有默认方法。");

    public static Diagnostic NoBoundsStated(Location at, string? instrument) => Error(
        "MEMO2016",
        at,
        "It is not said whether “upwards” and “downwards” include the number.",
        "没有说明“以上”“以下”“以内”是否含本数。",
        $"Add to {instrument ?? "the instrument"}: bounds included (or excluded); or write at least, more than.",
        "请在文件中补充：数额界限 含本数（或 不含本数）；或者写“不低于”“超过”。");

    public static Diagnostic NoSuchDate(Location at, string text) => Error(
        "MEMO2017",
        at,
        $"There is no day “{text}” between 1949-10-01 and 2199-12-31.",
        $"1949年10月1日至2199年12月31日之间没有“{text}”这一天。",
        "Correct the date: 2016-01-20 or 2016年1月20日; known to the month: 2016-01.",
        "请更正日期：2016-01-20 或 2016年1月20日；只知月份的写 2016年1月。");

    public static Diagnostic NumberOutOfRange(Location at, string text) => Error(
        "MEMO2018",
        at,
        $"“{text}” is too large, or finer than its unit allows.",
        $"“{text}”过大，或者精度超过其单位。",
        "Money is exact to the fen and below 10^18 fen, a share to 0.0001 percent, a count and a length of time are whole numbers.",
        "金额精确到分且小于10^18分，比例精确到0.0001%，计数和期间为整数。");

    public static Diagnostic UnknownCitedTitle(Location at, string title, string? suggestion) => Suggest(
        Error(
            "MEMO2019",
            at,
            $"No declared instrument has the title “{title}”.",
            $"没有以“{title}”为名称的文件。",
            "Declare it with its title in both languages: statute company_law = 公司法.",
            "请声明并写明中英文名称：法律 公司法 = company_law。"),
        suggestion is null ? null : $"《{suggestion}》");

    public static Diagnostic InstrumentUnclear(Location at, string rule) => Error(
        "MEMO2020",
        at,
        $"It is not said to which instrument “{rule}” belongs.",
        $"没有说明“{rule}”属于哪个文件。",
        "Put it into the file of its instrument, or add: under some_instrument.",
        "请写入该文件所在的文件，或者补充：所属 某文件。");
}
