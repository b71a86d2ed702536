using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>What can be wrong with a case file as it is written.</summary>
public static class CaseDiagnostics
{
    public static Diagnostic UnknownKey(Location at, string key, string? suggestion, Localized keys) => Error(
        "MEMO9020",
        at,
        new($"There is no key '{key}' here.", $"此处没有“{key}”这个键。"),
        DidYouMean(suggestion, new($"The keys here are {keys.English}.", $"此处可用的键：{keys.Chinese}。")));

    public static Diagnostic KeyTwice(Location at, string key, string chinese) => Error(
        "MEMO9021",
        at,
        new($"'{key}' and '{chinese}' are the same key, given twice.", $"“{key}”与“{chinese}”是同一个键，重复给出。"),
        new("Keep one of them.", "请只保留一处。"));

    public static Diagnostic MissingKey(Location at, string key, string chinese) => Error(
        "MEMO9022",
        at,
        new($"'{key}' is missing here.", $"此处缺少“{chinese}”。"),
        new($"Add a line `{key}: …`.", $"请增加一行“{chinese}: …”。"));

    public static Diagnostic WrongShape(Location at, Localized wanted) => Error(
        "MEMO9023",
        at,
        new($"{wanted.English} is expected here.", $"此处应为{wanted.Chinese}。"),
        new("See the help of the command, with `--help`, for an example of such a file.", "此类文件的写法见该命令的 --help。"));

    public static Diagnostic UnknownName(Location at, Localized kind, string name, string? suggestion) => Error(
        "MEMO9024",
        at,
        new($"There is no {kind.English} '{name}'.", $"没有名为“{name}”的{kind.Chinese}。"),
        DidYouMean(suggestion, new("Use the id or the Chinese name that the rule pack declares.", "请使用规则包中声明的标识或中文名称。")));

    public static Diagnostic NotAmongInstruments(Location at, string rule, string instrument) => Error(
        "MEMO9025",
        at,
        new($"'{rule}' is a rule of '{instrument}', which is not among the instruments of this file.", $"“{rule}”属于“{instrument}”，不在本文件的适用文件之中。"),
        new($"Add {instrument} to `of`, or leave the rule out.", $"请在“适用文件”中加入 {instrument}，或删去该项。"));

    public static Diagnostic NotADate(Location at, string text) => Error(
        "MEMO9026",
        at,
        new($"'{text}' is no day of the calendar from 1949-10-01 to 2199-12-31.", $"“{text}”不是 1949-10-01 至 2199-12-31 之间的日期。"),
        new("Write a date as 2026-06-01.", "日期写成 2026-06-01 或 2026年6月1日。"));

    /// <param name="ofFile">A file of several cases, where one of them is asked for.</param>
    public static Diagnostic ListingOrDossier(Location at, bool ofFile) => Error(
        "MEMO9027",
        at,
        ofFile ? new("The file holds several cases; one listing or dossier is asked about here.", "该文件含有多个案例，此处只问一条记录或一份档案。")
            : new("A case has one `listing` or one `dossier`.", "一个案例应有一条“记录”或一份“档案”。"),
        ofFile ? new("`memo test` runs them all. To ask about one of them, copy it into a file of its own.", "memo test 运行全部案例；只问其中一个的，请将该案例另存为文件。")
            : new("Keep exactly one of the two.", "请二者择一。"));

    public static Diagnostic EntryNotSaid(Location at) => Error(
        "MEMO9028",
        at,
        new("The dossier has several entries; this expectation does not say which one it is about.", "档案中有多个条目，此处没有说明针对哪一个。"),
        new("Add a line `entry: …` with its id.", "请增加一行“条目: …”，写明编号。"));

    public static Diagnostic NamedTwice(Location at, string rule) => Error(
        "MEMO9029",
        at,
        new($"'{rule}' is named twice in this expectation.", $"“{rule}”在此处出现两次。"),
        new(
            "A measure is either triggered, withheld or undetermined, an exit either open, closed or undetermined.",
            "一项措施只能是触发、不适用或待定之一，一条移出规则只能是可以申请、不可申请或待定之一。"));

    public static Diagnostic BothInForceAndNot(Location at, string instrument) => Error(
        "MEMO9032",
        at,
        new($"The case asks as if '{instrument}' were in force on every day and on none.", $"案例假定“{instrument}”既自始施行，又从未施行。"),
        new("Name two instruments: one that is to be in force, and one that is not.", "请写明两份不同的文件：一份视为施行，一份视为未施行。"));

    public static Diagnostic AskedAsIf(Location at) => Error(
        "MEMO9032",
        at,
        new("The case asks as if other instruments were in force; here the rules answer as they are.", "案例假定施行的文件与实际不同，而此处按现行规则作答。"),
        new("`memo test` runs it as it says. Leave out `as_if` to ask the rules as they are.", "memo test 按其假定运行；删去“假定”，即按现行规则询问。"));

    internal static Localized DidYouMean(string? suggestion, Localized otherwise) =>
        suggestion is null ? otherwise : new($"Did you mean '{suggestion}'?", $"是否指“{suggestion}”？");

    private static Diagnostic Error(string code, Location at, Localized message, Localized hint) => new(code, Severity.Error, at, message, hint);
}
