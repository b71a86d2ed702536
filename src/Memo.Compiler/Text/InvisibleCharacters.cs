namespace Memo.Compiler.Text;

/// <summary>Characters that change what a reader sees without being seen: marks of direction, zero-width characters, and control characters save tab and line ends.</summary>
public static class InvisibleCharacters
{
    public static bool IsInvisible(char c) => (char.IsControl(c) && c is not ('\t' or '\r' or '\n')) || c is
        '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF';

    /// <summary>The text with each such character written as <c>\u{202E}</c>.</summary>
    public static string Escape(string text) =>
        text.Any(IsInvisible)
            ? string.Concat(text.Select(c => IsInvisible(c) ? "\\u{" + ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture) + "}" : c.ToString()))
            : text;
}
