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

    /// <summary>Until when decisions that count working days otherwise were compared.</summary>
    public static IEnumerable<Localized> Uncounted(IEnumerable<(WorkingCalendar Calendar, string Decision)> decisions, Alignment alignment) =>
        from counted in decisions.Distinct().GroupBy(d => d.Calendar.Name.Id, StringComparer.Ordinal).OrderBy(calendar => calendar.Key, StringComparer.Ordinal)
        let years = alignment.Calendars.Pairs.Concat(alignment.Calendars.Incomparable).Where(pair => counted.Any(c => c.Calendar == pair.Old || c.Calendar == pair.New))
            .SelectMany(pair => new[] { pair.Old, pair.New }).DefaultIfEmpty(counted.First().Calendar).Select(calendar => calendar.Years.Until)
        let last = years.OrderByDescending(day => day is null).ThenByDescending(day => day).First()
        where last is not null
        let ids = counted.Select(c => c.Decision).Distinct().OrderBy(id => id, StringComparer.Ordinal).ToArray()
        select new Localized(
            $"Working days are named by {counted.Key} until {last}: whether anything counted in them differs on later days was not compared ({string.Join(", ", ids)}).",
            $"{counted.Key}所列工作日截至 {last}：其后按工作日计算的内容是否有别，未能比较（{string.Join("、", ids)}）。");

    private static bool IsCounted(Remedy remedy) => IsCounted(remedy.Within) || IsCounted(remedy.Answered);

    private static bool IsCounted(Duty duty) => IsCounted(duty.Within) || IsCounted(duty.Every);

    private static bool IsCounted(TimeLimit? limit) => limit is TimeLimit.Length(var time) && IsCounted(time);

    private static bool IsCounted(Duration? time) => time is { Unit: DurationUnit.WorkingDays };

    private static Localized Only(WorkingCalendar calendar, WorkingCalendar other) => Both.Languages(language => string.Join("\n", new[]
    {
        calendar.Years == other.Years ? "" : DateText.Of(calendar.Years, language),
        Days(language.Pick("holidays: ", "假日："), calendar.Holidays.Except(other.Holidays)),
        Days(language.Pick("worked: ", "上班："), calendar.Worked.Except(other.Worked)),
    }.Where(line => line.Length > 0)));

    private static string Days(string what, IEnumerable<CalendarDate> days) => string.Join(", ", days.OrderBy(d => d).Select(d => d.ToString())) is { Length: > 0 } all ? what + all : "";
}
