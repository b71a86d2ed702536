using Memo.Compiler.Syntax.Parsing;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Surfaces;

public class BothSurfacesTests
{
    private const string Encoded = "memoranda/national/instruments/spc_2016.memo";

    private static readonly SourceText[] National =
    [
        .. Directory.EnumerateFiles(Repository.PathTo("memoranda/national"), "*.memo", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceText(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    [Fact]
    public void A_memorandum_in_Chinese_is_the_same_as_in_English()
    {
        var english = Compilation.Of(National);
        var chinese = Compilation.Of(National.Where(f => f.Path != Encoded).Append(Read("tests/Memo.Compiler.Tests/Surfaces/spc_2016.zh.memo")));
        Assert.Equal(Shown(english).Order(StringComparer.Ordinal), Shown(chinese).Order(StringComparer.Ordinal));
        Assert.Equal(PackText.Of(english.Pack), PackText.Of(chinese.Pack));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_files_and_declarations_does_not_matter(int seed)
    {
        var written = Compilation.Of(National);
        var random = new Random(seed);
        var names = National.Select(f => f.Path).ToArray();
        random.Shuffle(names);
        var shuffled = Compilation.Of(National.Zip(names, (file, name) => new SourceText(name, Shuffle(file, random))));
        Assert.Equal(Shown(written).Order(StringComparer.Ordinal), Shown(shuffled).Order(StringComparer.Ordinal));
        Assert.Equal(PackText.Of(written.Pack), PackText.Of(shuffled.Pack));
    }

    private static IEnumerable<string> Shown(Compilation compilation) => compilation.Diagnostics.Select(d => $"{d.Code} {d.Severity} {d.Message.English}");

    private static SourceText Read(string path) => new(path, File.ReadAllText(Repository.PathTo(path)));

    /// <summary>The declarations of a file in another order; comments before one stay with the one above.</summary>
    private static string Shuffle(SourceText file, Random random)
    {
        var starts = SyntaxReader.Read(file).Blocks.Select(b => b.HeaderSpan.Start).ToArray();
        var blocks = starts.Select((start, i) => file.Text[start..(i + 1 < starts.Length ? starts[i + 1] : file.Text.Length)] + "\n").ToArray();
        random.Shuffle(blocks);
        return string.Concat(blocks);
    }
}
