using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>The ways off the list, the open ones first: decided by whom, from when, on which basis. Those that differ in name only share a line.</summary>
internal static class ExitText
{
    private static readonly ImmutableArray<ExitAnswer> Order = [ExitAnswer.Open, ExitAnswer.Undetermined, ExitAnswer.Closed];

    public static IEnumerable<string> Lines(Naming naming, ImmutableArray<ExitDecision> exits) => exits
        .OrderBy(exit => Order.IndexOf(exit.Answer))
        .GroupBy(exit => (Answer: Answer(naming, exit.Answer), Kind: Kind(naming, exit.Rule), More: More(naming, exit)))
        .Select(group => naming.Phrases(
        [
            naming.Labelled(group.Key.Answer, naming.Join(group.Select(exit => naming.Of(exit.Rule)))) + naming.InBrackets(group.Key.Kind),
            group.Key.More,
        ]))
        .Concat(Hints(naming, exits));

    private static string Answer(Naming naming, ExitAnswer answer) => answer switch
    {
        ExitAnswer.Open => naming.Say("open now", "现可申请"),
        ExitAnswer.Undetermined => naming.Say("not certain", "尚不确定"),
        _ => naming.Say("not open as things stand", "目前不可申请"),
    };

    private static string Kind(Naming naming, ExitRule rule)
    {
        var kind = FixedWords.ExitKinds.Said(rule.Kind, naming.Language);
        return rule.Strength switch
        {
            { IsGiven: true, Value: Strength.Mandatory } => kind + naming.Say(", must be granted", "，应当准许"),
            { IsGiven: true, Value: Strength.Discretionary } => kind + naming.Say(", may be granted", "，可以准许"),
            _ => kind,
        };
    }

    private static string More(Naming naming, ExitDecision exit)
    {
        var rule = exit.Rule;
        return naming.Phrases(
        [
            exit.Agencies.IsEmpty ? null : naming.Say("by ", "由") + naming.OfBodies(exit.Agencies, exit.UnverifiedBodies) + naming.Say("", "决定"),
            Opens(naming, exit),
            .. exit.Duties.Where(duty => duty.Within is not null).Select(duty => DutyLine.Of(naming, duty)),
            .. exit.Remedies.Where(remedy => remedy.Absence == Absence.Given).Select(remedy => RemedyLine.Of(naming, remedy)),
            rule.Basis.IsGiven ? naming.Say("basis: ", "依据：") + BasisText.Of(naming, rule.Basis.Value) : null,
            rule.Honesty.Unverified > 0 ? UnverifiedText.Of(naming, rule.Honesty) : null,
            NeedText.Missing(naming, exit.Needs),
        ]);
    }

    private static string? Opens(Naming naming, ExitDecision exit) => exit switch
    {
        { Answer: ExitAnswer.Open, From: { } first } => naming.Say($"from {first}", $"自 {first} 起"),
        { From: { } first } => naming.Say($"not before {first}", $"不早于 {first}"),
        { Rule.Opens: { Delay: { } delay } opens } => naming.Say(
            $"from {DurationText.Of(delay, naming.Language)} after {WordText.Event(opens.From.Name, naming.Language)}",
            $"自{WordText.Event(opens.From.Name, naming.Language)}起满{DurationText.Of(delay, naming.Language)}"),
        { Rule.Opens: { } opens } => naming.Say("from ", "自") + WordText.Event(opens.From.Name, naming.Language) + naming.Say("", "起"),
        _ => null,
    };

    private static IEnumerable<string> Hints(Naming naming, ImmutableArray<ExitDecision> exits) =>
        exits.Select(exit => exit.Rule.Instrument.Name.Id).Distinct().Select(id =>
            naming.Say($"what each requires: memo explain {id}", $"各途径的条件：memo explain {id}"));
}
