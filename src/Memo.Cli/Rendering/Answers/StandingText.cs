using Memo.Compiler.Evaluation;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>Where an entry stands: since when, until when, and what can end it sooner.</summary>
internal static class StandingText
{
    public static void Write(Account account, Standing standing)
    {
        var naming = account.Naming;
        var state = FixedWords.Standing.Said(standing.State, naming.Language);
        account.Field(new("Standing", "状态"), state + Dates(naming, standing) + Cause(naming, standing.Cause), indent: 2);
        account.Field(new("Sooner by", "提前终止"), naming.OfIds(standing.UntilConditions), indent: 2);
        if (standing.BrokenRule is { } broken)
        {
            account.Field(new("Breaks", "违反"), naming.Say(broken.Message) + naming.InBrackets(broken.Id), indent: 2, Ink.Error);
        }

        account.Field(new("Needs", "尚缺"), NeedText.Of(naming, standing.Needs), indent: 2, Ink.Warning);
    }

    private static string Dates(Naming naming, Standing standing)
    {
        if (standing.State is StandingState.Unknown or StandingState.Inadmissible)
        {
            return "";
        }

        var since = standing.Since is { } first ? naming.Say($", since {first}", $"，自 {first} 起") : "";
        return since + standing switch
        {
            { Until: { } last, State: StandingState.Ended } => naming.Say($", until {last}", $"，至 {last} 止"),
            { Until: { } last } => naming.Say($", until {last} at the latest", $"，最迟至 {last} 止"),
            { State: StandingState.InEffect or StandingState.Suspended } => naming.Say(", no last day is certain", "，无确定的截止日"),
            _ => "",
        };
    }

    private static string Cause(Naming naming, Cause? cause) => cause is null ? "" : naming.Say($", by {CauseText.Of(naming, cause)}", $"，原因：{CauseText.Of(naming, cause)}");
}
