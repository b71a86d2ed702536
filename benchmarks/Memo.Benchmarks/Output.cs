using System.Globalization;

namespace Memo.Benchmarks;

/// <summary>What is printed, the same in every culture.</summary>
internal static class Output
{
    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
