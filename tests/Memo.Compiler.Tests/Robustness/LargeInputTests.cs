using System.Text;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Robustness;

/// <summary>Inputs that nobody writes and anybody can send: refused or read, in seconds, and never a crash.</summary>
[Collection(Alone.Name)]
public class LargeInputTests
{
    private const string FactA = "fact a = 甲\n  type yes_no\n  scope entry\n";

    [Fact]
    public void A_hundred_thousand_brackets() =>
        Gives(FactA + "condition c = 丙\n  when " + Many("(", 100_000) + "a" + Many(")", 100_000), "1 MEMO1007");

    [Fact]
    public void A_hundred_thousand_nots() => Gives(FactA + "condition c = 丙\n  when " + Many("not ", 100_000) + "a", "1 MEMO1007");

    [Fact]
    public void Two_hundred_thousand_ands() => Gives(FactA + "condition c = 丙\n  when a" + Many(" and a", 200_000));

    [Fact]
    public void Two_hundred_thousand_ands_and_ors() => Gives(FactA + "condition c = 丙\n  when a" + Many(" and a or a", 100_000), "1 MEMO2013");

    [Fact]
    public void A_hundred_thousand_quotation_marks_opened() => Gives("pack p = 包\n  version " + Many("“", 100_000), "1 MEMO1003");

    [Fact]
    public void Fifty_thousand_quotation_marks_opened_and_closed() => Gives("pack p = 包\n  version " + Many("“", 50_000) + Many("”", 50_000));

    [Fact]
    public void A_file_of_brackets_only() => Gives(Many("(", 1_000_000), "1 MEMO1008");

    [Fact]
    public void A_line_of_three_megabytes() => Gives("fact a = 甲 " + Many("type yes_no ", 250_000), "1 MEMO1012");

    [Fact]
    public void Ten_thousand_declarations_of_one_name() => Gives(Many(FactA, 10_000), "9999 MEMO2001");

    [Fact]
    public void A_hundred_thousand_unknown_clauses() => Gives(FactA + Many("tipe yes_no\n", 100_000), "100000 MEMO1010");

    [Fact]
    public void A_hundred_thousand_declarations_without_a_name() => Gives(Many("fact a =\n", 100_000), "100000 MEMO1011");

    [Fact]
    public void Ten_thousand_unknown_names_among_ten_thousand_known() =>
        Gives(
            "condition c = 丙\n  when any of (" + string.Join(", ", Enumerable.Range(0, 10_000).Select(i => "nm_" + i)) + ")\n" + Each(10_000, i => $"fact fa_{i} = 甲{i}\n type yes_no\n scope entry\n"),
            "10000 MEMO2006");

    [Fact]
    public void Ten_thousand_unknown_Chinese_names() =>
        Gives(
            "情形 丙 = c\n  条件 任一（" + string.Join("、", Enumerable.Range(0, 10_000).Select(i => "未知名称" + i)) + "）\n" + Each(10_000, i => $"事实 甲{i} = fa_{i}\n 类型 是否\n 归属 记录\n"),
            "10000 MEMO2006");

    [Theory]
    [InlineData("b", "a")]
    [InlineData("律", "法")]
    public void Names_of_a_megabyte(string known, string unknown)
    {
        var name = Many(known, 900_000);
        Gives($"fact {(known == "b" ? name : "a")} = {(known == "b" ? "甲" : name)}\n  type yes_no\n  scope entry\ncondition c = 丙\n  when " + Many(unknown, 1_000_000), "1 MEMO2006");
    }

    [Fact]
    public void A_chain_of_ten_thousand_conditions() =>
        Gives(Each(10_000, i => $"condition c{i} = 情{i}\n  when c{i + 1}\n") + "condition c10000 = 情10000\n  when a\n" + FactA, "153 MEMO2039");

    [Fact]
    public void Conditions_that_double_sixty_times() =>
        Gives(Each(60, i => $"condition c{i} = 情{i}\n  when c{i + 1} and not c{i + 1}\n") + "condition c60 = 情60\n  when a\n" + FactA);

    [Fact]
    public void An_implication_of_conditions_that_double_sixty_times()
    {
        var at = new Location(new SourceText("test.memo", ""), default);
        Condition asked = new Condition.Test(new Variable.KindOfParty(), new Predicate.IsTrue(), at);
        var doubled = asked;
        for (var i = 0; i < 60; i++)
        {
            doubled = new Condition.Named(new NamedCondition(new Name($"c{i}", $"情{i}"), at) { Body = new Condition.All([doubled, doubled, new Condition.Any([doubled, asked])]) }, at);
        }

        Assert.True(Alone.InTime(() => Implication.Holds(doubled, asked, [])));
    }

    /// <summary>In whatever order they are written, and whatever else each asks.</summary>
    [Theory]
    [InlineData("c{0} and (c{0} or dirty)")]
    [InlineData("c{0} and dirty")]
    public void A_chain_of_three_thousand_conditions_each_resting_on_the_one_before(string asks) =>
        Gives(
            "fact dirty = 脏\n  type yes_no\n  scope entry\ncondition c0 = 情0\n  when dirty\n"
                + Each(2_999, i => $"condition c{i + 1} = 情{i + 1}\n  when {asks.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)}\n"),
            "46 MEMO2039");

    [Fact]
    public void A_circle_of_ten_thousand_conditions() => Gives(Each(10_000, i => $"condition c{i} = 情{i}\n  when c{(i + 1) % 10_000}\n"), "1 MEMO2014", "153 MEMO2039");

    [Fact]
    public void Fifty_thousand_values() =>
        Gives("fact a = 甲\n  type enumeration\n  scope entry\n  values " + string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $"v{i} = 值{i}")));

    [Fact]
    public void Thirty_thousand_grounds_of_one_list() =>
        Gives("agency A = 某部\nlist l = 某名单\n  colour black\n  owner A\n" + Each(30_000, i => $"ground g{i} = 由{i}\n  covers l\n"));

    [Fact]
    public void Ten_thousand_rules_without_an_instrument() =>
        Gives(FactA + Each(10_000, i => $"lift l{i} = 解{i}\n  when a\n  sourced not seen\n"), "10000 MEMO1012", "10000 MEMO2020");

    [Fact]
    public void A_file_of_fifty_megabytes() => Decodes(new byte[50 * 1024 * 1024], "MEMO1005");

    [Fact]
    public void A_file_of_replacement_characters_and_one_fault() =>
        Decodes([.. Encoding.UTF8.GetBytes(Many("\uFFFD", 1_300_000)), 0xFF], "MEMO1006");

    [Fact]
    public void Four_megabytes_of_Chinese() => Gives("pack p = 包\n  version “" + Many("法律规定", 340_000) + "”");

    [Fact]
    public void Four_megabytes_of_zero_bytes() => Gives(FactA + Many("\0", 1_000_000), "1 MEMO1002");

    /// <summary>Each asks for the same, in its own words.</summary>
    [Fact]
    public void Five_hundred_rules_that_are_too_complex() => Gives(
        "source s = 某资料\n  kind primary\n  where \"x\"\nagency A = 某部\nlist l = 某名单\n  colour black\n  owner A\n  sourced from s\n"
            + "circular m = 某通知\n  title “通知”\n  effective from 2020-01-01\n  covers l\n  sourced from s\n"
            + Each(120, i => $"fact f{i} = 甲{i}\n  type yes_no\n  scope entry\n")
            + "condition c = 丙\n  when all of (" + string.Join(", ", Enumerable.Range(0, 400).Select(i => $"any of (f{i * 7 % 120}, f{i * i % 113}, not f{i * 31 % 117})")) + ")\n"
            + Each(500, i => $"exit e{i} = 出{i}\n  covers l\n  kind early\n  when c and f{i % 120} and (f{i / 120} or f5)\n  sourced from s\n"),
        "500 MEMO3001");

    private static void Gives(string text, params string[] codes)
    {
        var compilation = Alone.InTime(() => Compilation.Of([new SourceText("test.memo", text)]));
        Assert.Equal(codes, compilation.Diagnostics.GroupBy(d => d.Code).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}"));
    }

    private static void Decodes(byte[] bytes, string code)
    {
        var diagnostics = Alone.InTime(() =>
        {
            SourceDecoder.Decode("test.memo", bytes, out var found);
            return found;
        });
        Assert.Equal([code], diagnostics.Select(d => d.Code));
    }

    private static string Many(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
