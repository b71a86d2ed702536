using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>How an instrument counts days and numbers, and by which day its rules are chosen.</summary>
internal static class CountingSentences
{
    public static IEnumerable<string> Of(Counting? counting, bool? boundsIncluded, Fact? judgedBy, Language language)
    {
        if (counting is not null)
        {
            yield return counting.StartDayIncluded
                ? language.Pick("The day a term starts on is counted.", "期间始日计入。")
                : language.Pick("The day a term starts on is not counted.", "期间始日不计入。");
            if (counting.Calendar is { } calendar && NameText.Quoted(calendar, language) is var name)
            {
                yield return language.Pick($"Working days are those of {name}.", $"工作日依{name}计算。");
            }
        }

        if (boundsIncluded is { } included)
        {
            yield return included
                ? language.Pick("“Upwards” and “downwards” include the number itself.", "“以上”“以下”“以内”含本数。")
                : language.Pick("“Upwards” and “downwards” exclude the number itself.", "“以上”“以下”“以内”不含本数。");
        }

        if (judgedBy is { } date && NameText.Quoted(date, language) is var day)
        {
            yield return language.Pick($"Its rules are chosen by the date {day}.", $"以{day}为准据日确定适用的规则。");
        }
    }
}
