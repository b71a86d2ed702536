using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>The day something begins: <c>on the day of publication</c>, <c>1 day after the day of publication</c>, 公布日期后1日.</summary>
internal static class StartText
{
    public static string Of(StartDay start, Language language)
    {
        var day = DateFactText.Of(start.From, language);
        return start.Delay is { } delay && DurationText.Of(delay, language) is var time
            ? language.Pick($"{time} after {day}", $"{day}后{time}")
            : language.Pick($"on {day}", day);
    }
}
