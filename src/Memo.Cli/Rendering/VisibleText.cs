using System.Globalization;
using System.Text;
using Memo.Compiler.Text;

namespace Memo.Cli.Rendering;

/// <summary>Text as it may be printed: marks of direction, zero-width and control characters are written out as <c>\u{202E}</c>.</summary>
public static class VisibleText
{
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var visible = new StringBuilder();
        foreach (var c in text)
        {
            _ = IsUnsafe(c) ? visible.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)c:X4}}}") : visible.Append(c);
        }

        return visible.ToString();
    }

    private static bool IsUnsafe(char c) => InvisibleCharacters.IsInvisible(c) || (char.IsControl(c) && c is not ('\t' or '\n')) || c is '\u2028' or '\u2029';
}
