using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>What the values of facts and calendars stand on, as the text that is hashed.</summary>
internal static class FactText
{
    public static string Of(Fact fact)
    {
        var derived = fact.Derived is { } of ? $" {of.Term} after {Of(of.From)} {Of(of.Counting)}" : "";
        var values = fact.Type is FactType.Enumeration enumeration ? " of " + string.Join(", ", enumeration.Values.Select(v => v.Id)) : "";
        return $"{fact.Name.Id} {fact.Scope} {fact.Type.GetType().Name} {fact.Silence}{values}{derived}";
    }

    public static string Of(Counting? counting) => $"{counting?.StartDayIncluded} {counting?.Calendar?.Name.Id}";

    public static string Of(WorkingCalendar calendar) =>
        $"{calendar.Name.Id} {calendar.Years.From} {calendar.Years.Until} {InOrder(calendar.Holidays)} {InOrder(calendar.Worked)}";

    private static string InOrder(IEnumerable<CalendarDate> days) => string.Join(",", days.OrderBy(d => d.Code));
}
