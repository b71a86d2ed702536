using Memo.Compiler.Explaining;
using Memo.Compiler.Model;

namespace Memo.Cli.Rendering.Answers;

/// <summary>A way to be heard on one line: <c>objection to MOT within 5 working days from notice</c>.</summary>
internal static class RemedyLine
{
    public static string Of(Naming naming, Remedy remedy) => Of(naming, remedy, WordText.Remedy(remedy, naming.Language));

    /// <summary>Under a label that names it already: <c>must be given within 5 working days</c>.</summary>
    public static string OfNotice(Naming naming, Remedy notice) => Of(naming, notice, naming.Say("must be given", "应当告知"));

    private static string Of(Naming naming, Remedy remedy, string what)
    {
        var language = naming.Language;
        var bodies = naming.OfBodies(remedy.To, remedy.UnverifiedTo);
        var to = remedy.To.IsEmpty ? "" : naming.Say($" to {bodies}", Remedies.IsNotice(remedy) ? $"，对象为{bodies}" : $"，向{bodies}提出");
        var within = TimeLimit(naming, remedy.Within, remedy.From);
        var every = remedy.Every is { } period ? naming.Say($", every {DurationText.Of(period, language)}", $"，每{DurationText.Of(period, language)}一次") : "";
        var answered = remedy.Answered is { } wait ? naming.Say($", answered within {DurationText.Of(wait, language)}", $"，{DurationText.Of(wait, language)}内答复") : "";
        return what + to + within + every + answered + Suspending(naming, remedy.Suspending) + Open(naming, remedy) + By(naming, remedy);
    }

    /// <summary>What the text leaves to general law of which no version of the day was seen.</summary>
    private static string Open(Naming naming, Remedy remedy) => (remedy.Rest, remedy.To.IsEmpty) switch
    {
        (Absence.Given, _) => Unlimited(naming, remedy),
        (_, true) => naming.Say("; to whom and within what time: not seen", "；受理机关和期限未见"),
        _ => naming.Say("; within what time: not seen", "；期限未见"),
    };

    /// <summary>A way of which the text that was read says neither how long it is open nor from when: repair opens when the entry may be left.</summary>
    private static string Unlimited(Naming naming, Remedy remedy) =>
        remedy is not { Within: null, From: null, Every: null } ? ""
        : remedy.Kind == "repair" ? naming.Say("; from when, see the ways off the list", "；何时起可以提出，见移出途径")
        : remedy.Kind is "correction" or "objection" ? naming.Say("; no time limit is stated", "；未载明期限")
        : "";

    private static string By(Naming naming, Remedy remedy) => remedy.By is { } law ? naming.InBrackets(NameText.Title(law, naming.Language)) : "";

    /// <summary>How long, and what starts it.</summary>
    public static string TimeLimit(Naming naming, Duration? within, Name? start)
    {
        var from = start is { } day ? naming.Say($" from {WordText.Event(day, naming.Language)}", $"自{WordText.Event(day, naming.Language)}起") : "";
        return within is { } time ? naming.Say($" within {DurationText.Of(time, naming.Language)}{from}", $"，{from}{DurationText.Of(time, naming.Language)}内")
            : from.Length > 0 ? naming.Say(from, "，" + from)
            : "";
    }

    private static string Suspending(Naming naming, bool? suspending) => suspending switch
    {
        true => naming.Say(", suspending the measure", "，期间停止执行"),
        false => naming.Say(", not suspending the measure", "，期间不停止执行"),
        null => "",
    };
}
