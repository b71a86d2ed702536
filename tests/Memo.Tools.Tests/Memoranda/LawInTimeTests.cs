using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Runtime;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>The same clause compared with the law as of 2018, 2021, 2025 and May 2026, where the law changed under it.</summary>
public sealed class LawInTimeTests
{
    private static readonly RulePack Pack = NationalWith.File("in_time.memo");

    [Theory]
    [InlineData("office_by_146", 2018, "Allows")]
    [InlineData("office_by_146", 2021, "Allows")]
    [InlineData("office_by_146", 2025, "FallsShort: Company Law art 146(1)(5) has not read so since 2024-07-01; that day the place is Company Law art 178(1)(5)")]
    [InlineData("office_by_146", 2026, "FallsShort: Company Law art 146(1)(5) has not read so since 2024-07-01; that day the place is Company Law art 178(1)(5)")]
    [InlineData("office_by_178", 2018, "FallsShort: Company Law art 178(1)(5) reads so only from 2024-07-01; that day the place is Company Law art 146(1)(5)")]
    [InlineData("office_by_178", 2021, "FallsShort: Company Law art 178(1)(5) reads so only from 2024-07-01; that day the place is Company Law art 146(1)(5)")]
    [InlineData("office_by_178", 2025, "Allows")]
    [InlineData("office_by_178", 2026, "Allows")]
    [InlineData("units_shown_for_three_years", 2018, "FallsShort: Credit Repair Measures art 12 reads so only from 2026-04-01")]
    [InlineData("units_shown_for_three_years", 2021, "FallsShort: Credit Repair Measures art 12 reads so only from 2026-04-01")]
    [InlineData("units_shown_for_three_years", 2025, "FallsShort: Credit Repair Measures art 12 reads so only from 2026-04-01")]
    [InlineData("units_shown_for_three_years", 2026, "Allows")]
    [InlineData("units_shown_for_five_years", 2025, "FallsShort: Credit Repair Measures art 12 reads so only from 2026-04-01")]
    [InlineData("units_shown_for_five_years", 2026, "FallsShort: Credit Repair Measures art 12 allows at most 3 years")]
    [InlineData("persons_shown", 2018, "NotChecked: Civil Procedure Law art 266 was read in the version of another day")]
    [InlineData("persons_shown", 2021, "NotChecked: Civil Procedure Law art 266 was read in the version of another day")]
    [InlineData("persons_shown", 2025, "NotChecked: Civil Procedure Law art 266: the kind of measure was not confirmed")]
    [InlineData("persons_shown", 2026, "FallsShort: Credit Repair Measures art 12(3) forbids it")]
    public void The_answer_is_that_of_the_law_of_the_day(string clause, int year, string expected)
    {
        var date = year switch { 2018 => new CalendarDate(2018, 12, 31), 2021 => new CalendarDate(2021, 6, 30), 2025 => new CalendarDate(2025, 6, 30), _ => new CalendarDate(2026, 5, 31) };
        var measure = Pack.Measures.Single(m => m.QualifiedId == "in_time." + clause);

        var check = StatuteLaw.Check(Pack, measure, measure.Basis.Value.Single(), date, []);

        var why = FindingText.Of(check.Findings).In(Language.English);
        Assert.Equal(expected, why.Length == 0 ? check.Verdict.ToString() : $"{check.Verdict}: {why}");
    }
}
