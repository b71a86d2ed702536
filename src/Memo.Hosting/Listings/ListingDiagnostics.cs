using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Hosting.Listings;

/// <summary>What can be wrong with a YAML or JSON file, whatever it is about.</summary>
public static class ListingDiagnostics
{
    public static Diagnostic NotUtf8(Location at) => Error(
        "MEMO9002",
        at,
        new("The file is not UTF-8 text from here on.", "自此处起，文件不是 UTF-8 文本。"),
        new("Save it as UTF-8. In Excel and Notepad that is a choice of 'Save as'.", "请另存为 UTF-8 编码；记事本和 Excel 的“另存为”中可以选择。"));

    public static Diagnostic MalformedYaml(Location at) => Error(
        "MEMO9003",
        at,
        new("This is not well-formed YAML here.", "此处不是合法的 YAML。"),
        new(
            "Write one `key: value` a line, indent with spaces, close every bracket and quotation mark, and quote a value that contains ': '.",
            "每行写一个“键: 值”，用空格缩进，括号和引号要成对；值中含有“: ”时请加引号。"));

    public static Diagnostic MalformedJson(Location at) => Error(
        "MEMO9003",
        at,
        new("This is not well-formed JSON here.", "此处不是合法的 JSON。"),
        new(
            "Put every key and every text in double quotes, commas between and none after the last; comments are not allowed.",
            "键和文本都要加双引号，各项之间用逗号，最后一项之后没有逗号；不允许注释。"));

    public static Diagnostic Empty(Location at) => Error(
        "MEMO9003",
        at,
        new("The file is empty.", "文件是空的。"),
        new("Write the listing: its `list`, `subject`, `ground` and `decided`, one a line.", "请写明记录：名单、主体、事由、决定日期，每行一项。"));

    public static Diagnostic KeyIsNoWord(Location at) => Error(
        "MEMO9003",
        at,
        new("A key must be one word, not a list or a group.", "键必须是一个词，不能是列表或分组。"),
        new("Write `key: value`.", "请写成“键: 值”。"));

    public static Diagnostic DuplicateKey(Location at, string key, Location first) => Error(
        "MEMO9004",
        at,
        new($"'{key}' is given twice; it was given first in line {first.Start.Line}.", $"“{key}”重复给出；第一次在第 {first.Start.Line} 行。"),
        new("Keep one of them; several values are written as a list: [a, b].", "请只保留一处；多个值写成列表：[甲, 乙]。")) with
    {
        Related = [new RelatedLocation(first, new("first given here", "第一次在此处给出"))],
    };

    public static Diagnostic TooDeep(Location at) => Error(
        "MEMO9005",
        at,
        new($"Lists and groups are nested more than {InputLimits.Depth} deep here.", $"此处列表和分组的嵌套超过 {InputLimits.Depth} 层。"),
        new("A listing needs four levels at most.", "一条记录至多需要四层。"));

    public static Diagnostic TooMany(Location at) => Error(
        HostDiagnostics.TooLargeCode,
        at,
        new($"The file holds more than {InputLimits.Values:N0} values.", $"文件中的值超过 {InputLimits.Values:N0} 个。"),
        new("Split it into several files; a large set of listings is for `memo screen`.", "请拆分为多个文件；大批量记录请使用 memo screen。"));

    public static Diagnostic Alias(Location at) => Error(
        "MEMO9006",
        at,
        new("YAML anchors and aliases (& and *) are not read.", "不支持 YAML 的锚点和别名（& 和 *）。"),
        new("Write the value out where it is needed; put a value that begins with & or * in quotes.", "请在需要处写出完整的值；以 & 或 * 开头的值请加引号。"));

    public static Diagnostic SeveralDocuments(Location at) => Error(
        "MEMO9009",
        at,
        new("A second YAML document begins here.", "此处开始了第二个 YAML 文档。"),
        new("One file holds one listing or dossier: remove the `---`, or split the file.", "一个文件只含一条记录或一份档案：请删去“---”，或拆分文件。"));

    public static Diagnostic Tag(Location at, string tag) => Error(
        "MEMO9010",
        at,
        new($"YAML tags such as '{tag}' are not read.", $"不支持“{tag}”之类的 YAML 标签。"),
        new("Remove it; put a value that begins with ! in quotes.", "请删去；以 ! 开头的值请加引号。"));

    private static Diagnostic Error(string code, Location at, Localized message, Localized hint) => new(code, Severity.Error, at, message, hint);
}
