using System.Text;
using Spectre.Console.Rendering;

namespace Memo.Cli.Rendering;

/// <summary>A text to lines of at most a width in columns. It breaks at spaces and between ideographs, which are two columns wide.</summary>
public static class LineWrap
{
    private const string NeverFirst = "，。、；：？！）〕】》”’」』…)]},.;:!?%";
    private const string NeverLast = "（〔【《“‘「『([{";

    /// <param name="text">Any white space in it is a space.</param>
    /// <param name="first">Columns of the first line.</param>
    /// <param name="rest">Columns of the lines after it. What cannot be broken is longer than that.</param>
    public static IEnumerable<string> Lines(string text, int first, int rest)
    {
        var line = new StringBuilder();
        var (room, used) = (first, 0);
        foreach (var (piece, afterSpace) in Pieces(VisibleText.Of(text)))
        {
            var width = Width(piece);
            var space = afterSpace && used > 0 ? 1 : 0;
            if (used > 0 && used + space + width > room)
            {
                yield return line.ToString();
                line.Clear();
                (room, used, space) = (rest, 0, 0);
            }

            line.Append(' ', space).Append(piece);
            used += space + width;
        }

        yield return line.ToString();
    }

    public static int Width(string text) => text.Length == 0 ? 0 : new Segment(text).CellCount();

    /// <summary>What is not broken, and whether a space stands before it.</summary>
    private static IEnumerable<(string Piece, bool AfterSpace)> Pieces(string text)
    {
        var piece = new StringBuilder();
        var afterSpace = false;
        Rune? last = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune);
            if (piece.Length > 0 && (isSpace || (last is { } before && MayBreak(before, rune))))
            {
                yield return (piece.ToString(), afterSpace);
                piece.Clear();
                afterSpace = false;
            }

            if (!isSpace)
            {
                piece.Append(rune);
            }

            afterSpace |= isSpace;
            last = isSpace ? null : rune;
        }

        if (piece.Length > 0)
        {
            yield return (piece.ToString(), afterSpace);
        }
    }

    private static bool MayBreak(Rune before, Rune after) =>
        (IsWide(before) || IsWide(after))
        && !NeverLast.Contains(before.ToString(), StringComparison.Ordinal)
        && !NeverFirst.Contains(after.ToString(), StringComparison.Ordinal);

    private static bool IsWide(Rune rune) => !rune.IsAscii && Width(rune.ToString()) == 2;
}
