using System.Text.Json;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;
using Memo.Runtime;
using Memo.Tools.Tests.Cli;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>The same clause compared with the law as of 2018, 2021, 2025 and May 2026, where the law changed under it: by the check, in answers, in explanations.</summary>
public sealed class LawInTimeTests
{
    private const string OfEdition = "National Basic List of Punishment Measures, edition of ";
    private static readonly string Folder = Repository.PathTo("memoranda/examples/law_in_time");
    private static readonly LoadedPack Pack = LoadedPack.Load(Folder);

    [Theory]
    [InlineData("office_by_146", 2018, "Allows")]
    [InlineData("office_by_146", 2021, "Allows")]
    [InlineData("office_by_146", 2025, "FallsShort: Company Law art 146(1)(5) has not read so since 2024-07-01; that day the place is Company Law art 178(1)(5)")]
    [InlineData("office_by_146", 2026, "FallsShort: Company Law art 146(1)(5) has not read so since 2024-07-01; that day the place is Company Law art 178(1)(5)")]
    [InlineData("office_by_146", 2017, "NotChecked: Company Law art 146(1)(5) was read in the version of another day")]
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
    [InlineData("units_shown_by_rules_of_2023", 2018, "FallsShort: Measures for the Repair of Credit Information after Defaults Are Corrected (trial) is in force only from 2023-05-01")]
    [InlineData("units_shown_by_rules_of_2023", 2021, "FallsShort: Measures for the Repair of Credit Information after Defaults Are Corrected (trial) is in force only from 2023-05-01")]
    [InlineData("units_shown_by_rules_of_2023", 2025, "NotChecked: what it allows is not encoded")]
    [InlineData("units_shown_by_rules_of_2023", 2026, "FallsShort: Measures for the Repair of Credit Information after Defaults Are Corrected (trial) has not been in force since 2026-04-01")]
    [InlineData("persons_shown", 2018, "FallsShort: Civil Procedure Law art 266 reads so only from 2024-01-01")]
    [InlineData("persons_shown", 2021, "FallsShort: Civil Procedure Law art 266 reads so only from 2024-01-01")]
    [InlineData("persons_shown", 2025, "NotChecked: Civil Procedure Law art 266: the kind of measure was not confirmed")]
    [InlineData("persons_shown", 2026, "FallsShort: Credit Repair Measures art 12(3) forbids it, unless an exemption applies; none is encoded")]
    [InlineData("exit_by_266", 2018, "FallsShort: Civil Procedure Law art 266 reads so only from 2024-01-01")]
    [InlineData("exit_by_266", 2021, "FallsShort: Civil Procedure Law art 266 reads so only from 2024-01-01")]
    [InlineData("exit_by_266", 2022, "FallsShort: Civil Procedure Law art 266 reads so only from 2024-01-01; that day the place is Civil Procedure Law art 262")]
    [InlineData("exit_by_266", 2023, "FallsShort: Civil Procedure Law art 266 reads so only from 2024-01-01; that day the place is Civil Procedure Law art 262")]
    [InlineData("exit_by_266", 2025, "Allows")]
    [InlineData("exit_by_266", 2026, "Allows")]
    [InlineData("exit_by_262", 2021, "FallsShort: Civil Procedure Law art 262 reads so only from 2022-01-01")]
    [InlineData("exit_by_262", 2022, "Allows")]
    [InlineData("exit_by_262", 2025, "FallsShort: Civil Procedure Law art 262 has not read so since 2024-01-01; that day the place is Civil Procedure Law art 266")]
    [InlineData("office_by_list_of_2021", 2021, "NotChecked: the article that could carry it is not encoded")]
    [InlineData("office_by_list_of_2021", 2022, "NotChecked: " + OfEdition + "2021: whom it reaches was not confirmed; " + OfEdition + "2021: who acts was not confirmed; " + OfEdition + "2021: the kind of measure was not confirmed")]
    [InlineData("office_by_list_of_2021", 2023, "NotChecked: the article that could carry it is not encoded")]
    [InlineData("office_by_list_of_2024", 2023, "NotChecked: the article that could carry it is not encoded")]
    [InlineData("office_by_list_of_2024", 2025, "NotChecked: " + OfEdition + "2024: whom it reaches was not confirmed; " + OfEdition + "2024: who acts was not confirmed; " + OfEdition + "2024: the kind of measure was not confirmed")]
    public void The_answer_is_that_of_the_law_of_the_day(string clause, int year, string expected)
    {
        var measure = Pack.Rules.Measures.Single(m => m.QualifiedId == "in_time." + clause);

        var check = StatuteLaw.Check(Pack.Rules, measure, measure.Basis.Value.Single(), Day(year), []);

        Assert.Equal(expected, Said(check.Verdict.ToString(), FindingText.Of(check.Findings).In(Language.English)));
    }

    /// <summary>Each clause is reported once for each way in which the law of a day goes against it, with the first such day.</summary>
    [Fact]
    public void The_check_says_from_when() => Assert.Equal(
        [
            "MEMO5007 Warning “office_by_146” cites law that is not in force on 2024-07-01: Company Law art 146(1)(5) has not read so since 2024-07-01; that day the place is Company Law art 178(1)(5).",
            "MEMO5007 Warning “office_by_178” cites law that is not in force on 2018-01-01: Company Law art 178(1)(5) reads so only from 2024-07-01.",
            "MEMO5007 Warning “units_shown_for_three_years” cites law that is not in force on 2018-01-01: Credit Repair Measures art 12 reads so only from 2026-04-01.",
            "MEMO5004 Warning “units_shown_for_five_years” is heavier than its basis, from 2026-04-01: Credit Repair Measures art 12 allows at most 3 years.",
            "MEMO5007 Warning “units_shown_for_five_years” cites law that is not in force on 2018-01-01: Credit Repair Measures art 12 reads so only from 2026-04-01.",
            "MEMO5007 Warning “units_shown_by_rules_of_2023” cites law that is not in force on 2018-01-01: Measures for the Repair of Credit Information after Defaults Are Corrected (trial) is in force only from 2023-05-01.",
            "MEMO5007 Warning “persons_shown” cites law that is not in force on 2018-01-01: Civil Procedure Law art 266 reads so only from 2024-01-01.",
            "MEMO5009 Warning “persons_shown” does what the law forbids, from 2026-04-01: Credit Repair Measures art 12(3) forbids it, unless an exemption applies; none is encoded.",
            "MEMO5007 Warning “exit_by_266” cites law that is not in force on 2018-01-01: Civil Procedure Law art 266 reads so only from 2024-01-01.",
            "MEMO5007 Warning “exit_by_262” cites law that is not in force on 2018-01-01: Civil Procedure Law art 262 reads so only from 2022-01-01.",
        ],
        Pack.Diagnostics.Where(d => d.Location.Source.Path.Contains("law_in_time", StringComparison.Ordinal) && d.Code != "MEMO5001").Select(d => $"{d.Code} {d.Severity} {d.Message.English}"));

    /// <summary>What an answer and an explanation say of the basis, for the person listed shortly before the day.</summary>
    [Theory]
    [InlineData("office_by_146", "natural_person", 2018, "allows", "")]
    [InlineData("office_by_146", "natural_person", 2021, "allows", "")]
    [InlineData("office_by_146", "natural_person", 2025, "falls_short", "《公司法》第一百四十六条第一款第（五）项自2024-07-01起不再有此规定；当日相应规定为《公司法》第一百七十八条第一款第（五）项")]
    [InlineData("office_by_146", "natural_person", 2026, "falls_short", "《公司法》第一百四十六条第一款第（五）项自2024-07-01起不再有此规定；当日相应规定为《公司法》第一百七十八条第一款第（五）项")]
    [InlineData("office_by_178", "natural_person", 2018, "falls_short", "《公司法》第一百七十八条第一款第（五）项自2024-07-01起才有此规定；当日相应规定为《公司法》第一百四十六条第一款第（五）项")]
    [InlineData("office_by_178", "natural_person", 2021, "falls_short", "《公司法》第一百七十八条第一款第（五）项自2024-07-01起才有此规定；当日相应规定为《公司法》第一百四十六条第一款第（五）项")]
    [InlineData("office_by_178", "natural_person", 2025, "allows", "")]
    [InlineData("office_by_178", "natural_person", 2026, "allows", "")]
    [InlineData("units_shown_for_five_years", "legal_person", 2018, "falls_short", "《信用修复管理办法》第十二条自2026-04-01起才有此规定")]
    [InlineData("units_shown_for_five_years", "legal_person", 2021, "falls_short", "《信用修复管理办法》第十二条自2026-04-01起才有此规定")]
    [InlineData("units_shown_for_five_years", "legal_person", 2025, "falls_short", "《信用修复管理办法》第十二条自2026-04-01起才有此规定")]
    [InlineData("units_shown_for_five_years", "legal_person", 2026, "falls_short", "《信用修复管理办法》第十二条至多准许3年")]
    [InlineData("persons_shown", "natural_person", 2018, "falls_short", "《民事诉讼法》第二百六十六条自2024-01-01起才有此规定")]
    [InlineData("persons_shown", "natural_person", 2021, "falls_short", "《民事诉讼法》第二百六十六条自2024-01-01起才有此规定")]
    [InlineData("persons_shown", "natural_person", 2025, "not_checked", "《民事诉讼法》第二百六十六条：措施种类未核实")]
    [InlineData("persons_shown", "natural_person", 2026, "falls_short", "《信用修复管理办法》第十二条第三款禁止此项措施（另有例外的除外，例外未录入）")]
    public void Answers_and_explanations_say_it(string clause, string subject, int year, string verdict, string why)
    {
        using var folder = new Folder();
        var listing = folder.Write("listing.yaml", $"list: judgment_defaulter\nsubject: {subject}\nground: able_but_refuses\ndecided: {Day(year).AddDays(-20)}\nlarge_overdue_debt: yes\nalso: []\n");

        var evaluated = Asked("eval", listing, year).GetProperty("results")[0].GetProperty("triggered").EnumerateArray().Single(t => t.GetProperty("sanction").GetString() == "in_time." + clause);
        var explained = Asked("explain", listing, year, "in_time." + clause).GetProperty("explanations")[0];

        Assert.Equal((Said(verdict, why), Said(verdict, why)), (OfBasis(evaluated), OfBasis(explained)));
    }

    private static JsonElement Asked(string command, string listing, int year, params string[] rule)
    {
        var ran = Ran.Memo([command, .. rule, "--pack", Folder, "--listing", listing, "--as-of", Day(year).ToString(), "--role", "itself", "--format", "json"]);
        Assert.Equal(0, ran.ExitCode);
        return JsonDocument.Parse(ran.Output).RootElement;
    }

    private static string OfBasis(JsonElement said)
    {
        var basis = said.GetProperty("basis").EnumerateArray().Single();
        return Said(basis.GetProperty("statute").GetString()!, basis.TryGetProperty("why", out var why) ? why.GetProperty("zh").GetString()! : "");
    }

    private static string Said(string verdict, string why) => why.Length == 0 ? verdict : $"{verdict}: {why}";

    private static CalendarDate Day(int year) => year switch
    {
        2017 => new(2018, 6, 30),
        2018 => new(2018, 12, 31),
        2021 => new(2021, 6, 30),
        2022 => new(2022, 6, 30),
        2023 => new(2023, 6, 30),
        2025 => new(2025, 6, 30),
        _ => new(2026, 5, 31),
    };
}
