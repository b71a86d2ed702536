using System.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Numbers as Chinese statutes write them: 146 is 一百四十六, 12 is 十二, 1001 is 一千零一.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";
    private const int TenThousand = 10_000;

    public static string Of(int number)
    {
        if (number >= TenThousand)
        {
            var rest = number % TenThousand;
            return Of(number / TenThousand) + "万" + (rest == 0 ? "" : (rest < TenThousand / 10 ? "零" : "") + InFull(rest));
        }

        var text = InFull(number);
        return text.StartsWith("一十", StringComparison.Ordinal) ? text.Substring(1) : text;
    }

    private static string InFull(int number)
    {
        if (number == 0)
        {
            return "零";
        }

        var text = new StringBuilder();
        var skipped = false;
        foreach (var (value, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / value % 10;
            if (digit == 0)
            {
                skipped = true;
                continue;
            }

            text.Append(skipped && text.Length > 0 ? "零" : "").Append(Digits[digit]).Append(name);
            skipped = false;
        }

        return text.ToString();
    }
}
