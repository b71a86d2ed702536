using System.Text.Json;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Reasoning;
using Memo.Compiler.Reasoning.Changes;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;
using Memo.Hosting.Wording;
using Finding = Memo.Compiler.Reasoning.Finding;

namespace Memo.Hosting.Json;

/// <summary>Why a rule comes to what it does, to JSON: <c>memo explain NAME --listing FILE --as-of DATE --format json</c>.</summary>
public static class ExplanationsJson
{
    public static string Of(LoadedPack pack, Rule rule, CalendarDate asOf, ImmutableArray<Explanation> explanations) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("as_of", asOf.ToString());
        PartsJson.Pack(json, pack);
        json.WriteString("rule", rule.QualifiedId);
        json.Objects("explanations", explanations, (j, explanation) => Explanation(j, explanation, pack.Rules));
        json.WriteEndObject();
    });

    private static void Explanation(Utf8JsonWriter json, Explanation explanation, RulePack rules)
    {
        var situation = explanation.Situation;
        json.WriteString("entry", situation.Entry.Id);
        json.WriteString("list", situation.Entry.List.Name.Id);
        json.Texts("roles", situation.Roles.Select(role => role.Name.Id));
        Finding(json, explanation.Finding);
        json.LastDay(explanation.Finding.Triggered?.Until);
        json.Date("from", explanation.Finding.From);
        PartsJson.Needs(json, explanation.Finding.Needs);
        StandingJson.Write(json, explanation.Finding.Standing);
        Law(json, explanation.Rule, new LawOfDay(rules, situation.AsOf, situation.Roles));
        json.Objects("reasons", explanation.Reasons, ReasonJson.Write);
        json.Objects("by_time", explanation.Turns, (j, turn) =>
        {
            j.Date("from", turn.From);
            Finding(j, turn.Then);
        });
        json.WriteBoolean("by_time_complete", !explanation.IsTimeCut);
        json.Objects("changes", explanation.Changes, Change);
        json.WriteBoolean("changes_complete", !explanation.IsCut);
        json.Objects("exits", explanation.Exits, WaysJson.Exit);
        PartsJson.Remedies(json, explanation.Remedies);
        PartsJson.DoubtfulForce(json, DoubtfulForce.Of([explanation.Rule, .. explanation.Finding.Standing.Terms]));
    }

    private static void Law(Utf8JsonWriter json, Rule rule, LawOfDay law)
    {
        PartsJson.Basis(json, rule.Basis, basis => rule is Measure measure ? law.Check(measure, basis) : StatuteCheck.NotMade);
        if (rule is Measure forbidden)
        {
            PartsJson.Forbidden(json, law.Forbidden(forbidden));
        }
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("answer", FixedWords.Verdicts.Id(finding.Verdict));
        if (finding.Withheld is { } withheld)
        {
            PartsJson.WithheldBy(json, withheld);
        }
    }

    private static void Change(Utf8JsonWriter json, Change change)
    {
        json.WriteString("rank", FixedWords.Changeabilities.Id(change.Rank));
        json.Objects("set", change.Differences, (j, difference) =>
        {
            j.WriteString("key", difference.Key);
            j.Text("value", difference.Value?.In(Language.English));
            j.Localized("text", difference.Text);
            j.Texts("determined_by", difference.DeterminedBy.Select(body => body.Name.Id));
        });
        Finding(json, change.Then);
    }
}
