using System.Globalization;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Cli.Rendering;

/// <summary>Diagnostics for people: place, severity, code, message, the line with the place underlined, what to do, related places.</summary>
internal static class DiagnosticText
{
    /// <summary>Nobody reads more; JSON has them all.</summary>
    private const int Most = 1000;

    /// <summary>Of one diagnostic.</summary>
    private const int MostRelated = 4;

    public static void Write(Screen screen, ImmutableArray<Diagnostic> diagnostics, Language language)
    {
        foreach (var diagnostic in diagnostics.Take(Most))
        {
            Write(screen, diagnostic, language);
            screen.Line();
        }

        if (diagnostics.Length > Most)
        {
            var rest = diagnostics.Length - Most;
            screen.Line(new Localized($"{rest} more are not shown; `--format json` gives all.", $"另有 {rest} 条未显示；--format json 可输出全部。").In(language), Ink.Dim);
        }
    }

    private static void Write(Screen screen, Diagnostic diagnostic, Language language)
    {
        var (severity, ink) = diagnostic.Severity switch
        {
            Severity.Error => (new Localized("error", "错误"), Ink.Error),
            Severity.Warning => (new Localized("warning", "警告"), Ink.Warning),
            _ => (new Localized("note", "附注"), Ink.Dim),
        };
        screen.Write(Place(diagnostic.Location) + ": ", Ink.Strong)
            .Write($"{severity.In(language)} {diagnostic.Code}: ", ink)
            .Line(diagnostic.Message.In(language));
        Excerpt(screen, diagnostic.Location, ink);
        if (diagnostic.Hint.In(language) is { Length: > 0 } hint)
        {
            screen.Write(new Localized("  hint: ", "  提示：").In(language), Ink.Dim).Line(hint);
        }

        foreach (var related in diagnostic.Related.Take(MostRelated))
        {
            screen.Line($"  {Place(related.Location)}: {related.Message.In(language)}", Ink.Dim);
            Excerpt(screen, related.Location, Ink.Dim);
        }

        if (diagnostic.Related.Length > MostRelated)
        {
            var rest = diagnostic.Related.Length - MostRelated;
            screen.Line(new Localized($"  {rest} more places are not shown; `--format json` gives all.", $"  另有 {rest} 处未显示；--format json 可输出全部。").In(language), Ink.Dim);
        }
    }

    private static void Excerpt(Screen screen, Location location, Ink ink)
    {
        if (SourceExcerpt.Of(location) is { } excerpt)
        {
            var number = location.Start.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
            screen.Write($"{number} | ", Ink.Dim).Line(excerpt.Text);
            screen.Write("      | ", Ink.Dim).Line(excerpt.Underline, ink);
        }
    }

    /// <summary><c>file:line:column</c>; the file alone where there is no text to point into.</summary>
    private static string Place(Location location) =>
        location.Source.Text.Length == 0 ? location.Source.Path : $"{location.Source.Path}:{location.Start.Line}:{location.Start.Column}";
}
