using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Compiler.Binding;

/// <summary>第一百四十六条第一款第（二）项, or 146(1)(2), to its numbers.</summary>
internal static class Articles
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Levels of an article number in English order: article, paragraph, item, sub-item.</summary>
    private static readonly string[] Levels = ["条", "款", "项", "目"];

    public static ArticleReference? Read(SyntaxToken token, bool isPart) =>
        token.Kind == TokenKind.Article ? ReadChinese(token.Text) : ReadEnglish(token.Text, isPart);

    private static ArticleReference? ReadEnglish(string text, bool isPart)
    {
        var numbers = text.Split(['(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var read = ImmutableArray.CreateBuilder<ArticleNumber>();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i >= Levels.Length || !int.TryParse(numbers[i], out var number) || number == 0)
            {
                return null;
            }

            read.Add(new ArticleNumber(number, isPart && i == 0 ? "部分" : isPart ? "项" : Levels[i], null));
        }

        return new ArticleReference(isPart, read.ToImmutable());
    }

    private static ArticleReference? ReadChinese(string text)
    {
        var read = ImmutableArray.CreateBuilder<ArticleNumber>();
        foreach (var part in text.Split(['第'], StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOfAny(['条', '款', '项', '目', '章', '节', '部']);
            if (end < 0 || ReadNumeral(part.Substring(0, end).Trim('（', '）', '(', ')')) is not { } number)
            {
                return null;
            }

            var level = part[end] == '部' ? "部分" : part[end].ToString();
            var rest = part.Substring(end + level.Length);
            var inserted = rest.StartsWith("之", StringComparison.Ordinal) ? ReadNumeral(rest.Substring(1)) : null;
            read.Add(new ArticleNumber(number, level, inserted));
        }

        return read.Count == 0 ? null : new ArticleReference(read[0].Level == "部分", read.ToImmutable());
    }

    /// <summary>A Chinese numeral up to 9,999 (一百四十六), digits read one by one (二〇二三), or Arabic digits; null if it is none.</summary>
    public static int? ReadNumeral(string text)
    {
        if (text.Length == 0 || text.Length > 9)
        {
            return null;
        }

        if (text.All(c => c is >= '0' and <= '9'))
        {
            return int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is var number && number > 0 ? number : null;
        }

        var total = 0;
        var digit = 0;
        foreach (var c in text)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit > 0)
            {
                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
                continue;
            }

            var value = c switch { '零' => 0, '两' => 2, _ => Digits.IndexOf(c) };
            if (value < 0)
            {
                return null;
            }

            digit = (digit * (digit > 0 ? 10 : 1)) + value;
        }

        return total + digit is var result && result > 0 ? result : null;
    }
}
