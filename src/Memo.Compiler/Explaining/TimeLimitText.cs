using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>A time limit: <c>within 5 working days from notice</c>, 自告知起5个工作日内; <c>by day 15 of next month from service</c>, 自送达起次月15日前.</summary>
public static class TimeLimitText
{
    /// <summary>With what starts it.</summary>
    public static string Of(TimeLimit? within, Name? from, Language language)
    {
        var start = from is { } f && WordText.Event(f, language) is var day ? language.Pick($" from {day}", $"自{day}起") : "";
        return within switch
        {
            null => start,
            TimeLimit.Length(var length) when DurationText.Of(length, language) is var time => language.Pick($" within {time}{start}", $"{start}{time}内"),
            TimeLimit.DayOfNextMonth => language.Pick($" by {Of(within, language)}{start}", $"{start}{Of(within, language)}前"),
            _ => throw new UnreachableException($"No such time limit: {within}."),
        };
    }

    /// <summary>Itself alone, as a value: <c>5 working days</c>, <c>day 15 of next month</c>.</summary>
    public static string Of(TimeLimit limit, Language language) => limit switch
    {
        TimeLimit.Length(var time) => DurationText.Of(time, language),
        TimeLimit.DayOfNextMonth(var number) when NumberText.Plain(number) is var day => language.Pick($"day {day} of next month", $"次月{day}日"),
        _ => throw new UnreachableException($"No such time limit: {limit}."),
    };

    /// <summary>With how often.</summary>
    internal static string Of(TimeLimit? within, Name? from, Duration? every, Language language) =>
        Of(within, from, language) + (every is { } e && DurationText.Of(e, language) is var turn ? language.Pick($" every {turn}", $"每{turn}") : "");
}
