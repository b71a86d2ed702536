using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>A way to be heard on one line: <c>objection to MOT within 5 working days from notice</c>.</summary>
internal static class RemedyLine
{
    public static string Of(Naming naming, Remedy remedy)
    {
        if (remedy.Absence != Absence.Given)
        {
            return FixedWords.Absences.Said(remedy.Absence, naming.Language);
        }

        var language = naming.Language;
        var to = remedy.To.IsEmpty ? "" : naming.Say($" to {naming.Of(remedy.To)}", $"，向{naming.Of(remedy.To)}提出");
        var from = remedy.From is { } start ? naming.Say($" from {WordText.Event(start, language)}", $"自{WordText.Event(start, language)}起") : "";
        var within = remedy.Within is { } time ? naming.Say($" within {DurationText.Of(time, language)}{from}", $"，{from}{DurationText.Of(time, language)}内") : "";
        var answered = remedy.Answered is { } wait ? naming.Say($", answered within {DurationText.Of(wait, language)}", $"，{DurationText.Of(wait, language)}内答复") : "";
        return WordText.Remedy(remedy.Kind, language) + to + within + answered + Suspending(naming, remedy.Suspending);
    }

    private static string Suspending(Naming naming, bool? suspending) => suspending switch
    {
        true => naming.Say(", suspending the measure", "，期间停止执行"),
        false => naming.Say(", not suspending the measure", "，期间不停止执行"),
        null => "",
    };
}
