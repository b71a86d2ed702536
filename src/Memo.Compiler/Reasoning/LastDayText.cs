using Memo.Compiler.Explaining;
using Memo.Compiler.Text;

namespace Memo.Compiler.Reasoning;

/// <summary>A last day, or between which days it lies.</summary>
internal static class LastDayText
{
    public static string Of(EndDay day, Language language) => day.Certain is { } certain
        ? DateText.Of(certain, language)
        : language.Pick(
            $"a day between {DateText.Of(day.From, language)} and {DateText.Of(day.To, language)}",
            $"{DateText.Of(day.From, language)}与{DateText.Of(day.To, language)}之间的某日");
}
