using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Hosting;

/// <summary>What can be wrong with the files of a pack, before their content means anything.</summary>
public static class HostDiagnostics
{
    public const string UnreadableCode = "MEMO9001";
    public const string TooLargeCode = "MEMO9007";
    public const string NoMemoFileCode = "MEMO9008";

    public static Diagnostic NotFound(string path) => Unreadable(
        path,
        new($"There is no file or folder '{path}'.", $"没有名为“{path}”的文件或文件夹。"),
        new("Check the spelling, and from which folder the command is run.", "请核对拼写，以及运行命令时所在的文件夹。"));

    public static Diagnostic NotAllowed(string path) => Unreadable(
        path,
        new($"'{path}' may not be read, or is not a file.", $"“{path}”无权读取，或者不是文件。"),
        new("Ask for the right to read it, or name another file.", "请取得读取权限，或指定其他文件。"));

    public static Diagnostic Unreadable(string path, string reason) => Unreadable(
        path,
        new($"'{path}' cannot be read: {reason}", $"无法读取“{path}”：{reason}"),
        new("Check that the file is there and that nothing else holds it.", "请确认该文件存在且未被其他程序占用。"));

    public static Diagnostic TooLarge(string path, long limit) => At(
        TooLargeCode,
        path,
        new($"'{path}' is larger than {Mebibytes(limit)} MiB.", $"“{path}”超过 {Mebibytes(limit)} MiB。"),
        new("Split it into several files.", "请拆分为多个文件。"));

    public static Diagnostic FolderTooLarge(string folder, long limit) => At(
        TooLargeCode,
        folder,
        new($"The .memo files under '{folder}' are together larger than {Mebibytes(limit)} MiB.", $"“{folder}”下的 .memo 文件合计超过 {Mebibytes(limit)} MiB。"),
        new("Name the folder of one rule pack.", "请指定单个规则包的文件夹。"));

    public static Diagnostic NoMemoFile(string folder) => At(
        NoMemoFileCode,
        folder,
        new($"There is no .memo file in '{folder}'.", $"“{folder}”中没有 .memo 文件。"),
        new("Name the folder of a rule pack: PACK is a folder with .memo files, by default the current one.", "请指定规则包的文件夹：PACK 是含有 .memo 文件的文件夹，默认为当前文件夹。"));

    public static Diagnostic TwoPacksOfOneName(Location at, string name, string first, string second) => new(
        "MEMO9011",
        Severity.Error,
        at,
        new($"Two packs are named '{name}': '{first}' and '{second}'.", $"有两个规则包名为“{name}”：“{first}”和“{second}”。"),
        new("Packs loaded together have names of their own: rename one, or move it away.", "一并加载的规则包名称不得相同：请更改其中一个的名称，或者移走。"));

    public static Diagnostic PackFoundFarOff(Location at, string name, string folder) => new(
        "MEMO9012",
        Severity.Warning,
        at,
        new($"'{name}' stands neither beside this pack nor beside the folder above it; '{folder}' is taken.", $"“{name}”既不在本规则包旁，也不在上一级文件夹旁；采用的是“{folder}”。"),
        new("Put it there, or make sure that this is the one you mean.", "请将其放在上述位置，或者确认所要的正是这一个。"));

    private static Diagnostic Unreadable(string path, Localized message, Localized hint) => At(UnreadableCode, path, message, hint);

    private static Diagnostic At(string code, string path, Localized message, Localized hint) =>
        new(code, Severity.Error, new Location(new SourceText(path, ""), default), message, hint);

    private static long Mebibytes(long bytes) => bytes / (1024 * 1024);
}
