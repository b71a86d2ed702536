using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>What must be done around a rule, as a sentence.</summary>
public static class DutyText
{
    public static string Of(Duty duty, Language language)
    {
        var deed = WordText.Duty(duty.Kind, language);
        var time = TimeLimitText.Of(duty.Within, duty.From, duty.Every, language);
        var to = duty.To.IsEmpty ? "" : language.Pick(" to ", "向") + PerformerText.And(duty.To, language);
        return language.Pick($"The body that acts must {deed}{to}{time}.", $"实施机关应当{time}{to}{deed}。");
    }
}
