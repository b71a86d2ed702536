using Memo.Cli.Rendering.Answers;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Reasoning;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Explanations;

/// <summary>Why a rule applies to a listing or does not, as an answer to the person listed: why, until when, what would change it, what can be done; then line by line.</summary>
internal static class ExplanationText
{
    public static void Write(Screen screen, Naming naming, ImmutableArray<Explanation> explanations)
    {
        var account = new Account(screen, naming);
        var rule = explanations[0].Rule;
        account.Line(naming.Labelled(Capitalised(WordText.KindOf(rule, naming.Language)), naming.Of(rule)) + naming.InBrackets(rule.QualifiedId), Ink.Strong);
        account.Field(new("From", "出自"), naming.Of(rule.Instrument));
        account.Field(new("Basis", "所称依据"), rule.Basis.IsGiven ? BasisText.Of(naming, rule.Basis.Value) : FixedWords.Absences.Said(rule.Basis.Absence, naming.Language));
        foreach (var alike in explanations.GroupBy(explanation => Sameness.Of(naming, explanation)))
        {
            account.Line();
            Write(account, [.. alike]);
        }
    }

    /// <param name="alike">The same but for the person.</param>
    private static void Write(Account account, ImmutableArray<Explanation> alike)
    {
        var naming = account.Naming;
        var explanation = alike.Length == 1 ? alike[0] : alike[0] with { Changes = [.. Sameness.OfAll(alike[0].Changes)] };
        var (situation, finding) = (explanation.Situation, explanation.Finding);
        var list = naming.Of(situation.Entry.List);
        var person = explanation.Rule is Measure ? PersonText.Of(naming, [.. alike.Select(each => each.Situation.Roles)]) : null;
        account.Line(
            naming.Phrases(
            [
                naming.Say($"Entry {situation.Entry.Id} on the list: {list}", $"条目 {situation.Entry.Id}，名单：{list}"),
                person is null ? null : naming.Say("for ", "对") + person,
                naming.Say($"as of {situation.AsOf}", $"基准日 {situation.AsOf}"),
            ]),
            Ink.Strong);
        account.Field(new("Answer", "结论"), Ink.Strong, FindingText.Of(naming, finding, explanation.Rule));
        if (finding.Triggered is { } triggered)
        {
            account.Field(new("Measure", "措施"), naming.Phrases(new Facets(naming, finding.Standing, explanation.Remedies, LawLines.Law(naming, situation)).Own(triggered)));
        }

        account.Field(new("Because", "理由"), WhyText.Lines(naming, explanation));
        account.Field(new("The law", "法律比对"), LawLines.Of(naming, explanation));
        account.Field(new("Missing", "尚缺"), Ink.Warning, NeedText.Of(naming, finding.Needs));
        account.Field(new("In doubt", "存疑"), Ink.Warning, DoubtfulForceText.Of(naming, DoubtfulForce.Of([explanation.Rule, .. finding.Standing.Terms])) ?? "");
        account.Field(new("Until", "期限"), UntilText.Lines(naming, explanation));
        account.Field(new("Ways off", "移出途径"), ExitText.Lines(naming, explanation.Exits).Concat(explanation.Exits.Take(1).Select(exit => naming.Say(
            $"why one is open or not: memo explain {exit.Rule.QualifiedId}, with the same listing and date",
            $"某一途径为何可以或不可申请：memo explain {exit.Rule.QualifiedId}，记录和基准日同上"))));
        if (!explanation.Remedies.IsEmpty)
        {
            Remedies.Write(account, explanation.Remedies);
        }

        ChangeLines.Write(account, explanation);
        ReasonLines.Write(account, explanation);
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
