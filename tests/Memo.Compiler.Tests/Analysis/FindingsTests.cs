using System.Collections.Immutable;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Analysis;

/// <summary>What is found of rules that do nothing: message, reason by its line, and the text that is left out. And what is not found.</summary>
public sealed class FindingsTests
{
    private const string Vocabulary = """
        agency bureau = 渡运管理局

        agency office = 航道管理处
          effective  from 2010-01-01 until 2025-12-31
          successor  branch from 2026-01-01

        agency branch = 航道分局
          effective  from 2010-01-01 until 2026-06-30

        list ferries = 渡运安全失信企业
          colour black
          owner  bureau

        list good_ferries = 渡运安全诚信企业
          colour red
          owner  bureau

        ground overloading = 超载
          covers ferries

        ground collision = 碰撞
          covers ferries

        source text = 渡运文件文本
          kind  primary
          where "the text as issued"

        item restrict_routes = 限制新增航线
          class 1

        fact repaired = 已完成修复
          type  yes_no
          scope entry

        fact fined = 已罚款
          type  yes_no
          scope entry

        fact passengers = 旅客
          type  count of persons
          scope entry

        memorandum safety = 渡运安全备忘录
          title        “渡运安全备忘录（示例）”
          effective    from 2024-03-01
          covers       ferries
          counts       start day excluded
          remedy       objection to bureau within 5 working days from notice
          sourced from text

        unit persons = 人

        """;

    private const string Sanction = """
        sanction routes = 不予新增航线
          title        “不予新增航线”
          clause       "二（三）"
          measure      restrict_routes
          strength     mandatory
          by           bureau
          on           legal_person as itself
          basis        not seen
          lasts        while listed
          sourced from text

        """;

    private const string Entry = """
        entry made = 列入
          covers       ferries
          basis        not seen
          sourced from text

        """;

    [Theory]
    [InlineData("when repaired and not repaired", "MEMO6001 “routes” can never apply: no listing, on any day on which it is in force, meets its condition. [when repaired and not repaired]")]
    [InlineData("when decided before 2020-01-01 and decided from 2021-01-01", "MEMO6001 “routes” can never apply: no listing, on any day on which it is in force, meets its condition. [when decided before 2020-01-01 and decided from 2021-01-01]")]
    [InlineData("when not (party is legal_person)", "MEMO6001 “routes” can never apply: no listing, on any day on which it is in force, meets whom it reaches and its condition. [on           legal_person as itself; when not (party is legal_person)]")]
    [InlineData("when fined and repaired\nunless fined", "MEMO6001 “routes” can never apply: every listing that meets its condition, on any day on which the rule is in force, is kept out by an exemption. [when fined and repaired; unless fined]")]
    [InlineData("unless fined\nunless not fined", "MEMO6001 “routes” can never apply: every listing, on any day on which the rule is in force, is kept out by an exemption. [unless fined; unless not fined]")]
    [InlineData("when passengers at least 50 persons and passengers at least 20 persons", "MEMO6002 A condition of “routes” changes nothing: it follows from the rest of it. [] fix")]
    [InlineData("when any of (fined, all of (fined, repaired))", "MEMO6002 An alternative in the condition of “routes” changes nothing: by the rest of it, it is never the one on which the rule turns. [] fix")]
    [InlineData("when fined and (repaired or not repaired)", "MEMO6002 A condition of “routes” changes nothing: it holds for every listing. [] fix")]
    [InlineData("when fined\nunless repaired and fined", "MEMO6002 A condition of an exemption of “routes” changes nothing: it follows from its condition. [when fined] fix")]
    [InlineData("when fined or party is natural_person", "MEMO6002 An alternative in the condition of “routes” changes nothing: by whom it reaches, it is never the one on which the rule turns. [on           legal_person as itself] fix")]
    [InlineData("when party is legal_person", "MEMO6002 A condition of “routes” changes nothing: it follows from whom it reaches. [on           legal_person as itself] fix")]
    [InlineData("when fined\nunless not fined", "MEMO6003 An exemption of “routes” changes nothing: whoever falls under it is kept out by its condition anyway. [when fined] fix")]
    [InlineData("unless fined\nunless fined and repaired", "MEMO6003 An exemption of “routes” changes nothing: whoever falls under it is kept out by an exemption anyway. [unless fined] fix")]
    [InlineData("unless listed in ferries\nunless listed in black", "MEMO6003 An exemption of “routes” changes nothing: whoever falls under it is kept out by an exemption anyway. [unless listed in ferries]")]
    public void What_changes_nothing_is_found_with_its_reason(string clauses, string expected) => Assert.Equal(expected, string.Join("\n", Found(Sanction + Lines(clauses))));

    [Theory]
    [InlineData("when fined and not repaired")]
    [InlineData("when passengers at least 20 persons\nunless passengers at least 50 persons")]
    [InlineData("when overloading or collision")]
    [InlineData("when not overloading and not collision")]
    [InlineData("when decided from 2024-01-01")]
    [InlineData("unless listed in good_ferries\nunless listed in black")]
    public void What_changes_something_is_not(string clauses) => Assert.Empty(Found(Sanction + Lines(clauses)));

    /// <summary>Of two that say the same one is enough, and one is kept.</summary>
    [Fact]
    public void Only_one_of_two_that_say_the_same_is_too_many() =>
        Assert.Single(Found(Sanction + Lines("when fined and fined")));

    /// <summary>What is left reads like a clause that nobody ever wrote longer, and nothing more is found in it.</summary>
    [Theory]
    [InlineData("when passengers at least 50 persons and passengers at least 20 persons", "when passengers at least 50 persons")]
    [InlineData("when passengers at least 20 persons and passengers at least 50 persons", "when passengers at least 50 persons")]
    [InlineData("when any of (fined, all of (fined, repaired))", "when fined")]
    [InlineData("when any of (all of (fined, repaired), fined)", "when fined")]
    [InlineData("when any of (fined, all of (fined, repaired), passengers at least 50 persons)", "when any of (fined, passengers at least 50 persons)")]
    [InlineData("when any of (all of (fined, repaired), fined, passengers at least 50 persons)", "when any of (fined, passengers at least 50 persons)")]
    [InlineData("when passengers at least 50 persons and (fined or (fined and repaired))", "when passengers at least 50 persons and fined")]
    [InlineData("when (fined or ((fined and repaired))) and passengers at least 50 persons", "when fined and passengers at least 50 persons")]
    [InlineData("when passengers at least 50 persons and not (fined and repaired) and not (repaired and fined)", "when passengers at least 50 persons and not (fined and repaired)")]
    [InlineData("when overloading and any of (fined and repaired, fined and repaired and collision)", "when overloading and (fined and repaired)")]
    [InlineData("when fined or (repaired and collision) or (fined and overloading)", "when fined or (repaired and collision)")]
    [InlineData("when (repaired and collision) or (repaired and collision and overloading)", "when repaired and collision")]
    [InlineData("when fined\n  and passengers at least 50 persons\n  and passengers at least 20 persons", "when fined\n  and passengers at least 50 persons")]
    [InlineData("when fined\nunless repaired and fined", "when fined\nunless repaired")]
    [InlineData("unless repaired or (repaired and fined)", "unless repaired")]
    [InlineData("when fined\nunless not fined", "when fined")]
    [InlineData("条件 旅客 不低于 50人 且 旅客 不低于 20人", "条件 旅客 不低于 50人")]
    [InlineData("条件 任一（已罚款、全部（已罚款、已完成修复））", "条件 已罚款")]
    [InlineData("条件：任一（已罚款、全部（已罚款、已完成修复）、碰撞）", "条件：任一（已罚款、碰撞）")]
    public void The_fix_leaves_out_what_changes_nothing(string clauses, string expected)
    {
        var text = new SourceText("rules.memo", Vocabulary + Sanction + Lines(clauses));
        var fix = Assert.Single(Analysed(text)).Fix!;
        var mended = new SourceText("rules.memo", text.Text[..fix.Span.Start] + fix.Replacement + text.Text[fix.Span.End..]);

        Assert.Equal(Vocabulary + Sanction + Lines(expected), mended.Text);
        Assert.Empty(Analysed(mended));
        Assert.Equal(MeaningOf(text), MeaningOf(mended));
    }

    /// <summary>Where a comment would go with it, nobody knows of what it speaks; where something is not known, the two are not the same.</summary>
    [Theory]
    [InlineData("when fined -- as the bureau reads it\n  and fined")]
    [InlineData("when any of (fined, -- the usual case\n  all of (fined, repaired))")]
    [InlineData("unless fined\nunless fined and repaired -- in doubt")]
    [InlineData("unless listed in ferries\nunless listed in black")]
    public void No_fix_is_offered_where_it_is_not_certain(string clauses) =>
        Assert.All(Analysed(new SourceText("rules.memo", Vocabulary + Sanction + Lines(clauses))), found => Assert.Null(found.Fix));

    /// <summary>The later in the file was the one too many, whatever the file.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_order_of_files_and_declarations_does_not_matter(int seed)
    {
        string[] blocks =
        [
            Sanction,
            Sanction.Replace("routes = 不予新增航线", "routes_2 = 不予新增航线二", StringComparison.Ordinal),
            Sanction.Replace("routes = 不予新增航线", "routes_3 = 不予新增航线三", StringComparison.Ordinal) + Lines("unless fined\nunless fined and repaired"),
            Sanction.Replace("sanction routes = 不予新增航线", "reward open = 开放航线", StringComparison.Ordinal).Replace("“不予新增航线”", "“开放航线”", StringComparison.Ordinal),
            Ruled("entry", "first = 一", "basis not seen\nwhen fined"),
            Ruled("entry", "second = 二", "basis not seen\nwhen fined"),
            Ruled("exit", "third = 三", "kind early\nwhen fined or repaired"),
            Ruled("exit", "fourth = 四", "kind early\nwhen fined"),
            Ruled("inadmissible", "fifth = 五", "when passengers at least 20 persons"),
            Ruled("inadmissible", "sixth = 六", "when passengers at least 50 persons"),
            Term("seventh = 期限一", "until 2024-12-31"),
            Term("eighth = 期限二", "until 2024-12-31"),
            Term("ninth = 期限三", "from 2025-04-01"),
        ];
        blocks = [.. blocks.Select(block => block.TrimEnd() + "\n  under safety\n")];
        var expected = Placed(new SourceText("a.memo", Vocabulary), new SourceText("b.memo", string.Concat(blocks)));
        var random = new Random(seed);
        random.Shuffle(blocks);
        string[] names = ["a.memo", "b.memo", "c.memo"];
        random.Shuffle(names);
        var middle = random.Next(blocks.Length);

        Assert.Equal(7, expected.Length);
        Assert.Equal(expected, Placed(
            new SourceText(names[0], Vocabulary), new SourceText(names[1], string.Concat(blocks.Take(middle))), new SourceText(names[2], string.Concat(blocks.Skip(middle)))));
    }

    /// <summary>A rule of entry must say when it applies, if only what goes without saying.</summary>
    [Fact]
    public void What_a_rule_must_say_is_not_too_much() => Assert.Empty(Found(Entry + Lines("grounds overloading\nwhen overloading")));

    [Theory]
    [InlineData("when fined and not fined", "MEMO6001 “refused” can never apply: no listing, on any day on which it is in force, meets its condition. [when fined and not fined]")]
    [InlineData("when any of (fined, all of (fined, repaired))", "MEMO6002 An alternative in the condition of “refused” changes nothing: by the rest of it, it is never the one on which the rule turns. [] fix")]
    [InlineData("when decided before 2024-01-01", "MEMO6001 “refused” can never apply: no listing, on any day on which it is in force, meets its condition. [when decided before 2024-01-01]")]
    public void A_rule_on_what_cannot_be_is_looked_at_like_others(string clauses, string expected) => Assert.Equal(expected, string.Join("\n", Found(Refused + Lines(clauses))));

    /// <summary>Said to change nothing once: that a date lies where it must does not say that it is given.</summary>
    [Fact]
    public void What_a_record_must_give_to_contradict_itself_changes_something() => Assert.Empty(Found(Refused + Lines("when fined and published from 2024-03-01")));

    /// <summary>Said to change nothing once, as if what is published had always to be: what is not published is not inadmissible, and the exemption alone keeps the measure from it.</summary>
    [Fact]
    public void An_exemption_that_only_what_has_not_happened_shows_changes_something() => Assert.Empty(Found(
        Sanction + Lines("when decided from 2024-03-01\nunless fined") + Refused + Lines("when fined and published from 2024-03-01")));

    /// <summary>The first rule is the one that is kept.</summary>
    [Theory]
    [InlineData("entry", "basis not seen\nwhen passengers at least 20 persons", "basis not seen\nwhen passengers at least 50 persons", "second", "first")]
    [InlineData("entry", "basis not seen\nwhen passengers at least 50 persons", "basis not seen\nwhen passengers at least 20 persons", "first", "second")]
    [InlineData("entry", "basis not seen\nwhen fined", "basis not seen\nwhen fined", "second", "first")]
    [InlineData("entry", "basis not seen\nwhen fined\nstrength mandatory\nby bureau", "basis not seen\nwhen fined and repaired\nstrength mandatory\nby bureau", "second", "first")]
    [InlineData("inadmissible", "when fined", "when fined and repaired", "second", "first")]
    [InlineData("exit", "kind early\nwhen fined", "kind early\nwhen fined and repaired", "second", "first")]
    [InlineData("exit", "kind early\nwhen fined", "kind early\ngrounds collision\nwhen fined", "second", "first")]
    public void A_rule_that_adds_nothing_to_another_is_found(string kind, string first, string second, string rule, string other) => Assert.Equal(
        [$"MEMO6008 “{rule}” adds nothing: whatever it holds for is covered by “{other}”, with the same strength and by the same bodies. [{kind} {other} = {(other == "first" ? "一" : "二")}]"],
        Found(Ruled(kind, "first = 一", first) + Ruled(kind, "second = 二", second)));

    [Fact]
    public void Several_rules_may_hold_for_all_that_one_does() => Assert.Equal(
        ["MEMO6008 “third” adds nothing: whatever it holds for is covered by “first” and “second”, with the same strength and by the same bodies. [entry first = 一; entry second = 二]"],
        Found(Ruled("entry", "first = 一", "basis not seen\nwhen fined") + Ruled("entry", "second = 二", "basis not seen\nwhen repaired") + Ruled("entry", "third = 兼有", "basis not seen\nwhen fined or repaired")));

    [Theory]
    [InlineData("entry", "basis not seen\nwhen fined", "basis not seen\nwhen repaired")]
    [InlineData("entry", "basis not seen\nwhen fined", "basis not seen\nwhen fined and repaired\nstrength mandatory")]
    [InlineData("entry", "basis not seen\nwhen fined", "basis not seen\nwhen fined and repaired\nby office")]
    [InlineData("entry", "basis not seen\nwhen fined", "basis not seen\nwhen fined and repaired\nduty publish")]
    [InlineData("exit", "kind early\nwhen fined", "kind correction\nwhen fined and repaired")]
    [InlineData("exit", "kind early\nwhen fined\nopens 3 months after decided", "kind early\nwhen fined and repaired")]
    [InlineData("exit", "kind end\nwhen fined", "kind end\nwhen fined and repaired\nremedy objection to bureau within 5 working days from notice")]
    public void A_rule_that_adds_something_is_not(string kind, string first, string second) =>
        Assert.DoesNotContain(Found(Ruled(kind, "first = 一", first) + Ruled(kind, "second = 二", second)), found => found.StartsWith("MEMO6008", StringComparison.Ordinal));

    /// <summary>Once reported for each pair, with the same words but for one name.</summary>
    [Fact]
    public void A_reward_is_reported_once_with_all_sanctions_of_its_kind() => Assert.Equal(
        [
            "MEMO6009 “routes” always goes together with “routes_2”: they ask the same, on the same lists and days, of the same persons. [sanction routes_2 = 不予新增航线二]",
            "MEMO6004 “open” is a reward of the same kind as the sanctions “routes” and “routes_2”, and each of them can follow with it from one listing; "
                + "the first from this one: { as_of: 2024-03-01, listing: { list: ferries, subject: legal_person, ground: overloading, decided: 2024-03-01, also: [] }, roles: [itself] }. [sanction routes = 不予新增航线; sanction routes_2 = 不予新增航线二]",
        ],
        Found(Sanction
            + Sanction.Replace("routes = 不予新增航线", "routes_2 = 不予新增航线二", StringComparison.Ordinal).Replace("“不予新增航线”", "“另项”", StringComparison.Ordinal)
            + Sanction.Replace("sanction routes = 不予新增航线", "reward open = 开放航线", StringComparison.Ordinal).Replace("“不予新增航线”", "“开放航线”", StringComparison.Ordinal)));

    /// <summary>Said once as if nobody met the condition and the exemption together, when everybody does.</summary>
    [Theory]
    [InlineData("when fined and repaired\nunless fined", "“不予新增航线”永远不会适用：在其施行期间的任何日期，凡符合条件的记录，均因除外而不适用。")]
    [InlineData("unless fined\nunless not fined", "“不予新增航线”永远不会适用：在其施行期间的任何日期，任何记录，均因除外而不适用。")]
    [InlineData("when repaired and not repaired", "“不予新增航线”永远不会适用：在其施行期间的任何日期，没有记录能符合条件。")]
    public void What_keeps_a_rule_from_ever_applying_is_said_in_Chinese(string clauses, string expected) =>
        Assert.Equal(expected, Assert.Single(Analysed(new SourceText("rules.memo", Vocabulary + Sanction + Lines(clauses)))).Message.Chinese);

    /// <summary>Denied once, where it begins later.</summary>
    [Theory]
    [InlineData("until 2025-12-31", "from 2026-07-01", "From 2026-01-01 to 2026-06-30", "2026-07-01")]
    [InlineData("until 2023-06-30", "from 2024-06-01", "From 2024-03-01 to 2024-05-31", "2024-06-01")]
    public void A_succession_that_begins_later_leaves_a_gap_with_its_days(string existence, string succession, string gap, string again)
    {
        var body = $"agency pier = 码头管理处\n  effective  {existence}\n  successor  bureau {succession}\n\n";

        Assert.Equal(
            [$"MEMO6007 {gap} “routes” is in force, but “pier” no longer exists then and nobody acts in its place; from {again} on it is “bureau”. [agency pier = 码头管理处]"],
            Found(body + Sanction.Replace("by           bureau", "by           pier", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_nobody_succeeds_is_shown_on_its_first_day() => Assert.Equal(
        ["MEMO6007 “routes” is in force on 2026-07-01, but “branch”, which acts in the place of “office”, no longer exists then and nobody succeeds it in this. [agency branch = 航道分局]"],
        Found(Sanction.Replace("by           bureau", "by           office", StringComparison.Ordinal)));

    [Fact]
    public void A_gap_between_two_versions_is_shown_by_its_days() => Assert.Equal(
        ["MEMO6006 Between “first” and “second” there is a gap: from 2025-01-01 to 2025-03-31 neither is in force; an entry on ferries decided on 2025-01-01 has no term. [term first = 期限一]"],
        Found(Term("first = 期限一", "until 2024-12-31") + "\n" + Term("second = 期限二", "from 2025-04-01")));

    /// <summary>Each was overlooked once: rules on other grounds, a bound in the condition, rules of exit, a rule that begins after its body is gone.</summary>
    [Theory]
    [InlineData("grounds overloading\neffective from 2024-03-01 until 2024-12-31", "grounds overloading\neffective from 2025-04-01", "grounds collision", "an entry on ferries on overloading decided on 2025-01-01 has no term")]
    [InlineData("when decided before 2025-01-01", "when decided from 2025-04-01", "grounds collision", "an entry on ferries on overloading decided on 2025-01-01 has no term")]
    [InlineData("when decided before 2025-01-01", "when decided from 2025-04-01 and fined", null, "an entry on ferries decided on 2025-01-01 has no term")]
    public void A_gap_is_seen_for_each_ground_and_in_conditions_too(string first, string second, string? always, string consequence) => Assert.Equal(
        [$"MEMO6006 Between “first” and “second” there is a gap: from 2025-01-01 to 2025-03-31 neither is in force; {consequence}. [term first = 一]"],
        Found(Ruled("term", "first = 一", "lasts 2 years from decided\n" + first)
            + Ruled("term", "second = 二", "lasts 2 years from decided\n" + second)
            + (always is null ? "" : Ruled("term", "third = 三", "lasts 2 years from decided\n" + always))));

    [Fact]
    public void A_way_off_the_list_has_no_gap() => Assert.Equal(
        ["MEMO6006 Between “first” and “second” there is a gap: from 2025-01-01 to 2025-03-31 neither is in force; an entry on ferries decided on 2025-01-01 cannot be taken off this way. [exit first = 一]"],
        Found(Ruled("exit", "first = 一", "kind early\nwhen fined\neffective from 2024-03-01 until 2024-12-31")
            + Ruled("exit", "second = 二", "kind early\nwhen fined\neffective from 2025-04-01")
            + Ruled("exit", "other = 三", "kind correction\nwhen fined")));

    [Theory]
    [InlineData("  by           office", "  effective    from 2026-08-01", "2026-08-01")]
    [InlineData("  by           bureau", "  cooperating  office", "2026-07-01")]
    [InlineData("  by           bureau", "  duty         report to office every 3 months", "2026-07-01")]
    [InlineData("  by           bureau", "  remedy       review to office within 20 days from notice", "2026-07-01")]
    public void A_body_that_is_gone_is_found_wherever_a_rule_turns_to_it(string by, string more, string day) => Assert.Equal(
        [$"MEMO6007 “routes” is in force on {day}, but “branch”, which acts in the place of “office”, no longer exists then and nobody succeeds it in this. [agency branch = 航道分局]"],
        Found(Sanction.Replace("  by           bureau", by, StringComparison.Ordinal) + more + "\n"));

    /// <summary>What the instrument says for all its rules was not looked at.</summary>
    [Fact]
    public void A_body_that_hears_objections_for_a_whole_instrument_is_found_once() => Assert.Equal(
        [
            "MEMO6007 “second” is in force on 2026-07-01, but “branch”, which acts in the place of “office”, no longer exists then and nobody succeeds it in this. [agency branch = 航道分局]",
            "MEMO6009 “piers” always goes together with “routes”: they ask the same, on the same lists and days, of the same persons. [sanction routes = 不予新增航线]",
        ],
        Found("""
            memorandum second = 第二备忘录
              title        “第二备忘录（示例）”
              effective    from 2024-03-01
              covers       ferries
              counts       start day excluded
              remedy       objection to office within 5 working days from notice
              sourced from text

            """ + Sanction + "  under second\n" + Sanction.Replace("routes = 不予新增航线", "piers = 不予新增码头", StringComparison.Ordinal).Replace("“不予新增航线”", "“码头”", StringComparison.Ordinal) + "  under second\n"));

    /// <summary>A note, not a warning. What differs by a day, a person or a test is told apart; what says the same twice is warned of instead.</summary>
    [Theory]
    [InlineData("when fined", "when fined", true)]
    [InlineData("when fined and repaired", "when repaired and fined", true)]
    [InlineData("unless fined", "when not fined", true)]
    [InlineData("when fined", "when repaired", false)]
    [InlineData("when fined", "when fined\neffective from 2024-06-01", false)]
    public void What_always_goes_together_is_noted(string first, string second, bool together) => Assert.Equal(
        together ? ["Note MEMO6009 “aid” always goes together with “routes”: they ask the same, on the same lists and days, of the same persons. [sanction routes = 不予新增航线]"] : [],
        Analysed(new SourceText("rules.memo", Vocabulary + Sanction + Lines(first) + Aid + Lines(second))).Select(d => $"{d.Severity} {Said(d)}"));

    /// <summary>Once noted to go together, two measures that never do: one is never met, the other exempts all; or each asks for what no day has.</summary>
    [Theory]
    [InlineData("when fined and not fined", "unless fined or not fined")]
    [InlineData("when decided before 2020-01-01 and decided from 2021-01-01", "when decided before 2020-01-01 and decided from 2021-01-01")]
    public void What_never_applies_goes_together_with_nothing(string first, string second) => Assert.Equal(
        ["MEMO6001", "MEMO6001"],
        Analysed(new SourceText("rules.memo", Vocabulary + Sanction + Lines(first) + Aid + Lines(second))).Select(d => d.Code));

    [Theory]
    [InlineData(4, "“open” is a reward of the same kind as the sanctions “routes_1”, “routes_2”, “routes_3” and “routes_4”, and each", "“开放航线”为激励，与惩戒“不予1”、“不予2”、“不予3”和“不予4”属同一措施项，各自")]
    [InlineData(6, "“open” is a reward of the same kind as 6 sanctions, “routes_1”, “routes_2”, “routes_3” and 3 others, and each", "“开放航线”为激励，与“不予1”、“不予2”、“不予3”等6项惩戒属同一措施项，各自")]
    public void Of_many_sanctions_the_first_are_named_and_all_are_placed(int sanctions, string english, string chinese)
    {
        var rules = Sanction.Replace("sanction routes = 不予新增航线", "reward open = 开放航线", StringComparison.Ordinal)
            + string.Concat(Enumerable.Range(1, sanctions).Select(n => Sanction.Replace("routes = 不予新增航线", $"routes_{n} = 不予{n}", StringComparison.Ordinal)
                .Replace("“不予新增航线”", $"“不予{n}”", StringComparison.Ordinal)));
        var found = Assert.Single(Analysed(new SourceText("rules.memo", Vocabulary + rules)), d => d.Code == "MEMO6004");

        Assert.Equal(
            $"{english} of them can follow with it from one listing; the first from this one: {{ as_of: 2024-03-01, listing: {{ list: ferries, subject: legal_person, ground: overloading, decided: 2024-03-01, also: [] }}, roles: [itself] }}.",
            found.Message.English);
        Assert.StartsWith($"{chinese}可能与其由同一记录同时引起；第一项例如：", found.Message.Chinese, StringComparison.Ordinal);
        Assert.Equal(sanctions, found.Related.Length);
    }

    [Theory]
    [InlineData("warning", "Warning")]
    [InlineData("error", "Error")]
    [InlineData("off \"they were meant so\"", "off: they were meant so")]
    public void A_pack_raises_a_note_or_turns_it_off(string level, string expected) => Assert.Equal(
        [expected],
        Analysed(new SourceText("rules.memo", $"pack p = 包\n  version \"1\"\n  lint MEMO6009 {level}\n" + Vocabulary + Sanction + Aid)).Select(d => d.IsOff ? "off: " + d.Lowered!.Reason : d.Severity.ToString()));

    [Theory]
    [InlineData("from 2024-12-31")]
    [InlineData("from 2025-01-01")]
    public void Versions_that_follow_each_other_leave_none(string second) =>
        Assert.Empty(Found(Term("first = 期限一", "until 2024-12-31") + "\n" + Term("second = 期限二", second)));

    private const string Refused = """
        inadmissible refused = 不予认可情形
          covers       ferries
          sourced from text

        """;

    private static string Ruled(string kind, string name, string clauses) => $"{kind} {name}\n  covers ferries\n{Lines(clauses)}  sourced from text\n";

    private static string Term(string name, string effective) => $"""
        term {name}
          covers       ferries
          lasts        2 years from decided
          effective    {(effective.StartsWith("until", StringComparison.Ordinal) ? "from 2024-03-01 " + effective : effective)}
          sourced from text

        """;

    private static string Lines(string clauses) => string.Concat(clauses.Split('\n').Select(line => $"  {line}\n"));

    private static readonly string Aid = Sanction.Replace("routes = 不予新增航线", "aid = 不予补助", StringComparison.Ordinal).Replace("“不予新增航线”", "“不予补助”", StringComparison.Ordinal);

    private static IEnumerable<string> Found(string rules) => Analysed(new SourceText("rules.memo", Vocabulary + rules)).Select(Said);

    private static string Said(Diagnostic d) => $"{d.Code} {d.Message.English} [{string.Join("; ", d.Related.Select(r => TextAt(r.Location)))}]{(d.Fix is null ? "" : " fix")}";

    /// <summary>What is found, wherever its files are.</summary>
    private static string[] Placed(params SourceText[] files) =>
    [
        .. Analysed(files).Select(d => $"{d.Code} {d.Message.English} {TextAt(d.Location)} [{string.Join("; ", d.Related.Select(r => TextAt(r.Location)))}]").Order(StringComparer.Ordinal),
    ];

    private static string TextAt(Location location) => location.Source.Text.Substring(location.Span.Start, location.Span.Length);

    private static ImmutableArray<Diagnostic> Analysed(params SourceText[] files)
    {
        var compilation = Compilation.Of(PackSyntax.Read(files), [], draftsInForce: true);
        Assert.Empty(compilation.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message.English));
        return compilation.Analyse();
    }

    /// <summary>What each rule decides: an exemption that withholds nothing is named in no answer.</summary>
    private static string MeaningOf(SourceText text) => string.Join("\n", Compilation.Of(PackSyntax.Read([text]), [], draftsInForce: true).Decisions.Select(d => $"{d.Kind} {d.Id} {d.Form!.Text}"));
}
