using Memo.Compiler.Emit.CSharp;
using Memo.Hosting.Compiled;

namespace Memo.Tools.Tests.Compiled;

/// <summary>Text of a memorandum never becomes code, and appears as it was written.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts => new()
    {
        "*/ } class X { static X() => throw null; } /*",
        "-- \\\" + System.Environment.Exit(1) + \\\"",
        "// <summary> </summary> &amp; <see cref=\\\"X\\\"/>",
        "{0} {{1}} $\\\"{x}\\\"",
        "\u202Etxet desrever\u202C",
        "\u2028line\u2029paragraph\u0085next",
        "\uD83D\uDE00 \uFEFF \u200B",
        "%n \\u0022 \\n #if false #endregion #pragma warning restore",
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Titles_names_and_clauses_come_out_unchanged(string text)
    {
        // What a string of the language cannot hold is not the question here: the marks that close it are left out.
        var title = text.Replace("\\\"", "'").Replace("\u0085", "").Replace("\u2028", "").Replace("\u2029", "").Replace("\uFEFF", "");
        var pack = Packs.Of(Ferry.Vocabulary, Ferry.Memorandum.Replace("“限制新增航线经营许可”", $"“{title}”").Replace("\"二（三）\"", $"\"{title}\""));

        using var compiled = CompiledPack.Load(DecisionsToCSharp.Emit(pack));
        var measure = compiled.Pack.Measures[compiled.Pack.MeasureOf("ferry_safety.no_new_routes")];

        Assert.Equal(title, measure.TitleChinese);
        Assert.Equal(title, measure.Clause);
        Assert.Equal(2, compiled.Pack.Measures.Count);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Literals_and_comments_stay_what_they_are(string text)
    {
        var tree = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(
            $"/// <summary>{CSharpText.Comment(text)}</summary>\nclass C {{ const string Text = {CSharpText.Literal(text)}; }}");
        var literal = Assert.Single(tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax>());

        Assert.Empty(tree.GetDiagnostics());
        Assert.Equal(text, literal.Token.ValueText);
        Assert.Single(tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>());
    }
}
