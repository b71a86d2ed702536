using System.Xml.Linq;
using Memo.Compiler.Emit.CSharp;
using Memo.Hosting.Compiled;
using Memo.Hosting.Packs;
using Memo.Tools.Tests.Cli;

namespace Memo.Tools.Tests.Compiled;

/// <summary>The assembly that was built of a pack answers like the pack.</summary>
public sealed class BuiltPackTests : IDisposable
{
    private readonly Folder _folder = Ferry.InFolder();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--format json")]
    [InlineData("--format json --compiled")]
    [InlineData("--lang zh --compiled")]
    public void It_evaluates_alike(string options)
    {
        string[] line = ["--listing", _folder.Path + "/listing.yaml", "--as-of", "2021-06-01", .. options.Split(' ')];

        var ofFolder = Ran.Memo(["eval", _folder.Path, .. line]);

        Assert.Equal((0, ""), (ofFolder.ExitCode, ofFolder.Error));
        Assert.Equal(ofFolder, Ran.Memo(["eval", Built(_folder.Path), .. line]));
    }

    [Fact]
    public void It_screens_alike()
    {
        var register = Path.Combine(_folder.Path, "register.csv");
        Ran.Memo("sample", _folder.Path, "--count", "500", "--seed", "1", "--out", register);
        foreach (var (pack, output) in new[] { (_folder.Path, "a"), (Built(_folder.Path), "b") })
        {
            var ran = Ran.Memo("screen", pack, "--listings", register, "--as-of", "2021-06-01", "--out", Path.Combine(_folder.Path, output));
            Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        }

        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder.Path, "a")), File.ReadAllBytes(Path.Combine(_folder.Path, "b")));
    }

    [Fact]
    public void It_carries_the_packs_built_on_and_is_the_same_wherever_they_lie()
    {
        using var other = Ferry.InFolder();
        const string Header = "pack harbour = 港口\n  version    \"1\"\n  level      local\n  territory  \"33\"\n  builds on  ferry\n  rests on   harbour_rules\n\nordinance harbour_rules = 港口条例\n  title      “港口条例（示例）”\n";
        foreach (var folder in new[] { _folder, other })
        {
            foreach (var file in new[] { "pack.memo", "instruments/ferry.memo" })
            {
                folder.Write("packs/ferry/" + file, File.ReadAllBytes(Path.Combine(folder.Path, file)));
            }

            folder.Write("packs/harbour/pack.memo", Header);
        }

        var built = Built(_folder.Path + "/packs/harbour");
        string[] line = ["--listing", _folder.Path + "/listing.yaml", "--as-of", "2021-06-01", "--format", "json"];

        Assert.Equal(File.ReadAllBytes(built), File.ReadAllBytes(Built(other.Path + "/packs/harbour")));
        Assert.Equal(Ran.Memo(["eval", _folder.Path + "/packs/harbour", .. line]), Ran.Memo(["eval", built, .. line]));
    }

    [Fact]
    public void Another_assembly_is_refused()
    {
        var other = typeof(XDocument).Assembly.Location;
        var text = _folder.Write("text.dll", "no assembly");

        var ran = new[] { other, text }.Select(path => Ran.Memo("eval", path, "--listing", _folder.Path + "/listing.yaml", "--as-of", "2021-06-01"));

        Assert.Equal(
            new[] { other, text }.Select(path => new Ran(2, "", $"{path} is no pack that this version of memo build --target dll wrote.\n")),
            ran);
    }

    /// <summary>As a later version may find in what an earlier one built.</summary>
    [Theory]
    [InlineData("eval", "--listing")]
    [InlineData("screen", "--out", "out.csv", "--listings")]
    public void Texts_in_which_this_version_finds_errors_are_not_used(string command, params string[] given)
    {
        using var mistaken = Ferry.InFolder(memorandum: Ferry.Changed(("strength   mandatory", "strength   compulsory")));
        var path = _folder.Write("ferry.dll", BuiltPack.Write(LoadedPack.Load(mistaken.Path), DecisionsToCSharp.Emit(LoadedPack.Load(_folder.Path).Rules)));

        var ran = Ran.Memo([command, path, .. given, _folder.Path + "/listing.yaml", "--as-of", "2021-06-01", "--lang", "zh"]);

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Equal(
            $"""
            {path}/instruments/ferry.memo:36:14: 错误 MEMO2007: “compulsory”不是力度。
               36 |   strength   compulsory
                  |              ^^^^^^^^^^
              提示：可以写：应当、可以、参考、监管、公示、协助。

            规则包“{path}”有错误，不予使用。
            它由另一版本的 Memo 写出，该版本对其文本的理解与本版本不同。请重新构建。

            """,
            ran.Error);
    }

    private static string Built(string pack)
    {
        var output = Path.Combine(pack, "built");
        var ran = Ran.Memo("build", pack, "--target", "dll", "--out", output);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        return Directory.EnumerateFiles(output, "*.dll").Single(file => Path.GetFileName(file) != "Memo.Runtime.dll");
    }
}
