using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Binding;

public sealed class WithFileTests
{
    private static readonly SourceText Units = new("units.memo", "unit persons = 人\n");
    private static readonly SourceText Facts = new("facts.memo", "fact crowd = 人数\n  type       count of persons\n  scope      entry\n");

    [Fact]
    public void Another_text_of_a_file_is_read_and_no_other_file()
    {
        var before = Compilation.Of([Units, Facts]);

        var after = before.WithFile(new SourceText("units.memo", "unit heads = 人头\n"));

        Assert.Same(Tree(before, "facts.memo"), Tree(after, "facts.memo"));
        Assert.Empty(Errors(before));
        Assert.Equal(Errors(Compilation.Of([new SourceText("units.memo", "unit heads = 人头\n"), Facts])), Errors(after));
        Assert.NotEmpty(Errors(after));
        Assert.Empty(Errors(after.WithFile(Units)));
    }

    [Fact]
    public void A_further_file_is_added()
    {
        var after = Compilation.Of([Facts]).WithFile(Units);

        Assert.Equal(["facts.memo", "units.memo"], after.Trees.Select(t => t.Source.Path));
        Assert.Empty(Errors(after));
    }

    private static object Tree(Compilation compilation, string path) => compilation.Trees.Single(t => t.Source.Path == path);

    private static IEnumerable<string> Errors(Compilation compilation) => compilation.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message.English);
}
