using Memo.Compiler.Diagnostics;

namespace Memo.Cli.Rendering;

/// <summary>A place in a file to its line and the marks that underline it. An ideograph is two columns wide.</summary>
/// <param name="Text">The line, cut around the place where it is very long.</param>
/// <param name="Underline">Spaces and <c>^^^</c>.</param>
public sealed record SourceExcerpt(string Text, string Underline)
{
    private const int Before = 100;
    private const int Within = 100;
    private const int After = 60;
    private const string Cut = "…";

    public static SourceExcerpt? Of(Location location)
    {
        var start = location.Start;
        var line = location.Source.LineAt(start.Line).Replace('\t', ' ');
        var column = Math.Min(start.Column - 1, line.Length);
        var length = Math.Min(location.Span.Length, line.Length - column);
        var before = Last(line[..column]);
        var marked = First(line.Substring(column, length), Within);
        var after = marked.Length < length ? "" : First(line[(column + length)..], After);
        return string.IsNullOrWhiteSpace(line)
            ? null
            : new SourceExcerpt(before + marked + after, new string(' ', LineWrap.Width(before)) + new string('^', Math.Max(1, LineWrap.Width(marked))));
    }

    private static string First(string text, int limit)
    {
        var visible = VisibleText.Of(text.Length > limit ? text[..limit] : text);
        return text.Length > limit ? visible + Cut : visible;
    }

    private static string Last(string text) => text.Length > Before ? Cut + VisibleText.Of(text[^Before..]) : VisibleText.Of(text);
}
