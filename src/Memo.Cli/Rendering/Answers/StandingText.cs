using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>Where an entry stands: since when, until when, and what can end it sooner.</summary>
internal static class StandingText
{
    /// <param name="exits">The ways off that are printed with it; they are not named again.</param>
    public static void Write(Account account, Standing standing, ImmutableArray<ExitDecision> exits)
    {
        var naming = account.Naming;
        account.Field(new("Standing", "状态"), State(naming, standing));
        if (standing.BrokenRule is { } broken)
        {
            account.Field(new("Breaks", "违反"), Ink.Error, naming.Say(broken.Message) + naming.InBrackets(broken.Id));
        }

        account.Field(new("Missing", "尚缺"), Ink.Warning, NeedText.Of(naming, standing.Needs));
        if (standing.State is StandingState.NotYet or StandingState.InEffect or StandingState.Suspended)
        {
            account.Field(new("Until", "期限"), naming.Phrases([UntilText(naming, standing.Until, standing), Sooner(naming, standing, exits)]));
        }
    }

    /// <param name="standing">Whose term rules set the last day; what was not seen of them, and that there are none, is no knowledge that it has none. Null: of a measure that does not end with the entry.</param>
    /// <param name="own">Of a measure, the time it lasts by its own words.</param>
    public static string UntilText(Naming naming, EndDay? until, Standing? standing, FixedTerm? own = null) => until switch
    {
        { Certain: { } last } => naming.Say($"{last} at the latest", $"最迟至 {last}"),
        { } => naming.Say($"{Day(naming, until.Value)}, at the latest", $"最迟至 {Day(naming, until.Value)}"),
        null when standing is { IsUngoverned: true } => naming.Say("not known: no rule of the pack says how long the entry lasts", "不明：规则包中没有规定列入期限的规则"),
        null when HasTerm(standing, term => term.Lasts.Absence == Absence.NotSeen) => naming.Say("how long it lasts was not seen in the text", "期限未见，未读到文本"),
        null when HasTerm(standing, term => term.Lasts.Absence == Absence.NotStated) => naming.Say("the text does not state how long it lasts", "文本未载明期限"),
        null when own is not null || standing is { Terms.IsEmpty: true } || HasTerm(standing, term => term.Lasts.Value is { Term: not null }) => naming.Say("no last day is certain", "无确定的截止日"),
        null => naming.Say("no last day is set", "没有规定截止日"),
    };

    private static bool HasTerm(Standing? standing, Func<TermRule, bool> isSo) => standing is not null && standing.Terms.Any(isSo);

    /// <summary>One day, or between which two it lies.</summary>
    private static string Day(Naming naming, EndDay day) => day.Certain is { } certain
        ? certain.ToString()
        : naming.Say($"a day between {day.From} and {day.To}", $"{day.From} 与 {day.To} 之间的某日");

    private static string State(Naming naming, Standing standing)
    {
        var state = FixedWords.Standing.Said(standing.State, naming.Language);
        if (standing.State is StandingState.Unknown or StandingState.Inadmissible)
        {
            return state;
        }

        var since = standing.Since is { } first ? naming.Say($" since {first}", $"，自 {first} 起") : "";
        var dates = (standing.State, standing.Since, standing.Until) switch
        {
            (StandingState.Ended, { } from, { } last) => naming.Say($"; it stood from {from} until {Day(naming, last)}", $"，存续期间为 {from} 至 {Day(naming, last)}"),
            (StandingState.Ended, null, { } last) => naming.Say($" on {Day(naming, last)}", $"，至 {Day(naming, last)} 止"),
            (StandingState.Ended, _, null) => "",
            (StandingState.NotYet, { } from, _) => naming.Say($"; it begins on {from}", $"，自 {from} 起生效"),
            _ => since,
        };
        var cause = standing.Cause is { } by ? naming.Say($"; because of: {CauseText.Of(naming, by)}", $"，原因：{CauseText.Of(naming, by)}") : "";
        return state + dates + cause;
    }

    private static string? Sooner(Naming naming, Standing standing, ImmutableArray<ExitDecision> exits)
    {
        var shown = exits.Select(exit => exit.Rule.QualifiedId).ToHashSet();
        var named = standing.UntilConditions.Where(id => !shown.Contains(id)).Select(id => naming.OfId(id)).ToList();
        if (named.Count < standing.UntilConditions.Length)
        {
            named.Add(naming.Say("a way off the list (below)", "下列移出途径"));
        }

        return named.Count == 0 ? null : naming.Say($"sooner by {naming.Or(named)}", $"可因{naming.Or(named)}提前终止");
    }
}
