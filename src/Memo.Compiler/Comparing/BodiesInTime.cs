using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Comparing;

/// <summary>Who acts, hears and is told while a rule is in force: <c>MOT; from 2023-03-10: MOA</c>. The text names one body, others come to act in its place.</summary>
/// <param name="since">Days before this one are left out.</param>
/// <param name="words">What the bodies are called.</param>
internal sealed class BodiesInTime(Period inForce, CalendarDate? since, Words words)
{
    private static readonly Performer Nobody = new PerformerClass(new Name("nobody", "无机关"), null);

    public Localized Of(ImmutableArray<Acting> acting) => InTime(acting.Select(a => a.Performer), (day, l) =>
        ListText.Row(Named(Successors.Of(acting, day), day).Select(body => NameText.Of(body, l)).OrderBy(t => t, StringComparer.Ordinal), l));

    public Localized Of(Remedy remedy) => InTime(remedy.To, (day, l) => RemedyText.Of(Successors.Of(remedy, day) with { To = Named(Successors.Of(remedy.To, day), day) }, l));

    public Localized Of(Duty duty) => InTime(duty.To, (day, l) => DutyText.Of(Successors.Of(duty, day) with { To = Named(Successors.Of(duty.To, day), day) }, l));

    /// <summary>Those that there are on the day. None is left of those who have all gone and been succeeded by nobody.</summary>
    private ImmutableArray<Performer> Named(ImmutableArray<Performer> bodies, CalendarDate day) => bodies.RemoveAll(body => (body as Agency)?.Existence.Until < day) is { IsEmpty: false } there
        ? [.. there.Select(Named)]
        : bodies.IsEmpty ? [] : [Nobody];

    /// <summary>A class of bodies is who belongs to it, which its own name does not tell.</summary>
    private Performer Named(Performer body) => body is PerformerClass { Members: { IsEmpty: false } members } several
        ? new PerformerClass(new Name(WithMembers(several, members, Language.English), WithMembers(several, members, Language.Chinese)), several.Location)
        : words.Of(body);

    private string WithMembers(PerformerClass several, ImmutableArray<Agency> members, Language language) => NameText.Of(words.Of(several), language)
        + language.Pick(" ", "") + language.Bracketed(ListText.Row(members.Select(member => NameText.Of(words.Of(member), language)).OrderBy(t => t, StringComparer.Ordinal), language));

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
                said = [.. said.Select(earlier => earlier.TrimEnd('.', '。'))];
                said.Add(said.Count == 0 ? now : language.Pick($"from {DateText.Of(day, language)}: {now}", $"自{DateText.Of(day, language)}起：{now}"));
            }

            latest = now;
        }

        return ListText.Semicolons(said, language);
    }

    /// <summary>Who may come to act where these are named: they and, from one to the next, those that act in their place.</summary>
    public static IEnumerable<Performer> WithSuccessors(IEnumerable<Performer> bodies)
    {
        var reached = new HashSet<Performer>();
        var waiting = new Queue<Performer>(bodies.Where(reached.Add));
        while (waiting.Count > 0)
        {
            var body = waiting.Dequeue();
            yield return body;
            foreach (var successor in (body as Agency)?.Successors.Select(s => s.Successor).Where(reached.Add) ?? [])
            {
                waiting.Enqueue(successor);
            }
        }
    }

    /// <summary>The days on which somebody else may come to act.</summary>
    private static IEnumerable<CalendarDate> TurningDays(IEnumerable<Performer> bodies) => WithSuccessors(bodies).OfType<Agency>()
        .SelectMany(agency => agency.Successors.Select(s => s.Period).Append(agency.Existence))
        .SelectMany(period => period.Turns);
}
