using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;

namespace Memo.Cli.Rendering;

/// <summary>The last line of a check: what was found, what the pack itself holds (not those it builds on), and how much of the texts it does not know, and how the bases that its measures claim compare with the law.</summary>
internal static class CheckSummary
{
    public static string Of(LoadedPack pack, ImmutableArray<Diagnostic> diagnostics, Language language)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);
        var notes = diagnostics.Length - errors - warnings;
        var ofNotes = notes == 0 ? new Localized("", "") : new Localized($", {Count(notes, "note")} (--notes)", $"，{notes} 条附注（--notes）");
        var rules = pack.Rules;
        var instruments = rules.Instruments.Where(instrument => instrument.Pack == rules.Header).ToImmutableArray();
        var own = rules.Rules.Where(rule => rule.Instrument.Pack == rules.Header).ToImmutableArray();
        var honesty = instruments.Select(instrument => instrument.Honesty).Concat(own.Select(rule => rule.Honesty)).ToImmutableArray();
        var (unverified, notStated, notSeen) = (honesty.Sum(h => h.Unverified), honesty.Sum(h => h.NotStated), honesty.Sum(h => h.NotSeen));
        var bases = BasisCounts.Of(rules, own.OfType<Measure>());
        var gaps = instruments.Sum(instrument => Gap(rules, instrument));
        return new Localized(
            $"{Count(errors, "error")}, {Count(warnings, "warning")}{ofNotes.English}; instruments {instruments.Length}, measures {own.OfType<Measure>().Count()}, unverified {unverified}, not stated {notStated}, not seen {notSeen}, gaps (stated but not encoded) {gaps}; claimed bases: allows {bases.Allows}, falls short {bases.FallsShort}, not checked {bases.NotChecked}",
            $"{errors} 个错误，{warnings} 个警告{ofNotes.Chinese}；规范性文件 {instruments.Length}，措施 {own.OfType<Measure>().Count()}，未核实 {unverified}，未载明 {notStated}，未见原文 {notSeen}，缺口（载明而未编码） {gaps}；所称依据：准许 {bases.Allows}，不足 {bases.FallsShort}，未核对 {bases.NotChecked}").In(language);
    }

    /// <summary>Measures the text is said to have that are not in the pack.</summary>
    private static int Gap(RulePack rules, Instrument instrument) =>
        instrument.Total is { } total ? Math.Max(0, total - MeasuresOfText.Count(rules.Measures.Where(measure => measure.Instrument == instrument))) : 0;

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
