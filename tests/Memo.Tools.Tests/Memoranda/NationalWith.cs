using Memo.Compiler;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>The national pack with one more file beside these tests.</summary>
internal static class NationalWith
{
    public static RulePack File(string name)
    {
        var compilation = Compile(name);
        Assert.False(compilation.HasErrors, string.Join("\n", compilation.Diagnostics.Select(d => $"{d.Location.Source.Path} {d.Code} {d.Message.English}").Where(t => !t.Contains("warning", StringComparison.Ordinal)).Take(5)));
        return compilation.Pack;
    }

    /// <summary>The same, whatever is wrong with it.</summary>
    public static Compilation Compile(string name) =>
        Compilation.Of([.. PackFolder.Read(Repository.PathTo("memoranda/national")).Texts, new SourceText(PathTo(name), System.IO.File.ReadAllText(PathTo(name)))]);

    public static string PathTo(string name) => Repository.PathTo("tests/Memo.Tools.Tests/Memoranda/" + name);
}
