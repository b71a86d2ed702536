using Memo.Compiler;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;
using Memo.Runtime;
using Memo.Tools.Tests.Listings;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>
/// The working calendar of the national pack is one file. Whoever has the notices of holidays puts another in its place, and every term in working days
/// follows. The holidays here are invented.
/// </summary>
public sealed class CalendarReplacedTests
{
    private const string Published = "{ list: rail_limited, subject: natural_person, ground: smoking_on_train, decided: 2018-05-20, published: 2018-06-01, railway_confirmed: yes, also: [] }";
    private const string Header = "calendar weekdays = 周一至周五\n  effective  from 2004-01-01 until 2027-12-31\n";

    [Theory]
    [InlineData("", "2018-06-12")]
    [InlineData("  holidays   2018-06-04\n", "2018-06-13")]
    [InlineData("  holidays   2018-06-04, 2018-06-11\n", "2018-06-14")]
    [InlineData("  holidays   2018-06-04\n  worked     2018-06-02\n", "2018-06-12")]
    [InlineData("  holidays   2018-09-04\n", "2018-06-12")]
    public void A_limit_seven_working_days_after_publication_begins_later_by_each_holiday(string days, string begins)
    {
        var rules = NationalWithCalendar(Header + days);

        var first = Enumerable.Range(1, 30).Select(i => new CalendarDate(2018, 6, 1).AddDays(i)!.Value)
            .First(day => Standing(rules, day) == StandingState.InEffect);

        Assert.Equal(begins, first.ToString());
    }

    [Fact]
    public void In_a_year_the_calendar_does_not_cover_nobody_can_say()
    {
        var rules = NationalWithCalendar(Header.Replace("from 2004-01-01", "from 2019-01-01", StringComparison.Ordinal));

        Assert.Equal(StandingState.Unknown, Standing(rules, new CalendarDate(2018, 6, 20)));
    }

    private static StandingState Standing(RulePack rules, CalendarDate day) =>
        Assert.Single(ReferenceEvaluator.Evaluate(rules, rules.Read(Published), day, [BuiltIn.Itself]).Results).Standing.State;

    private static RulePack NationalWithCalendar(string calendar)
    {
        var texts = PackFolder.Read(Repository.PathTo("memoranda/national")).Texts;
        var compilation = Compilation.Of(texts.Select(text => Path.GetFileName(text.Path) == "calendar.memo" ? new SourceText(text.Path, calendar) : text));
        Assert.Empty(compilation.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message.English));
        return compilation.Pack;
    }
}
