using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>A date fact as the day something is counted from: <c>the day of publication</c>, 公布日期.</summary>
internal static class DateFactText
{
    public static string Of(Fact fact, Language language) => !fact.IsBuiltIn ? NameText.Within(fact, language)
        : language == Language.English ? EnglishDay(fact.Name.Id)
        : ChineseDay(fact.Name);

    private static string ChineseDay(Name name) => name.Id switch
    {
        "suspended_from" => "暂停首日",
        "suspended_until" => "暂停末日",
        _ => name.Chinese,
    };

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
