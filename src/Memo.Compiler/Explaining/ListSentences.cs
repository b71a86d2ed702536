using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>What a list is, and what only its rules say: entering it, how long an entry lasts, the ways off it, and lifts.</summary>
internal static class ListSentences
{
    public static IEnumerable<string> Of(ListDefinition list, Language language)
    {
        var (title, kind) = (NameText.QuotedTitle(NameText.Title(list, language)), WordText.ListOf(list.Colour, language));
        yield return language.Pick($"{title}: {kind} ({list.Name.Id}).", $"{title}：{kind}（{list.Name.Id}）。");
        if (!list.Owners.IsEmpty)
        {
            var keeper = PerformerText.And(list.Owners, language);
            yield return language.Pick($"It is kept by {keeper}.", $"列入机关：{keeper}。");
        }

        if (!list.Grounds.IsEmpty)
        {
            var grounds = ListText.Or(list.Grounds.Select(ground => NameText.Quoted(ground, language)), language);
            yield return language.Pick($"An entry rests on one or several of these grounds: {grounds}.", $"列入事由：{grounds}。");
        }

        foreach (var sentence in list.Basis.IsGiven ? ClosingSentences.Basis(list.Basis, language) : [])
        {
            yield return sentence;
        }
    }

    public static string Entry(Rule rule, Language language) => PerformerText.Of(rule.By, language) is { } by
        ? language.Pick($"An entry is made by {by}.", $"由{by}列入。")
        : language.Pick("It says when an entry may be made.", "规定何时可以列入。");

    public static IEnumerable<string> Term(StartDay? begins, Stated<Lasting> lasts, Language language)
    {
        yield return begins is not null && StartText.Of(begins, language) is var day
            ? language.Pick($"An entry begins {day}.", $"记录自{day}起生效。")
            : language.Pick(
                "An entry begins on the day of its decision, failing that of its listing, failing that of its publication.",
                "记录自决定之日起生效；没有决定日期的，自列入之日起；也没有列入日期的，自公布之日起。");
        if (lasts.Value is { } lasting)
        {
            var time = LastingText.Of(lasting, language);
            yield return language.Pick($"It lasts {time}.", $"期限为{time}。");
        }
        else if (!lasts.IsGiven)
        {
            yield return AbsenceText.Of(lasts.Absence, language.Pick("how long an entry lasts", "列入期限"), language);
        }
    }

    public static IEnumerable<string> Exit(ExitRule exit, Language language)
    {
        var (kind, by) = (WordText.Of(exit.Kind, language), PerformerText.Of(exit.By, language));
        yield return language.Pick(
            $"A way off the list: {kind}{Decided(exit, by)}.",
            $"移出方式：{kind}{(by is null ? "" : $"，由{by}决定")}{Bound(exit)}。");
        if (!exit.Strength.IsGiven && exit.Places.Of("strength") is not null)
        {
            yield return AbsenceText.Of(exit.Strength.Absence, language.Pick("how strongly it binds", "力度"), language);
        }

        if (exit.Opens is { } opens && StartText.Of(opens, language) is var day)
        {
            yield return language.Pick($"It may first be asked for {day}.", $"自{day}起可以申请。");
        }

        if (!exit.Becomes.IsEmpty)
        {
            var states = ListText.Or(exit.Becomes.Select(name => NameText.Of(name, language)), language);
            yield return language.Pick($"The entry then becomes: {states}.", $"移出后转为：{states}。");
        }
    }

    public static IEnumerable<string> Lift(Lift lift, Language language)
    {
        if (PerformerText.Of(lift.By, language) is { } by)
        {
            yield return language.Pick($"It is granted by {by}.", $"由{by}决定解除。");
        }

        if (lift.Days is { } days)
        {
            var (first, last) = (NameText.Of(days.First, language), NameText.Of(days.Last, language));
            yield return language.Pick($"It holds from “{first}” to “{last}”, both days included.", $"解除期间自“{first}”至“{last}”，首尾两日均计入。");
        }

        if (lift.Longest is { } longest && DurationText.Of(longest, language) is var time)
        {
            yield return language.Pick($"It lasts {time} at most.", $"最长{time}。");
        }
    }

    private static string Decided(ExitRule exit, string? by) => exit.Strength.Value switch
    {
        Strength.Mandatory => by is null ? ", which must be granted" : $", which {by} must grant",
        Strength.Discretionary => by is null ? ", which may be granted" : $", which {by} may grant",
        _ => by is null ? "" : $", decided by {by}",
    };

    private static string Bound(ExitRule exit) => exit.Strength.Value switch
    {
        Strength.Mandatory => "，应当准予",
        Strength.Discretionary => "，可以准予",
        _ => "",
    };
}
