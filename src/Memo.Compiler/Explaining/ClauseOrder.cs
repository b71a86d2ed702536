namespace Memo.Compiler.Explaining;

/// <summary>Clause numbers in the order of the text: 二（三） before 二（十一）, <c>9</c> before <c>10</c>; those not known last.</summary>
internal sealed class ClauseOrder : IComparer<string?>
{
    public static readonly ClauseOrder Instance = new();

    private const string Digits = "零一二三四五六七八九";
    private const int Highest = 100_000_000;

    /// <summary>The number of a clause that has one only; null for others.</summary>
    public static int? NumberOf(string? clause) => clause is not null && NumbersIn(clause) is [var only] ? only : null;

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null).CompareTo(y is null);
        }

        var (left, right) = (NumbersIn(x), NumbersIn(y));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i])
            {
                return left[i].CompareTo(right[i]);
            }
        }

        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(x, y);
    }

    private static ImmutableArray<int> NumbersIn(string clause)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        var at = 0;
        while (at < clause.Length)
        {
            var start = at;
            if (IsDigit(clause[at]))
            {
                numbers.Add(Arabic(clause, ref at));
            }
            else if (IsChinese(clause[at]))
            {
                numbers.Add(Chinese(clause, ref at));
            }

            at += at == start ? 1 : 0;
        }

        return numbers.ToImmutable();
    }

    private static int Arabic(string clause, ref int at)
    {
        var number = 0;
        for (; at < clause.Length && IsDigit(clause[at]); at++)
        {
            number = Math.Min(Highest, (number * 10) + (clause[at] - '0'));
        }

        return number;
    }

    private static int Chinese(string clause, ref int at)
    {
        var (sum, digit) = (0, 0);
        for (; at < clause.Length && IsChinese(clause[at]); at++)
        {
            var unit = Unit(clause[at]);
            sum = Math.Min(Highest, sum + (Math.Max(digit, unit > 0 ? 1 : 0) * unit));
            digit = unit > 0 ? 0 : Digits.IndexOf(clause[at]);
        }

        return sum + digit;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsChinese(char c) => Unit(c) > 0 || Digits.IndexOf(c) >= 0;

    private static int Unit(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
}
