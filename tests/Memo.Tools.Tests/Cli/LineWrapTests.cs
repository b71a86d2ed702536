using Memo.Cli.Rendering;

namespace Memo.Tools.Tests.Cli;

public sealed class LineWrapTests
{
    [Theory]
    [InlineData("one two three", "one two|three")]
    [InlineData("one  two\nthree", "one two|three")]
    [InlineData("unbreakable_id x", "unbreakable_id|x")]
    [InlineData("限制新增航线经营许可", "限制新增|航线经营|许可")]
    [InlineData("限制新增，航线", "限制新|增，航线")]
    [InlineData("限制新（航线）", "限制新|（航线）")]
    [InlineData("由 MOT 实施", "由 MOT|实施")]
    [InlineData("", "")]
    public void Lines_end_at_spaces_and_between_ideographs_of_two_columns(string text, string expected)
    {
        Assert.Equal(expected.Split('|'), LineWrap.Lines(text, 8, 8));
    }

    [Fact]
    public void The_first_line_may_be_longer_than_the_rest()
    {
        Assert.Equal(["one two", "three", "four"], LineWrap.Lines("one two three four", 8, 6));
    }

    [Fact]
    public void What_is_written_out_counts_as_it_is_printed()
    {
        Assert.Equal(["a\\u{202E}b", "c"], LineWrap.Lines("a\u202Eb c", 10, 10));
    }
}
