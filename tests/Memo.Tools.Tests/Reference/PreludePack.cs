using Memo.Compiler;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Tools.Tests.Reference;

/// <summary>The prelude of the language reference with rules of a test.</summary>
internal static class PreludePack
{
    public static Compilation Of(string rules) => Compilation.Of([new SourceText("prelude.memo", ReferencePage.Prelude), new SourceText("rules.memo", rules)]);

    /// <param name="diagnostics">The codes of everything that is wrong with them, by place.</param>
    public static RulePack With(string rules, params string[] diagnostics)
    {
        var compilation = Of(rules);
        Assert.Equal(diagnostics, compilation.Diagnostics.Select(d => d.Code));
        return compilation.Pack;
    }

    /// <summary>The same in a folder of its own.</summary>
    public static Folder InFolder(string rules)
    {
        var folder = new Folder();
        folder.Write("rules.memo", ReferencePage.Prelude + rules);
        return folder;
    }
}
