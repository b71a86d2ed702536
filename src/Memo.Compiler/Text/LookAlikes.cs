namespace Memo.Compiler.Text;

/// <summary>Characters that an input method or a copied text leaves in the place of ordinary ones: wide digits and letters, other dashes, other spaces.</summary>
public static class LookAlikes
{
    private const int WidthOffset = '\uFF01' - '!';

    /// <summary>The ordinary character that is meant, or null if there is none.</summary>
    public static char? Meant(char c) => c switch
    {
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' => '-',
        >= '\uFF01' and <= '\uFF5E' when (char)(c - WidthOffset) is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_' or '.' or '"' =>
            (char)(c - WidthOffset),
        _ when IsOtherSpace(c) => ' ',
        _ => null,
    };

    public static bool IsOtherSpace(char c) => c is not (' ' or '\t' or '\r' or '\n' or '\u3000') && char.IsWhiteSpace(c);
}
