using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Tests.Robustness;
using Memo.Runtime;
using Memo.Tools.Tests.Listings;
using Memo.Tools.Tests.Reference;

namespace Memo.Tools.Tests.Evaluation;

/// <summary>Entries that ask about each other.</summary>
[Collection(Alone.Name)]
public sealed class DossierTests
{
    private const string Rules = """
        circular red_rules = 守信名单办法
          title      “渡运守信名单办法（示例）”
          title en   "Rules for trusted ferries (illustration)"
          effective  from 2020-01-01
          covers     ferry_trusted
          counts     start day excluded
          sourced from bulletin

        condition bad_record = 不良记录
          when       any of (listed in ferry_defaulter, listed in ferry_watched)

        term trusted_term = 守信期限
          under      red_rules
          covers     ferry_trusted
          lasts      5 years from decided
          ended when bad_record
          sourced from bulletin

        term first_time = 初次
          under      ferry_safety
          covers     ferry_defaulter
          when       not (ever listed in ferry_defaulter with (fine at least 10_000 CNY))
          lasts      1 years from decided
          sourced from bulletin

        term again = 再次
          under      ferry_safety
          covers     ferry_defaulter
          when       ever listed in ferry_defaulter with (fine at least 10_000 CNY)
          lasts      3 years from decided
          sourced from bulletin

        inadmissible watched_twice = 重复关注
          under      ferry_safety
          covers     ferry_watched
          when       ever listed in ferry_watched
          sourced from bulletin
        """;

    private static readonly RulePack Pack = PreludePack.With(Rules);

    [Fact]
    public void A_guard_in_a_named_condition_does_not_let_an_ended_entry_revive() => Assert.Equal(
        "R-1 Ended; B-1 Ended",
        Standings("{ id: R-1, list: ferry_trusted, decided: 2023-01-10 }", "{ id: B-1, list: ferry_defaulter, decided: 2023-02-01, removed: 2023-03-01, fine: 0元 }"));

    [Fact]
    public void Entries_of_one_list_that_ask_about_each_other_are_settled_in_any_order()
    {
        string[] entries =
        [
            "{ id: B-1, list: ferry_defaulter, decided: 2023-01-10, fine: 5000元 }",
            "{ id: B-2, list: ferry_defaulter, decided: 2023-06-10, fine: 2万元 }",
            "{ id: R-1, list: ferry_trusted, decided: 2023-05-10 }",
        ];

        Assert.Equal("B-1 InEffect; B-2 Ended; R-1 Ended", Standings(entries));
        Assert.Equal("R-1 Ended; B-2 Ended; B-1 InEffect", Standings([.. entries.Reverse()]));
    }

    [Fact]
    public void Entries_that_exclude_each_other_are_both_inadmissible() => Assert.Equal(
        "W-1 Inadmissible; W-2 Inadmissible",
        Standings("{ id: W-1, list: ferry_watched, decided: 2023-01-10 }", "{ id: W-2, list: ferry_watched, decided: 2023-01-10 }"));

    [Fact]
    public void An_inadmissible_entry_ends_nothing() => Assert.Equal(
        "W-1 Inadmissible; W-2 Inadmissible; R-1 InEffect",
        Standings(
            "{ id: W-1, list: ferry_watched, decided: 2024-01-10 }",
            "{ id: W-2, list: ferry_watched, decided: 2024-01-10 }",
            "{ id: R-1, list: ferry_trusted, decided: 2023-05-10 }"));

    [Fact]
    public void Entries_that_look_the_same_are_two() => Assert.Equal(
        "E-1 InEffect; E-2 InEffect",
        Standings("{ list: ferry_defaulter, decided: 2023-06-10, fine: 2万元 }", "{ list: ferry_defaulter, decided: 2023-06-10, fine: 2万元 }"));

    [Theory]
    [InlineData("fine: 5000元")]
    [InlineData("waters: \"33\"")]
    public void Two_thousand_entries_are_answered_in_seconds(string fact)
    {
        var entries = Enumerable.Range(0, 1000).SelectMany(i => new[]
        {
            $"{{ id: R-{i}, list: ferry_trusted, decided: 2023-05-10 }}",
            $"{{ id: B-{i}, list: ferry_defaulter, decided: 2022-06-10, {fact} }}",
        });
        var dossier = Read([.. entries]);

        var answer = Alone.InTime(() => ReferenceEvaluator.Evaluate(Pack, dossier, new CalendarDate(2024, 1, 15), [BuiltIn.Itself]));

        Assert.Equal(2000, answer.Results.Length);
    }

    private static string Standings(params string[] entries) => string.Join(
        "; ",
        ReferenceEvaluator.Evaluate(Pack, Read(entries), new CalendarDate(2024, 7, 15), [BuiltIn.Itself]).Results.Select(r => $"{r.Entry.Id} {r.Standing.State}"));

    private static Dossier Read(string[] entries) => Pack.Read("subject: legal_person\nalso: []\nentries:\n" + string.Concat(entries.Select(e => $"  - {e}\n")));
}
