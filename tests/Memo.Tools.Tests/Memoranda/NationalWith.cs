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
        var path = Repository.PathTo("tests/Memo.Tools.Tests/Memoranda/" + name);
        var compilation = Compilation.Of([.. PackFolder.Read(Repository.PathTo("memoranda/national")).Texts, new SourceText(path, System.IO.File.ReadAllText(path))]);
        Assert.False(compilation.HasErrors, string.Join("\n", compilation.Diagnostics.Select(d => $"{d.Location.Source.Path} {d.Code} {d.Message.English}").Where(t => !t.Contains("warning", StringComparison.Ordinal)).Take(5)));
        return compilation.Pack;
    }
}
