using Memo.Compiler.Emit.CSharp;
using Memo.Hosting.Compiled;

namespace Memo.Tools.Tests.Compiled;

/// <summary>The same pack is written as the same bytes.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void Twice_the_same_input_gives_the_same_assembly()
    {
        var again = DecisionsToCSharp.Emit(Packs.Of(Ferry.Vocabulary, Ferry.Memorandum));

        Assert.Equal(PackCompiler.Compile(Packs.Ferry.Value), PackCompiler.Compile(again));
    }

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        var files = Packs.NationalFiles;
        var other = files.OrderByDescending(f => f.Path, StringComparer.Ordinal).Select((f, i) => new Compiler.Text.SourceText($"{i:000}.memo", f.Text));

        var (one, two) = (DecisionsToCSharp.Emit(Packs.Of(files)), DecisionsToCSharp.Emit(Packs.Of(other)));

        Assert.Equal(one.Sources.Select(s => s.FileName), two.Sources.Select(s => s.FileName));
        Assert.All(one.Sources.Zip(two.Sources), pair => Assert.Equal(pair.First.Text, pair.Second.Text));
        Assert.True(one.Tables.SequenceEqual(two.Tables));
    }
}
