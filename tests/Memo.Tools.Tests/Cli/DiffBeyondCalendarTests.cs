namespace Memo.Tools.Tests.Cli;

/// <summary>Working days are counted by a calendar that names them for some years: nobody can tell what differs after these, and that is said.</summary>
public sealed class DiffBeyondCalendarTests
{
    private const string Calendar = """


        calendar weekdays = 周一至周五
          effective  from 2020-01-01 until 2030-12-31
          holidays   2020-05-01, 2020-10-01
        """;

    private static readonly string Memorandum = Ferry.Changed(
        ("counts     start day excluded", "counts     start day excluded\n  workdays   weekdays"),
        ("lasts      3 years from decided", "lasts      20 working days from decided"));

    /// <summary>Once said to be the same.</summary>
    [Fact]
    public void A_term_that_is_longer_only_after_the_last_year_is_a_doubt()
    {
        var later = Memorandum.Replace("effective  from 2020-03-01", "effective  from 2035-03-01", StringComparison.Ordinal);
        using var old = Ferry.InFolder(Ferry.Vocabulary + Calendar, later);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Calendar, later.Replace("20 working", "30 working", StringComparison.Ordinal));

        Assert.Equal(
            """
            0 decisions changed, 4 are the same; 1 text changed.
            Working days are named by weekdays until 2030-12-31: whether anything counted in them differs on later days was not compared (ferry_defaulter, ferry_safety.no_new_routes, ferry_safety.repair_done, ferry_safety.weigh_in_bids).

            three years ferry_safety.three_years: changed: term
              term:
                - It lasts 20 working days from the day of the decision.
                + It lasts 30 working days from the day of the decision.

            """,
            Ran.Memo("diff", old.Path, now.Path).Output);
    }

    [Fact]
    public void What_counts_no_working_day_otherwise_is_no_doubt()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Calendar, Memorandum);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Calendar, Memorandum.Replace("at least 50 persons", "at least 20 persons", StringComparison.Ordinal));

        Assert.Equal("1 decision changed, 3 are the same.\n\n", Ran.Memo("diff", old.Path, now.Path).Output[..37]);
    }
}
