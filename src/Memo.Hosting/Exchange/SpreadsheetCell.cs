namespace Memo.Hosting.Exchange;

/// <summary>
/// A text as a cell of CSV that people open in a spreadsheet. What the spreadsheet would take for a formula gets an apostrophe before it, and
/// loses it when it is read: <c>=1+1</c> ⇄ <c>'=1+1</c>.
/// </summary>
internal static class SpreadsheetCell
{
    private const char Guard = '\'';

    public static string Of(string text) => IsFormula(text) ? Guard + text : text;

    public static string Read(string cell) => cell.Length > 1 && cell[0] == Guard && IsFormula(cell) ? cell[1..] : cell;

    /// <summary>A text that begins like one after any number of apostrophes counts too, so that reading gives back what was written.</summary>
    private static bool IsFormula(string text) => text.AsSpan().TrimStart(Guard) is [('=' or '+' or '-' or '@' or '\t' or '\r'), ..];
}
