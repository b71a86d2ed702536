using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests;

/// <summary>Compiles texts and holds their diagnostics, all of them, against the codes and the marked places.</summary>
internal static class Expect
{
    /// <summary>The codes belong to the marks in the order of their beginnings.</summary>
    public static Compilation Reports(string marked, params string[] codes)
    {
        var source = Marked.Read(marked);
        Assert.Equal(codes.Length, source.Spans.Count);
        var compilation = Compile(source.Text);
        var expected = codes.Zip(source.Spans, (code, span) => $"{code} {source.Text.Substring(span.Start, span.Length)} at {span.Start}");
        Assert.Equal(expected, compilation.Diagnostics.Select(d => Show(d, source.Text)));
        return compilation;
    }

    public static Compilation Compile(string text) => Compilation.Of([new SourceText("test.memo", text)]);

    private static string Show(Diagnostic diagnostic, string text)
    {
        var span = diagnostic.Location.Span;
        return $"{diagnostic.Code} {text.Substring(span.Start, span.Length)} at {span.Start}";
    }
}
