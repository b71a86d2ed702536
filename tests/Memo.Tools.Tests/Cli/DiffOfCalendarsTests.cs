namespace Memo.Tools.Tests.Cli;

/// <summary>Days counted and dates derived: what no rule says and every answer may rest on.</summary>
public sealed class DiffOfCalendarsTests
{
    private const string Words = """


        calendar weekdays = 周一至周五
          effective  from 2025-01-01 until 2026-12-31
          holidays   2025-10-01
          sourced from bulletin

        fact shown_on = 公示日期
          type       date
          scope      entry

        fact notice_end = 公示届满日
          type       date
          scope      entry
          derived    7 working days after shown_on
          counts     start day included
          workdays   weekdays
        """;

    private static readonly string Memorandum = Ferry.Changed(
        ("counts     start day excluded", "counts     start day included\n  workdays   weekdays"),
        ("when       passengers_at_risk at least 50 persons", "when       notice_end at least 1 days ago"));

    private static readonly string Counting = Ferry.Changed(
        ("counts     start day excluded", "counts     start day included\n  workdays   weekdays"),
        ("when       passengers_at_risk at least 50 persons", "when       decided at least 5 working days ago"));

    /// <summary>The date of the newer version was counted by the calendar of the older one: nothing had changed.</summary>
    [Fact]
    public void A_holiday_moves_a_derived_date() => Assert.Equal(
        [
            "1 decision changed, 3 are the same; 1 word changed.",
            "weekdays: changed: working days; 1 changed decision rests on it",
            "sanction No licence for new routes (ferry_safety.no_new_routes): broadened, narrowed",
            "  not triggered -> triggered, on ferry_defaulter, from 2025-10-02 until 2025-10-02; for example:",
            "  triggered -> not triggered, on ferry_defaulter, from 2025-10-11 until 2025-10-13; for example:",
            "Vocabulary",
            "  周一至周五 weekdays: Its working days have changed: −holidays: 2025-10-01; +holidays: 2025-10-02.",
        ],
        Said(Memorandum, ("holidays   2025-10-01", "holidays   2025-10-02")));

    /// <summary>A term asks in no condition for the date that it runs from.</summary>
    [Fact]
    public void A_holiday_stands_above_a_term_that_runs_from_a_derived_date() => Assert.Equal(
        ["4 decisions changed, 0 are the same; 1 word changed.", "weekdays: changed: working days; 4 changed decisions rest on it"],
        Lines(Ferry.Changed(("lasts      3 years from decided", "lasts      3 years from notice_end")), ("holidays   2025-10-01", "holidays   2025-10-02")).Take(2));

    [Theory]
    [InlineData("derived    7 working days after shown_on", "derived    8 working days after shown_on", "the last day of 7 working days from shown on, that day counted, by “weekdays”", "the last day of 8 working days from shown on, that day counted, by “weekdays”")]
    [InlineData("shown_on\n  counts     start day included", "shown_on\n  counts     start day excluded", "the last day of 7 working days from shown on, that day counted, by “weekdays”", "the last day of 7 working days from shown on, that day not counted, by “weekdays”")]
    public void A_date_derived_otherwise_is_shown_by_what_it_is_derived_from(string before, string after, string was, string becomes)
    {
        var lines = Lines(Memorandum, (before, after));

        Assert.Equal(
            [
                "1 decision changed, 3 are the same; 1 word changed.",
                "notice end notice_end: changed: how it is derived; 1 changed decision rests on it",
                "  how it is derived:",
                $"    - {was}",
                $"    + {becomes}",
                "sanction No licence for new routes (ferry_safety.no_new_routes): narrowed",
            ],
            lines.Take(6));
        Assert.Equal($"  公示届满日 notice_end: It was {was} and is {becomes}. Asked by ferry_safety.no_new_routes.", lines[^1]);
    }

    [Theory]
    [InlineData("fact shown_on = 公示日期", "fact displayed_on = 公示日期\n  formerly   shown_on", "shown_on\n  counts", "displayed_on\n  counts", "  公示日期 displayed_on: renamed, before: shown_on")]
    [InlineData("fact shown_on = 公示日期", "fact displayed_on = 公示日期", "shown_on\n  counts", "displayed_on\n  counts", "  公示日期 displayed_on: renamed, before: shown_on")]
    [InlineData("calendar weekdays = 周一至周五", "calendar wk = 周一至周五\n  formerly   weekdays", "workdays   weekdays", "workdays   wk", "  周一至周五 wk: renamed, before: weekdays")]
    public void A_new_name_of_what_a_date_is_derived_from_changes_nothing(string before, string after, string naming, string renaming, string said) => Assert.Equal(
        ["0 decisions changed, 4 are the same; 1 word changed.", "Vocabulary", said],
        Lines(Memorandum, (before, after), (naming, renaming)));

    /// <summary>No day that only one of the calendars names was tried.</summary>
    [Theory]
    [InlineData("2026-12-31", "2025-12-31", "became undetermined", "triggered -> undetermined", "not triggered -> undetermined")]
    [InlineData("2025-12-31", "2026-12-31", "became certain", "undetermined -> triggered", "undetermined -> not triggered")]
    public void Days_that_a_calendar_no_longer_names_can_be_told_in_one_version_only(string until, string then, string change, string one, string other) => Assert.Equal(
        [
            "1 decision changed, 3 are the same; 1 word changed.",
            "weekdays: changed: working days; 1 changed decision rests on it",
            $"sanction No licence for new routes (ferry_safety.no_new_routes): {change}",
            $"  {one}, on ferry_defaulter, from 2026-01-01 until 2026-12-31, for entries decided from 2020-03-01 on; for example:",
            $"  {other}, on ferry_defaulter, from 2026-01-01 until 2026-12-31, for entries decided from 2020-03-01 on; for example:",
            "Vocabulary",
            $"  周一至周五 weekdays: Its working days have changed: −from 2025-01-01 until {until}; +from 2025-01-01 until {then}.",
        ],
        Said(Counting, ("until 2026-12-31", "until " + until), ("until " + until, "until " + then)));

    /// <summary>Headings, periods and words, without the witnesses.</summary>
    private static IEnumerable<string> Said(string memorandum, params (string Before, string After)[] changes) =>
        Lines(memorandum, changes).Where(line => line[0] != ' ' || line.Contains(" -> ", StringComparison.Ordinal) || line.Contains("weekdays:", StringComparison.Ordinal));

    /// <param name="changes">Of the words and the memorandum; where there are several, the first of both versions if the last begins with what it ends in.</param>
    private static string[] Lines(string memorandum, params (string Before, string After)[] changes)
    {
        var isOfBoth = changes.Length == 2 && changes[0].After == changes[1].Before;
        string With(string text, IEnumerable<(string Before, string After)> all) => all.Aggregate(text, (sum, c) => sum.Replace(c.Before, c.After, StringComparison.Ordinal));
        var first = isOfBoth ? changes[..1] : [];
        using var old = Ferry.InFolder(With(Ferry.Vocabulary + Words, first), With(memorandum, first));
        using var now = Ferry.InFolder(With(Ferry.Vocabulary + Words, changes), With(memorandum, changes));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal("", ran.Error);
        return [.. ran.Output.Split('\n').Where(line => line.Length > 0)];
    }
}
