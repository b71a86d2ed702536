namespace Memo.Compiler.Tests.Architecture;

/// <summary>ANTLR can be replaced because only the folder that reads its trees names it.</summary>
public sealed class AntlrIsHiddenTests
{
    [Fact]
    public void Only_the_parsing_folder_names_Antlr()
    {
        var offences =
            from source in CompilerSource.All
            where !source.Path.StartsWith("Syntax/Parsing/", StringComparison.Ordinal)
            where source.Text.Contains("Antlr4", StringComparison.Ordinal)
                || source.Text.Contains("Syntax.Generated", StringComparison.Ordinal)
            select source.Path;

        Assert.Empty(offences);
    }
}
