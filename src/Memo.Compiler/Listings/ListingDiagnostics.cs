using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Listings;

/// <summary>What can be wrong with a listing or dossier: MEMO91nn.</summary>
internal static class ListingDiagnostics
{
    public static Diagnostic UnknownKey(Location at, string key, string? suggestion) => Error(
        "MEMO9101",
        at,
        $"“{key}” is no fact of the vocabulary.",
        $"词汇中没有名为“{key}”的事实。",
        suggestion is null ? "Use a declared fact by either of its names." : $"Did you mean “{suggestion}”?",
        suggestion is null ? "请使用已声明的事实的中文或英文名称。" : $"是否应为“{suggestion}”？");

    public static Diagnostic ValueDoesNotFit(Location at, string key, string value, Localized needed) => Error(
        "MEMO9102",
        at,
        $"“{value}” is no value of “{key}”.",
        $"“{value}”不是“{key}”的值。",
        $"Write {needed.English}.",
        $"请写{needed.Chinese}。");

    public static Diagnostic MissingKey(Location at, string english, string chinese) => Error(
        "MEMO9103",
        at,
        $"The listing has no “{english}”.",
        $"记录缺少“{chinese}”。",
        $"Add it: {english}: …",
        $"请补充：{chinese}: …");

    public static Diagnostic UnknownName(Location at, string name, Localized kind, string? suggestion) => Error(
        "MEMO9104",
        at,
        $"There is no {kind.English} “{name}”.",
        $"没有名为“{name}”的{kind.Chinese}。",
        suggestion is null ? "Use a declared name, in either language." : $"Did you mean “{suggestion}”?",
        suggestion is null ? "请使用已声明的中文或英文名称。" : $"是否应为“{suggestion}”？");

    public static Diagnostic NameOfSeveralPacks(Location at, string name, IReadOnlyCollection<string> qualified) => Error(
        "MEMO9111",
        at,
        $"Several of the packs loaded declare “{name}”.",
        $"一并加载的规则包中有几个声明了“{name}”。",
        $"Write the one that is meant: {string.Join(", ", qualified)}.",
        $"请写明所指的一个：{string.Join("、", qualified)}。");

    /// <param name="limit">Entries a dossier may hold.</param>
    public static Diagnostic TooManyEntries(Location at, int limit) => Error(
        "MEMO9112",
        at,
        $"A dossier holds at most {limit} entries; from here on there are more.",
        $"一份档案至多 {limit} 个条目，自此处起超出。",
        "A dossier is one subject and its own entries: write one dossier for each subject.",
        "一份档案只含一个主体及其条目：请为每个主体各写一份档案。");

    /// <param name="isValue">It stands where a value of one key is wanted.</param>
    public static Diagnostic NotAListing(Location at, Localized needed, bool isValue) => Error(
        "MEMO9105",
        at,
        $"Here {needed.English} is required.",
        $"此处应为{needed.Chinese}。",
        isValue ? "Write one value, not several and not keys of its own." : "A listing is written as keys with values: list: judgment_defaulter.",
        isValue ? "请只写一个值，不写多个值，也不另写键。" : "记录写为键和值，例如：名单: 失信被执行人。");

    public static Diagnostic KeyTwice(Location at, string key, string earlier) => Error(
        "MEMO9106",
        at,
        $"“{key}” says again what “{earlier}” has said.",
        $"“{key}”与“{earlier}”重复。",
        "Keep one of the two.",
        "请只保留一个。");

    public static Diagnostic NoSuchDate(Location at, string value) => Error(
        "MEMO9107",
        at,
        $"There is no day “{value}” between 1949-10-01 and 2199-12-31.",
        $"1949年10月1日至2199年12月31日之间没有“{value}”这一天。",
        "Write a date such as 2024-03-04, or 2024-03 where only the month is known.",
        "请写 2024-03-04 这样的日期；只知月份的写 2024-03。");

    public static Diagnostic NumberOutOfRange(Location at, string key, string value) => Error(
        "MEMO9108",
        at,
        $"“{value}” is outside what “{key}” can be.",
        $"“{value}”超出“{key}”的范围。",
        "Money is exact to the fen and below 10^18 fen, a share to 0.0001 percent; a count keeps within its declared range.",
        "金额精确到分且小于10^18分，比例精确到0.0001%；计数不得超出声明的范围。");

    public static Diagnostic WrongPlace(Location at, string key, Localized belongs) => Error(
        "MEMO9109",
        at,
        $"“{key}” does not belong here.",
        $"“{key}”不应写在此处。",
        $"It is {belongs.English}.",
        $"它是{belongs.Chinese}。");

    public static Diagnostic SameId(Location at, string id) => Error(
        "MEMO9110",
        at,
        $"Two entries have the id “{id}”.",
        $"两个条目的编号都是“{id}”。",
        "Give each entry an id of its own; an entry without one is named by its number: E-1, E-2, …",
        "请为每个条目写不同的编号；未写编号的条目按序号命名为 E-1、E-2……");

    private static Diagnostic Error(string code, Location at, string english, string chinese, string hint, string hintChinese) =>
        new(code, Severity.Error, at, new Localized(english, chinese), new Localized(hint, hintChinese));
}
