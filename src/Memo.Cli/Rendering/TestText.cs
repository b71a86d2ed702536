using Memo.Compiler.Text;
using Memo.Hosting.Cases;

namespace Memo.Cli.Rendering;

/// <summary>What came of the cases: each failure with its place, then the counts.</summary>
internal static class TestText
{
    public static void Write(Screen screen, ImmutableArray<TestReport> reports, Language language)
    {
        foreach (var outcome in reports.SelectMany(report => report.Outcomes).Where(outcome => !outcome.Failures.IsEmpty))
        {
            var place = outcome.Case.Location;
            screen.Write($"{place.Source.Path}:{place.Start.Line}: ", Ink.Strong).Line(outcome.Case.Name, Ink.Error);
            foreach (var failure in outcome.Failures)
            {
                screen.Write(new Localized($"  line {failure.Location.Start.Line}: ", $"  第 {failure.Location.Start.Line} 行：").In(language), Ink.Dim)
                    .Line(failure.Message.In(language));
            }

            screen.Line();
        }

        foreach (var report in reports.Where(report => report.TooComplex is not null))
        {
            screen.Line(
                new Localized(
                    $"{report.Pack}: {report.TooComplex} is too complex to compile; only the evaluator was asked (memo explain MEMO3001).",
                    $"{report.Pack}：{report.TooComplex} 过于复杂，无法编译；仅由求值器作答（memo explain MEMO3001）。").In(language),
                Ink.Warning);
        }

        if (reports.Length > 1)
        {
            foreach (var report in reports)
            {
                screen.Line($"{report.Pack}: {Counts(report.Passed, report.Failed, language)}");
            }
        }

        var (passed, failed) = (reports.Sum(report => report.Passed), reports.Sum(report => report.Failed));
        screen.Line(Counts(passed, failed, language), failed > 0 ? Ink.Error : Ink.Good);
        if (reports.Sum(report => report.Unreviewed) is > 0 and var unreviewed)
        {
            screen.Line(
                new Localized(
                    $"{unreviewed} of them were suggested and nobody has reviewed them, as their notes say",
                    $"其中 {unreviewed} 个为自动生成，备注表明尚未经人审核").In(language),
                Ink.Warning);
        }
    }

    private static string Counts(int passed, int failed, Language language) =>
        new Localized($"{passed} cases passed, {failed} failed", $"通过 {passed} 个案例，失败 {failed} 个").In(language);
}
