using Memo.Agreement;
using Memo.Agreement.Engines;
using Memo.Compiler.Tests;

namespace Memo.Tools.Tests.Agreement;

/// <summary>Packs and dossiers on which engines once disagreed.</summary>
public sealed class KeptTests
{
    private static readonly string Folder = Repository.PathTo("tests/Memo.Agreement/Kept");

    public static TheoryData<string> Names => [.. Directory.GetDirectories(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void All_engines_say_the_same(string name)
    {
        var (pack, diagnostics) = Comparison.Bind(File.ReadAllText(Path.Combine(Folder, name, "pack.memo")));
        Assert.Empty(diagnostics);
        var question = Question.Read(pack.Rules, File.ReadAllText(Path.Combine(Folder, name, "dossier.yaml")));
        Assert.NotNull(question);

        using var comparison = Comparison.Of(pack, AllEngines.Kinds);

        Assert.Empty(comparison.Ask(question).Differences);
    }
}
