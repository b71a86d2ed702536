using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>A way to be heard, as a sentence.</summary>
internal static class RemedyText
{
    public static string Of(Remedy remedy, Language language)
    {
        if (remedy.Absence != Absence.Given)
        {
            return AbsenceText.Of(remedy.Absence, language.Pick("ways to be heard", "救济途径"), language);
        }

        var kind = WordText.Remedy(remedy, language);
        var time = TimeLimitText.Of(remedy.Within, remedy.From, remedy.Every, language);
        var rest = Answer(remedy, language) + Suspension(remedy, language);
        return language.Pick(
            $"Way to be heard: {kind}{To(remedy, language)}{time}{rest}.",
            $"救济途径：{kind}{(time.Length == 0 ? "" : "，" + time)}{To(remedy, language)}{rest}。");
    }

    private static string To(Remedy remedy, Language language)
    {
        if (remedy.To.IsEmpty)
        {
            return "";
        }

        var bodies = PerformerText.And(remedy.To, language);
        return language.Pick($" to {bodies}", remedy.Kind == "notice" ? $"，对象为{bodies}" : $"，向{bodies}提出");
    }

    private static string Answer(Remedy remedy, Language language) =>
        remedy.Answered is { } answered && DurationText.Of(answered, language) is var time
            ? language.Pick($", answered within {time}", $"，{time}内答复")
            : "";

    private static string Suspension(Remedy remedy, Language language) => remedy.Suspending switch
    {
        null => "",
        true => language.Pick(", suspending the measure", "，期间停止执行"),
        false => language.Pick(", not suspending the measure", "，期间不停止执行"),
    };
}
