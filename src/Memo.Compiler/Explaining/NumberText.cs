using System.Globalization;

namespace Memo.Compiler.Explaining;

/// <summary>Numbers to digits, the same on every machine.</summary>
public static class NumberText
{
    public static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>1,000,000</c>.</summary>
    public static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>What follows the point, without the zeros at the end: 50 of 100 is <c>.5</c>, nothing is nothing.</summary>
    public static string Fraction(long rest, int digits)
    {
        var text = Plain(rest).PadLeft(digits, '0').TrimEnd('0');
        return text.Length == 0 ? "" : "." + text;
    }
}
