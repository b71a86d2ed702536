using Memo.Compiler.Diagnostics;

namespace Memo.Compiler.Tests.Binding;

public class BinderTests
{
    private const string Vocabulary = """
        agency MOT = 交通运输部
        agency OLD = 旧部
          effective until 2010-01-01
          successor MOT from 2010-01-02
          successor NEW from 2010-01-02
        agency NEW = 新部
        source page = 页
          kind official
          where "there"
        item restrict = 限制
          class 1
        list some_list = 某名单
          colour black
          owner MOT
          basis not seen

        """;

    [Theory]
    [InlineData("from 2020-03-01", "2020-02-29")]
    [InlineData("from 2020-03", "2020-02-29")]
    [InlineData("from 2019-01-01", "2018-12-31")]
    [InlineData("until 2025-01-01", null)]
    public void The_old_instrument_ends_the_day_before_the_new_begins(string effective, string? lastDay)
    {
        var pack = Expect.Reports(Circular("old", "旧", "from 2010-01-01") + Circular("new", "新", effective) + "  supersedes old\n").Pack;
        Assert.Equal(lastDay, pack.Instruments.Single(i => i.Name.Id == "old").Effective.Until?.ToString());
    }

    [Fact]
    public void An_instrument_that_ended_earlier_by_itself_ends_then()
    {
        var pack = Expect.Reports(Circular("old", "旧", "from 2010-01-01 until 2012-12-31") + Circular("new", "新", "from 2020-01-01") + "  supersedes old\n").Pack;
        Assert.Equal("2012-12-31", pack.Instruments.Single(i => i.Name.Id == "old").Effective.Until?.ToString());
    }

    /// <summary>Two versions have one title; which one was cited once hung on the order of the files.</summary>
    [Theory]
    [InlineData("from 2015-01-01", "first")]
    [InlineData("from 2021-01-01", "second")]
    [InlineData("from 2005-01-01", "second")]
    public void A_title_of_several_versions_means_the_one_in_force(string effective, string cited)
    {
        var versions = Circular("first", "初版", "from 2010-01-01", "同名办法") + Circular("second", "修订版", "from 2020-01-01", "同名办法") + "  supersedes first\n";
        var rule = "inadmissible i = 某规则\n  under citing\n  covers some_list\n  when party is legal_person\n  basis 《同名办法》 第一条\n  sourced from page\n";
        foreach (var text in new[] { versions + Circular("citing", "引", effective) + rule, Circular("citing", "引", effective) + rule + versions })
        {
            var basis = Expect.Reports(Vocabulary + text).Pack.Inadmissibilities.Single().Basis;
            Assert.Equal(cited, basis.Value.Single().Instrument!.Name.Id);
        }
    }

    [Theory]
    [InlineData("pack p = 包\n  version \"1\"\n  level local\n  territory \"3301\"\n  rests on rule\n")]
    [InlineData("pack p = 包\n  version \"1\"\n  level national\n")]
    public void A_pack_with_what_its_level_needs(string pack) => Expect.Reports(pack + Circular("rule", "条例", "from 2020-01-01"));

    [Theory]
    [InlineData("[|pack p = 包|]\n  version \"1\"\n  level local\n  territory \"3301\"\n")]
    [InlineData("[|pack p = 包|]\n  version \"1\"\n  level local\n  rests on rule\n")]
    [InlineData("[|pack p = 包|]\n  version \"1\"\n  level local\n")]
    public void A_local_pack_names_its_territory_and_its_regulation(string pack) => Expect.Reports(pack + Circular("rule", "条例", "from 2020-01-01"), "MEMO2027");

    [Fact]
    public void There_is_one_pack_block() =>
        Expect.Reports("pack p = 包\n  version \"1\"\n[|pack q = 包二|]\n  version \"2\"\n", "MEMO2032");

    [Theory]
    [InlineData("", Severity.Warning)]
    [InlineData("  lint MEMO2021 error\n", Severity.Error)]
    [InlineData("  lint MEMO2021 warning\n", Severity.Warning)]
    [InlineData("  lint MEMO2021 off \"one body\"\n", null)]
    [InlineData("  lint MEMO2034 off \"others\"\n", Severity.Warning)]
    public void A_pack_raises_a_warning_or_turns_it_off(string lint, Severity? severity)
    {
        var rule = Vocabulary + "pack p = 包\n  version \"1\"\n" + lint + Circular("c", "通知", "from 2009-01-01") + "  covers some_list\n  remedy not seen\n";
        var sanction = "sanction s = 惩\n  title \"惩\"\n  clause \"1\"\n  measure restrict\n  strength mandatory\n  by OLD\n  on legal_person as itself\n  basis not seen\n  lasts while listed\n  sourced from page\n";
        var diagnostics = Expect.Compile(rule + sanction).Diagnostics;
        Assert.Equal(severity is null ? [] : [("MEMO2021", severity)], diagnostics.Select(d => (d.Code, (Severity?)d.Severity)));
    }

    [Fact]
    public void An_error_stays_an_error()
    {
        var diagnostic = Expect.Reports("pack p = 包\n  version \"1\"\n  lint MEMO2006 off \"a try\"\nlist l = 某名单\n  colour black\n  owner [|NOBODY|]\n", "MEMO2006").Diagnostics.Single();
        Assert.Equal(Severity.Error, diagnostic.Severity);
    }

    [Fact]
    public void Two_instruments_of_one_name_leave_their_rules_alone() =>
        Expect.Reports(
            Vocabulary + Circular("c", "通知", "from 2020-01-01") + "[|circular c = 通知|]\n  title \"另一通知\"\n  title en \"Other\"\n"
            + "inadmissible i = 规则一\n  covers some_list\n  when party is legal_person\n  sourced from page\n",
            "MEMO2001");

    [Fact]
    public void A_lift_declared_twice_is_reported_once() =>
        Expect.Reports(
            Vocabulary + Circular("c", "通知", "from 2020-01-01")
            + "lift x = 解\n  when party is legal_person\n  sourced from page\n[|lift x = 解|]\n  when party is legal_person\n  sourced from page\n",
            "MEMO2001");

    [Theory]
    [InlineData("reach", "达到")]
    [InlineData("who", "适用对象")]
    public void A_name_that_answers_use_for_what_no_input_gives_is_taken(string id, string chinese) =>
        Expect.Reports($"[|fact {id} = {chinese}|]\n  type yes_no\n  scope entry\n", "MEMO2001");

    private static string Circular(string id, string chinese, string effective, string? title = null) =>
        (id == "old" || id == "rule" ? "source page = 页\n  kind official\n  where \"there\"\n" : "")
        + $"circular {id} = {chinese}\n  title \"{title ?? chinese + "全称"}\"\n  title en \"{(title is null ? id + " title" : "Same title")}\"\n  effective {effective}\n  sourced from page\n";
}
