using System.Globalization;
using System.Text;

namespace Memo.Compiler.Emit.CSharp;

/// <summary>Text of a memorandum where it appears in C#: it can end no literal, no comment and no line.</summary>
internal static class CSharpText
{
    /// <summary>A string literal.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(c is '"' or '\\' ? "\\" + c : IsPlain(c) ? c.ToString() : Escaped(c));
        }

        return literal.Append('"').ToString();
    }

    /// <summary>The text of a documentation comment.</summary>
    public static string Comment(string text)
    {
        var comment = new StringBuilder();
        foreach (var c in text)
        {
            comment.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ => IsPlain(c) ? c.ToString() : Escaped(c),
            });
        }

        return comment.ToString();
    }

    /// <summary>Neither a control nor a line end, nor of those that change how a line is read or shown, nor a half of a pair.</summary>
    private static bool IsPlain(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Escaped(char c) => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
