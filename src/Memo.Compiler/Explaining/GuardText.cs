using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>A question about the subject's other entries: <c>another entry on the list “…” is in effect</c>.</summary>
internal static class GuardText
{
    public static string Of(Guard guard, bool holds, Language language)
    {
        var entry = Entry(guard, language);
        return guard switch
        {
            { SinceOwnBeginning: true } => holds
                ? language.Pick($"another entry {entry} has taken effect since this entry began", $"本记录生效以来，另有{entry}生效")
                : language.Pick($"no other entry {entry} has taken effect since this entry began", $"本记录生效以来，没有另外的{entry}生效"),
            { Ever: true } => holds
                ? language.Pick($"another entry {entry} has taken effect, ended or not", $"曾有另外的{entry}生效（无论是否已经终止）")
                : language.Pick($"no other entry {entry} has ever taken effect", $"从未有另外的{entry}生效"),
            _ => holds
                ? language.Pick($"another entry {entry} is in effect", $"另有{entry}处于生效状态")
                : language.Pick($"no other entry {entry} is in effect", $"没有另外的{entry}处于生效状态"),
        };
    }

    private static string Entry(Guard guard, Language language)
    {
        var lists = ListText.Or(Lists(guard, language), language);
        var with = guard.With is Condition.Constant { Value: true } ? null : ConditionText.Of(guard.With, language);
        return language.Pick(
            $"of the subject on {lists}{(with is null ? "" : $" (one for which {with})")}",
            $"该主体在{lists}上的记录{(with is null ? "" : $"（其{with}）")}");
    }

    private static IEnumerable<string> Lists(Guard guard, Language language) =>
        guard.Lists.Select(list => language.Pick("the list ", "") + NameText.QuotedTitle(NameText.Title(list, language)))
            .Concat(guard.Colours.Select(colour => language.Pick("any ", "任一") + WordText.ListOf(colour, language)));
}
