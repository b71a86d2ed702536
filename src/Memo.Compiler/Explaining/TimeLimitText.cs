using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>A time limit and how often: <c>within 5 working days from notice</c>, 自告知起5个工作日内.</summary>
internal static class TimeLimitText
{
    public static string Of(Duration? within, Name? from, Duration? every, Language language)
    {
        var limit = within is { } w && DurationText.Of(w, language) is var time ? language.Pick($" within {time}", $"{time}内") : "";
        var start = from is { } f && WordText.Event(f, language) is var day ? language.Pick($" from {day}", $"自{day}起") : "";
        var often = every is { } e && DurationText.Of(e, language) is var turn ? language.Pick($" every {turn}", $"每{turn}") : "";
        return language.Pick(limit + start + often, start + limit + often);
    }
}
