using Memo.Compiler.Tests.Comparing;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Mistakes;

/// <summary>A first line that is missing, or a name misspelt where it is declared: one mistake, however much rests on it.</summary>
public class LostLineTests
{
    private static readonly string Root = Repository.PathTo("memoranda/national");

    [Theory]
    [InlineData("instruments/spc_2016.memo", "sanction limit_subsidies = ", "MEMO2041 title")]
    [InlineData("lists/judgment_defaulter.memo", "interpretation spc_list_2013 = ", "MEMO2041 title")]
    [InlineData("lists/judgment_defaulter.memo", "condition fixed_term_ground = ", "MEMO2041 title")]
    [InlineData("lists/judgment_defaulter.memo", "list judgment_defaulter = ", "MEMO1008 title      \"失信被执行人名单\"")]
    public void A_declaration_without_its_first_line_is_reported_there(string file, string header, string expected)
    {
        var lines = TextOf(file).Split('\n').ToList();
        var at = lines.FindIndex(line => line.StartsWith(header, StringComparison.Ordinal));
        lines.RemoveAt(at);

        Assert.Equal([$"{file}:{at + 1} {expected}"], Diagnose(file, string.Join('\n', lines)));
    }

    [Theory]
    [InlineData("vocabulary/agencies.memo", "agency SPC =", "agency SPCC =", "MEMO2006 SPC")]
    [InlineData("lists/judgment_defaulter.memo", "condition fixed_term_ground =", "condition fixed_term_grund =", "MEMO2006 fixed_term_ground")]
    public void A_name_misspelt_where_it_is_declared_is_reported_once(string file, string before, string after, string expected)
    {
        var text = TextOf(file);

        Assert.Equal(expected, Assert.Single(Diagnose(file, text.Replace(before, after, StringComparison.Ordinal))).Split(' ', 2)[1]);
    }

    /// <summary>Where no empty line parts it, only what follows tells it from a line written twice.</summary>
    [Theory]
    [InlineData("fact a = 甲\n  type yes_no\n  scope entry\n  [|type|] yes_no\n  scope entry\n  silence means no\ncondition c = 丙\n  when a and b\n", "MEMO2041")]
    [InlineData("fact a = 甲\n  type yes_no\n  scope entry\n\n  [|type|] yes_no\n  scope entry\n\n  [|type|] yes_no\n  scope entry\ncondition c = 丙\n  when a and b\n", "MEMO2041", "MEMO2041")]
    [InlineData("fact a = 甲\n  type yes_no\n  scope entry\n  [|scope|] entry\n", "MEMO2004")]
    [InlineData("fact a = 甲\n  type yes_no\n  [|type|] yes_no\n  scope entry\n  [|scope|] entry\n", "MEMO2004", "MEMO2004")]
    [InlineData("fact a = 甲\n  type yes_no\n\n  scope entry\n  [|scope|] entry\n", "MEMO2004")]
    [InlineData("fact a = 甲\n  type yes_no\n  scope entry\n  [|strength|] mandatory\n", "MEMO2003")]
    [InlineData("[|type yes_no|]\n  scope entry\n\nfact a = 甲\n  type yes_no\n  scope entry\ncondition c = 丙\n  when a and b\n", "MEMO1008")]
    public void A_line_written_twice_begins_no_declaration(string marked, params string[] codes) => Expect.Reports(marked, codes);

    [Fact]
    public void How_often_a_missing_name_is_used_is_said()
    {
        var found = Expect.Reports("condition c = 丙\n  when [|b|] and not b\ncondition d = 丁\n  when b\n", "MEMO2006").Diagnostics[0];

        Assert.Equal("There is no fact, condition, ground or role “b”; 3 places use it, this one first.", found.Message.English);
        Assert.Equal("没有名为“b”的事实、情形、事由或身份；共有 3 处使用，此处为首次。", found.Message.Chinese);
    }

    private static string TextOf(string file) => NationalPack.Texts.Single(text => Named(text) == file).Text;

    private static string Named(SourceText text) => Path.GetRelativePath(Root, text.Path).Replace('\\', '/');

    private static IEnumerable<string> Diagnose(string file, string changed) =>
        Compilation.Of(NationalPack.Syntax.With(new SourceText(Path.Combine(Root, file), changed)), []).Diagnostics.Select(d =>
            $"{Named(d.Location.Source)}:{d.Location.Start.Line} {d.Code} {d.Location.Source.Text.Substring(d.Location.Span.Start, d.Location.Span.Length)}");
}
