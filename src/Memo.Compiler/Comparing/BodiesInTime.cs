using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Comparing;

/// <summary>Who acts, hears and is told while a rule is in force: <c>MOT; from 2023-03-10: MOA</c>. The text names one body, others come to act in its place.</summary>
/// <param name="since">Days before this one are left out.</param>
internal sealed class BodiesInTime(Period inForce, CalendarDate? since)
{
    public Localized Of(ImmutableArray<Acting> acting)
    {
        var sorted = acting.OrderBy(a => a.Performer.Name.Id, StringComparer.Ordinal).ThenBy(a => a.Function?.Name.Id, StringComparer.Ordinal).ToImmutableArray();
        return InTime(sorted.Select(a => a.Performer), (day, l) =>
            ListText.Row(Successors.Of(sorted, day).Select(body => NameText.Of(body, l)).OrderBy(t => t, StringComparer.Ordinal), l));
    }

    public Localized Of(Remedy remedy) => InTime(remedy.To, (day, l) => RemedyText.Of(Successors.Of(remedy, day), l));

    public Localized Of(Duty duty) => InTime(duty.To, (day, l) => DutyText.Of(Successors.Of(duty, day), l));

    private Localized InTime(IEnumerable<Performer> bodies, Func<CalendarDate, Language, string> text)
    {
        var first = new[] { inForce.From, since, CalendarDate.First }.OfType<CalendarDate>().Max();
        var last = inForce.Until ?? CalendarDate.Last;
        var days = TurningDays(bodies).Where(day => day > first && day <= last).Distinct().OrderBy(day => day).Prepend(first).ToArray();
        return Both.Languages(l => Of(days, l, text));
    }

    /// <summary>What is said on a day goes on until something else is.</summary>
    private static string Of(IEnumerable<CalendarDate> days, Language language, Func<CalendarDate, Language, string> text)
    {
        var said = new List<string>();
        var latest = "";
        foreach (var day in days)
        {
            var now = text(day, language);
            if (said.Count == 0 || now != latest)
            {
                said.Add(said.Count == 0 ? now : language.Pick($"from {DateText.Of(day, language)}: {now}", $"自{DateText.Of(day, language)}起：{now}"));
            }

            latest = now;
        }

        return ListText.Semicolons(said, language);
    }

    /// <summary>The days on which somebody else may come to act.</summary>
    private static IEnumerable<CalendarDate> TurningDays(IEnumerable<Performer> bodies)
    {
        var reached = new HashSet<Agency>();
        var waiting = new Queue<Agency>(bodies.OfType<Agency>().Where(reached.Add));
        while (waiting.Count > 0)
        {
            var agency = waiting.Dequeue();
            foreach (var day in agency.Successors.Select(s => s.Period).Append(agency.Existence).SelectMany(period => period.Turns))
            {
                yield return day;
            }

            foreach (var successor in agency.Successors.Select(s => s.Successor).Where(reached.Add))
            {
                waiting.Enqueue(successor);
            }
        }
    }
}
