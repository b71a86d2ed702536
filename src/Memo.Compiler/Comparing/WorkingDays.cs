using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Comparing;

/// <summary>What a calendar says otherwise, and who is given time by it.</summary>
internal static class WorkingDays
{
    /// <summary>The years, holidays and days worked that only one version has; null where both have the same.</summary>
    public static AspectChange? Of(WorkingCalendar before, WorkingCalendar after) =>
        (Only(before, after), Only(after, before)) is var (was, becomes) && was != becomes ? new AspectChange(Aspect.WorkingDays, was, becomes) : null;

    /// <summary>Instruments and rules whose times to be heard, or to act, are counted by the calendar: no answer changes with it, but the day on which they are over does.</summary>
    public static IEnumerable<string> CountedBy(WorkingCalendar calendar, RulePack pack) => pack.Instruments
        .Where(i => i.Counting?.Calendar == calendar && i.Remedies.Any(IsCounted))
        .Select(i => i.Name.Id)
        .Concat(pack.Rules.Where(r => r.Instrument.Counting?.Calendar == calendar && (r.Remedies.Any(IsCounted) || r.Duties.Any(IsCounted))).Select(r => r.QualifiedId))
        .OrderBy(id => id, StringComparer.Ordinal);

    private static bool IsCounted(Remedy remedy) => IsCounted(remedy.Within) || IsCounted(remedy.Answered);

    private static bool IsCounted(Duty duty) => IsCounted(duty.Within) || IsCounted(duty.Every);

    private static bool IsCounted(Duration? time) => time is { Unit: DurationUnit.WorkingDays };

    private static Localized Only(WorkingCalendar calendar, WorkingCalendar other) => Both.Languages(language => string.Join("\n", new[]
    {
        calendar.Years == other.Years ? "" : DateText.Of(calendar.Years, language),
        Days(language.Pick("holidays: ", "假日："), calendar.Holidays.Except(other.Holidays)),
        Days(language.Pick("worked: ", "上班："), calendar.Worked.Except(other.Worked)),
    }.Where(line => line.Length > 0)));

    private static string Days(string what, IEnumerable<CalendarDate> days) => string.Join(", ", days.OrderBy(d => d).Select(d => d.ToString())) is { Length: > 0 } all ? what + all : "";
}
