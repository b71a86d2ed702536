using Memo.Compiler;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>The national pack with one more file beside these tests, whatever is wrong with it.</summary>
internal static class NationalWith
{
    public static Compilation Compile(string name) =>
        Compilation.Of([.. PackFolder.Read(Repository.PathTo("memoranda/national")).Texts, new SourceText(PathTo(name), File.ReadAllText(PathTo(name)))]);

    public static string PathTo(string name) => Repository.PathTo("tests/Memo.Tools.Tests/Memoranda/" + name);
}
