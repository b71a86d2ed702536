using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>How a date is derived: <c>the last day of 7 working days from the day of publication, that day not counted</c>.</summary>
internal static class DerivationText
{
    /// <summary>Empty for a date that is given.</summary>
    public static Localized Of(Fact fact) => fact.Derived is { } derived ? Both.Languages(language => Of(derived, language)) : new("", "");

    private static string Of(DerivedDate derived, Language language)
    {
        var (term, from) = (DurationText.Of(derived.Term, language), DateFactText.Of(derived.From, language));
        var isCounted = derived.Counting.StartDayIncluded;
        var calendar = derived is { Term.Unit: DurationUnit.WorkingDays, Counting.Calendar: { } days } ? NameText.Quoted(days, language) : "";
        return language.Pick(
            $"the last day of {term} from {from}, that day {(isCounted ? "" : "not ")}counted" + (calendar.Length == 0 ? "" : $", by {calendar}"),
            $"自{from}起{term}的末日（始日{(isCounted ? "计入" : "不计入")}" + (calendar.Length == 0 ? "" : $"，依{calendar}") + "）");
    }
}
