using Memo.Cli.Rendering;

namespace Memo.Tools.Tests.Cli;

public sealed class ScreenTests
{
    [Theory]
    [InlineData(true, "\u001B[1;91merror\u001B[0m plain\n")]
    [InlineData(false, "error plain\n")]
    public void Colour_is_used_only_where_it_is_wanted(bool inColour, string expected)
    {
        using var writer = new StringWriter();

        new Screen(writer, inColour).Write("error", Ink.Error).Line(" plain");

        Assert.Equal(expected, writer.ToString());
    }

    [Fact]
    public void A_long_line_is_not_broken()
    {
        using var writer = new StringWriter();

        new Screen(writer, inColour: true).Line(new string('失', 5_000), Ink.Strong);

        Assert.Single(writer.ToString(), '\n');
    }
}
