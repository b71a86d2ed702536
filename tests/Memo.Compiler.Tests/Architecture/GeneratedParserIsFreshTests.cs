using System.Security.Cryptography;

namespace Memo.Compiler.Tests.Architecture;

/// <summary>The checked-in parser was made from the grammar as it stands: grammar/generate.sh left the grammar's hash beside it.</summary>
public sealed class GeneratedParserIsFreshTests
{
    [Fact]
    public void The_grammars_hash_is_the_one_the_parser_was_generated_from()
    {
        var actual = new[] { "MemoLexer.g4", "MemoParser.g4" }.Select(file => $"{HashOf($"grammar/{file}")}  {file}");
        var recorded = File.ReadAllLines(Repository.PathTo("src/Memo.Compiler/Syntax/Generated/grammar.sha256"));

        Assert.Equal(recorded, actual);
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(Repository.PathTo(file));
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
