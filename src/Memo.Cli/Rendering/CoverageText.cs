using Memo.Compiler.Covering;
using Memo.Compiler.Text;
using Memo.Hosting.Cases;

namespace Memo.Cli.Rendering;

/// <summary>The lines of which no case shows that they matter, each with what is not shown; then the counts.</summary>
internal static class CoverageText
{
    public static void Write(Screen screen, ImmutableArray<TestReport> reports, Language language)
    {
        foreach (var report in reports)
        {
            Lines(screen, report.Coverage!, language);
            Counts(screen, report, language);
        }
    }

    private static void Lines(Screen screen, PackCoverage coverage, Language language)
    {
        // That a bound was not tried is said only where the value was; that nothing can be right next to it is no fault of the rules.
        var unshown = coverage.Values.Where(v => v.Coverage != Coverage.Shown).Select(v => v.Value).ToHashSet();
        var lines = coverage.Values
            .Where(v => v.Coverage != Coverage.Shown && !(v.Value.IsAtBound && (v.Coverage == Coverage.Dead || unshown.Contains(v.Value with { At = Bound.None }))))
            .GroupBy(v => (v.Value.Test.Place.Source, v.Value.Test.Place.Start.Line))
            .OrderBy(g => g.Key.Source.Path, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Line);
        foreach (var line in lines)
        {
            screen.Write($"{line.Key.Source.Path}:{line.Key.Line}: ", Ink.Strong).Line(line.Key.Source.LineAt(line.Key.Line).Trim());
            foreach (var (value, known) in line)
            {
                var (said, bound) = (value.Test.Said(value.Holds).In(language), ValueWording.Of(value));
                var (text, ink) = known switch
                {
                    Coverage.Dead => (new Localized($"can never matter: {said}", $"从不影响结论：{said}"), Ink.Warning),
                    Coverage.Open when value.IsAtBound => (new Localized($"no dossier found right next to {bound.English}: {said}", $"未找到紧邻{bound.Chinese}的档案：{said}"), Ink.Plain),
                    Coverage.Open => (new Localized($"not settled whether it can matter: {said}", $"能否影响结论未能确定：{said}"), Ink.Warning),
                    _ when value.IsAtBound => (new Localized($"no case right next to {bound.English}: {said}", $"没有紧邻{bound.Chinese}的案例：{said}"), Ink.Plain),
                    _ => (new Localized($"not shown to matter: {said}", $"没有案例显示其影响结论：{said}"), Ink.Plain),
                };
                screen.Write($"  {ValueWording.Of(value.Decision, language)}: ", Ink.Dim).Line(text.In(language), ink);
            }
        }

        if (lines.Any())
        {
            screen.Line();
        }
    }

    private static void Counts(Screen screen, TestReport report, Language language)
    {
        var coverage = report.Coverage!;
        var (missing, dead, open) = (coverage.Count(Coverage.Missing), coverage.Count(Coverage.Dead), coverage.Count(Coverage.Open));
        screen.Line(
            new Localized(
                $"{report.Pack}: {coverage.Shown} of {coverage.Reachable} values of tests are shown to matter ({coverage.Percent} %); {missing} missing, {open} not settled, {dead} more proved never to matter",
                $"{report.Pack}：检验取值共 {coverage.Reachable} 项，其中 {coverage.Shown} 项有案例显示其影响结论（{coverage.Percent} %）；缺 {missing} 项，未能确定 {open} 项，另有 {dead} 项已证明从不影响结论").In(language),
            missing + open == 0 ? Ink.Good : Ink.Plain);
        var (tried, untried) = (coverage.CountAtBounds(Coverage.Shown), coverage.CountAtBounds(Coverage.Missing));
        screen.Line(new Localized(
            $"{report.Pack}: {tried} of {tried + untried} values and days right next to a bound are tried; {coverage.Suggested.Length} cases would show all that is missing (--suggest)",
            $"{report.Pack}：紧邻界限的取值和日期共 {tried + untried} 个，其中 {tried} 个有案例；补充 {coverage.Suggested.Length} 个案例即可补齐（--suggest）").In(language));
    }
}
