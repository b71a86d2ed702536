using Memo.Compiler;
using Memo.Compiler.Emit.CSharp;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;

namespace Memo.Tools.Tests.Compiled;

/// <summary>Packs for the tests of compiled code.</summary>
internal static class Packs
{
    public static readonly Lazy<EmittedPack> Ferry = new(() => DecisionsToCSharp.Emit(Of(Tests.Ferry.Vocabulary, Tests.Ferry.Memorandum)));

    /// <summary>The files of the national pack, in the order of their paths.</summary>
    public static ImmutableArray<SourceText> NationalFiles =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("memoranda/national"), "*.memo", SearchOption.AllDirectories)
            .OrderBy(f => f, StringComparer.Ordinal)
            .Select(f => new SourceText(Path.GetFileName(f), File.ReadAllText(f))),
    ];

    /// <summary>Each time a pack of its own.</summary>
    public static Runtime.Packs.RulePack LoadedFerry() => Runtime.Packs.RulePack.Load([.. Ferry.Value.Tables]);

    /// <summary>Each time a pack of its own.</summary>
    public static Runtime.Packs.RulePack Loaded(RulePack rules) => Runtime.Packs.RulePack.Load([.. DecisionsToCSharp.Emit(rules).Tables]);

    /// <summary>A pack of these texts, which must be without error.</summary>
    public static RulePack Of(params string[] texts) => Of(texts.Select((text, i) => new SourceText($"file{i}.memo", text)));

    public static RulePack Of(IEnumerable<SourceText> files)
    {
        var compilation = Compilation.Of(files);
        Assert.Empty(compilation.Diagnostics.Where(d => d.Severity == Memo.Compiler.Diagnostics.Severity.Error).Select(d => d.Message.English));
        return compilation.Pack;
    }
}
