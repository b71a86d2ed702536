using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Exchange;

/// <summary>A measure and a body that acts in it on a day: what a feedback record says whichever entry it is about.</summary>
internal sealed class FeedbackTopic
{
    /// <summary>Duties by which somebody is told; the others say what is done.</summary>
    private static readonly ImmutableArray<string> TellingKinds = ["feedback", "report", "notify"];

    private FeedbackTopic(Measure measure, Performer body, bool leads, bool isUnverified, CalendarDate asOf)
    {
        (Measure, Body) = (measure, body);
        ActsAs = leads ? new FixedWordCell("leads", "实施") : new FixedWordCell("cooperates", "配合");
        SuccessionUnverified = isUnverified;
        Title = measure.Title ?? new(measure.Name.Id, measure.Name.Chinese);
        Strength = measure.Strength.IsGiven
            ? new(FixedWords.Strengths.Id(measure.Strength.Value), FixedWords.Strengths.Said(measure.Strength.Value, Language.Chinese))
            : new(FixedWords.Absences.Id(measure.Strength.Absence), FixedWords.Absences.Said(measure.Strength.Absence, Language.Chinese));
        var duties = measure.Duties.Where(duty => TellingKinds.Contains(duty.Kind)).Select(duty => Successors.Of(duty, asOf)).ToArray();
        Report = new(
            string.Join(' ', duties.Select(duty => DutyText.Of(duty, Language.English))),
            string.Concat(duties.Select(duty => DutyText.Of(duty, Language.Chinese))));
    }

    public Measure Measure { get; }

    public Performer Body { get; }

    public FixedWordCell ActsAs { get; }

    /// <summary>Whether the body acts only by a succession which nobody confirmed.</summary>
    public bool SuccessionUnverified { get; }

    public Localized Title { get; }

    public FixedWordCell Strength { get; }

    /// <summary>To whom it is reported, how often and within what time, as the duties say; empty where they say nothing.</summary>
    public Localized Report { get; }

    /// <summary>One for each body that acts in the measure on the day, leading before cooperating; of a class of bodies one for each that it names.</summary>
    public static ImmutableArray<FeedbackTopic> Of(Measure measure, CalendarDate asOf) =>
    [
        .. Acting(measure.By, asOf).Select(a => new FeedbackTopic(measure, a.Body, leads: true, a.IsUnverified, asOf))
            .Concat(Acting(measure.Cooperating, asOf).Select(a => new FeedbackTopic(measure, a.Body, leads: false, a.IsUnverified, asOf)))
            .DistinctBy(topic => topic.Body),
    ];

    private static IEnumerable<(Performer Body, bool IsUnverified)> Acting(ImmutableArray<Acting> acting, CalendarDate asOf)
    {
        ImmutableArray<Acting> named = [.. acting.SelectMany(a => a.Performer is PerformerClass { Members: { IsEmpty: false } members } ? members.Select(m => a with { Performer = m }) : [a])];
        var unverified = Successors.Unverified(named, asOf);
        return Successors.Of(named, asOf).Select(body => (body, unverified.Contains(body)));
    }
}
