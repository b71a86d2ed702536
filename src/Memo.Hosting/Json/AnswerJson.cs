using System.Text.Json;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Hosting.Packs;

namespace Memo.Hosting.Json;

/// <summary>An answer to the JSON that other programs read. Its names are a contract (section "Command line" of the design).</summary>
public static class AnswerJson
{
    public static string Of(LoadedPack pack, Answer answer) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("as_of", answer.AsOf.ToString());
        PartsJson.Pack(json, pack);
        json.Objects("results", answer.Results, (j, result) => Result(j, result, pack.Rules, answer.AsOf));
        Drafts(json, pack.Rules, answer);
        PartsJson.DoubtfulForce(json, DoubtfulForce.Of(answer));
        json.WriteEndObject();
    });

    private static void Result(Utf8JsonWriter json, Result result, RulePack rules, CalendarDate asOf)
    {
        json.WriteString("entry", result.Entry.Id);
        json.WriteString("list", result.Entry.List.Name.Id);
        json.Texts("roles", result.Roles.Select(role => role.Name.Id));
        StandingJson.Write(json, result.Standing);
        json.Objects(
            "triggered",
            result.Triggered,
            (j, triggered) => TriggeredJson.Write(j, triggered, new LawOfDay(rules, asOf, result.Roles)));
        json.Objects("withheld", result.Withheld, Withheld);
        json.Objects("undetermined", result.Undetermined, Undetermined);
        json.Objects("presumed", result.Presumed, (j, fact) =>
        {
            j.WriteString("fact", fact.Name.Id);
            j.WriteBoolean("value", false);
        });
        if (result.Roles.Any(role => role.IsItself))
        {
            WaysJson.Write(json, result);
        }
    }

    /// <summary>What has no force and was left out, where it covers a list of the dossier.</summary>
    private static void Drafts(Utf8JsonWriter json, RulePack rules, Answer answer)
    {
        var drafts = LeftOut.Drafts(rules, answer);
        if (!drafts.IsEmpty)
        {
            json.Texts("drafts", drafts.Select(draft => draft.Name.Id));
        }
    }

    private static void Withheld(Utf8JsonWriter json, Withheld withheld)
    {
        json.WriteString("sanction", withheld.Measure.QualifiedId);
        PartsJson.WithheldBy(json, withheld);
    }

    private static void Undetermined(Utf8JsonWriter json, Undetermined undetermined)
    {
        json.WriteString("sanction", undetermined.Measure.QualifiedId);
        PartsJson.Needs(json, undetermined.Needs);
    }
}
