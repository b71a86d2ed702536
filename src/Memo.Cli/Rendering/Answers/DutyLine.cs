using Memo.Compiler.Explaining;
using Memo.Compiler.Model;

namespace Memo.Cli.Rendering.Answers;

/// <summary>What those who act must do, as a phrase: <c>must stop the measure within 5 working days from the day of removal</c>.</summary>
internal static class DutyLine
{
    public static string Of(Naming naming, Duty duty)
    {
        var language = naming.Language;
        var deed = WordText.Duty(duty.Kind, language);
        var limit = RemedyLine.TimeLimit(naming, duty.Within, duty.From);
        var every = duty.Every is { } period ? naming.Say($" every {DurationText.Of(period, language)}", $"每{DurationText.Of(period, language)}") : "";
        var bodies = naming.OfBodies(duty.To, duty.UnverifiedTo);
        var to = duty.To.IsEmpty ? "" : naming.Say($" to {bodies}", $"向{bodies}");
        return naming.Say($"must {deed}{to}{limit}{every}", $"应当{limit.TrimStart('，')}{every}{to}{deed}");
    }
}
