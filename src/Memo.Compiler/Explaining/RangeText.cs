using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>A number compared: <c>passengers at risk at least 50 persons</c>, 涉险乘客不低于50人.</summary>
internal static class RangeText
{
    public static string Of(Fact fact, Predicate.InRange range, bool holds, Language language)
    {
        var compared = Compared(range, fact.Type, holds, language);
        return NameText.Within(fact, language) + language.Pick(" ", "") + compared;
    }

    private static string Compared(Predicate.InRange range, FactType type, bool holds, Language language)
    {
        var (floor, ceiling) = Limits(type);
        var lowest = QuantityText.Of(Math.Max(range.IsMoreThan ? range.Lowest - 1 : range.Lowest, 0), type, language);
        var highest = QuantityText.Of(range.IsLessThan ? range.Highest + 1 : range.Highest, type, language);
        return (range.Lowest > floor, range.Highest < ceiling) switch
        {
            _ when range is { IsMoreThan: false, IsLessThan: false } && range.Lowest == range.Highest => (holds ? language.Pick("exactly ", "为") : language.Pick("other than ", "不为")) + lowest,
            (true, false) => FromBelow(range, holds, language) + lowest,
            (false, true) => FromAbove(range, holds, language) + highest,
            (true, true) when range.IsMoreThan || range.IsLessThan =>
                FromBelow(range, holds, language) + lowest
                + (holds ? language.Pick(" and ", "且") : language.Pick(" or ", "或者"))
                + FromAbove(range, holds, language) + highest,
            (true, true) => (holds ? "" : language.Pick("not ", "不"))
                + language.Pick($"from {lowest} to {highest}", $"为{lowest}至{highest}"),
            (false, false) => holds ? language.Pick("whatever it is", "无论为何") : language.Pick("of no value there is", "无任何取值"),
        };
    }

    private static string FromBelow(Predicate.InRange range, bool holds, Language language) => Bound(isFloor: holds, isStrict: range.IsMoreThan == holds, language);

    private static string FromAbove(Predicate.InRange range, bool holds, Language language) => Bound(isFloor: !holds, isStrict: range.IsLessThan == holds, language);

    private static string Bound(bool isFloor, bool isStrict, Language language) => (isFloor, isStrict) switch
    {
        (true, false) => language.Pick("at least ", "不低于"),
        (true, true) => language.Pick("more than ", "超过"),
        (false, false) => language.Pick("at most ", "不超过"),
        (false, true) => language.Pick("less than ", "低于"),
    };

    /// <summary>A bound that every value keeps is no bound.</summary>
    private static (long Floor, long Ceiling) Limits(FactType type) => type is FactType.Count count
        ? (Math.Max(count.Lowest, 0), Math.Min(count.Highest, FactType.LargestNumber))
        : (0, FactType.LargestNumber);
}
