using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>A date fact as the day something is counted from: <c>the day of publication</c>, 公布日期.</summary>
internal static class DateFactText
{
    public static string Of(Fact fact, Language language) =>
        language == Language.English && fact.IsBuiltIn ? EnglishDay(fact.Name.Id) : NameText.Of(fact, language);

    private static string EnglishDay(string id) => id switch
    {
        "decided" => "the day of the decision",
        "listed" => "the day of listing",
        "published" => "the day of publication",
        "removed" => "the day of removal",
        "suspended_from" => "the first day of suspension",
        "suspended_until" => "the last day of suspension",
        _ => NameText.Spaced(id),
    };
}
