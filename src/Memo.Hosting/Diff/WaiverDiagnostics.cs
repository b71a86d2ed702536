using Memo.Compiler.Diagnostics;
using Memo.Hosting.Cases;

namespace Memo.Hosting.Diff;

/// <summary>What can be wrong with a file of waivers.</summary>
public static class WaiverDiagnostics
{
    public static Diagnostic UnknownRule(Location at, string id, string? suggestion) => new(
        "MEMO9030",
        Severity.Error,
        at,
        new($"Neither version has a rule, an instrument or a word '{id}'.", $"两个版本均没有名为“{id}”的规则、文件或词汇。"),
        CaseDiagnostics.DidYouMean(
            suggestion,
            new("Write the id as the report does: `memo diff … --format waivers` writes what can be waived.", "请按报告中的标识书写；memo diff … --format waivers 会写出可豁免的变化。")));

    public static Diagnostic UnknownChange(Location at, string change, string? suggestion) => new(
        "MEMO9030",
        Severity.Error,
        at,
        new($"There is no kind of change '{change}'.", $"没有名为“{change}”的变化种类。"),
        CaseDiagnostics.DidYouMean(suggestion, new("See `memo diff --help` for the kinds of change.", "变化种类见 memo diff --help。")));

    public static Diagnostic WithoutReason(Location at) => new(
        "MEMO9030",
        Severity.Error,
        at,
        new("The reason of this waiver is missing.", "该豁免没有写明理由。"),
        new("Write after `reason:` why the change is meant. Without a reason nothing is waived.", "请在“理由:”之后写明为何确认该变化；没有理由的，不予豁免。"));

    /// <param name="mark">That of the change; null where there is no such change.</param>
    public static Diagnostic WithoutMark(Location at, string id, string change, string? mark) => new(
        "MEMO9031",
        Severity.Error,
        at,
        new($"The waiver does not say for which change of '{id}' it was written.", $"该豁免没有写明针对“{id}”的哪一次变化。"),
        mark is null
            ? new("Each kind of change needs the mark of the change behind it; there is none of this kind now.", "每种变化之后须写明该次变化的标记；现在没有这种变化。")
            : new($"Look at the change; if it is meant, write {{ {change}: {mark} }}.", $"请核对该变化；确认无误的，写成 {{ {change}: {mark} }}。"));

    public static Diagnostic ForAnotherChange(Location at, string id, string change, string mark) => new(
        "MEMO9031",
        Severity.Warning,
        at,
        new($"The waiver was written for another change of '{id}'; this one is not waived.", $"该豁免针对的是“{id}”的另一次变化；本次变化未获豁免。"),
        new($"Look at the change again; if it is meant, write {{ {change}: {mark} }}.", $"请重新核对该变化；确认无误的，改为 {{ {change}: {mark} }}。"));

    public static Diagnostic WaivesNothing(Location at, string id, string change) => new(
        "MEMO9030",
        Severity.Warning,
        at,
        new($"The waiver of '{id}: {change}' waives nothing: there is no such change.", $"豁免“{id}：{change}”没有对应的变化。"),
        new("Remove it, or compare the versions it was written for.", "请删去，或者比较该豁免所针对的版本。"));
}
