using System.Text.Json;
using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Hosting.Packs;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Json;

/// <summary>An answer to the JSON that other programs read. Its names are a contract (section "Command line" of the design).</summary>
public static class AnswerJson
{
    public static string Of(LoadedPack pack, Answer answer) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("as_of", answer.AsOf.ToString());
        Pack(json, pack);
        json.Objects("results", answer.Results, Result);
        json.WriteEndObject();
    });

    private static void Pack(Utf8JsonWriter json, LoadedPack pack)
    {
        json.WriteStartObject("pack");
        json.Text("name", pack.Rules.Header?.Name.Id);
        json.Text("version", pack.Rules.Header?.Version);
        json.WriteString("meaning", MeaningHash.Of(pack.Decisions));
        json.WriteString("content", ContentHash.Of(pack));
        if (pack.Rules.Header is { BuildsOn.IsEmpty: false } header)
        {
            json.Objects("builds_on", header.AllBuiltOn, BuiltOn);
        }

        json.WriteEndObject();
    }

    private static void BuiltOn(Utf8JsonWriter json, PackHeader pack)
    {
        json.WriteString("name", pack.Name.Id);
        json.WriteString("version", pack.Version);
    }

    private static void Result(Utf8JsonWriter json, Result result)
    {
        json.WriteString("entry", result.Entry.Id);
        json.WriteString("list", result.Entry.List.Name.Id);
        json.Texts("roles", result.Roles.Select(role => role.Name.Id));
        StandingJson.Write(json, result.Standing);
        json.Objects("triggered", result.Triggered, TriggeredJson.Write);
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

    private static void Withheld(Utf8JsonWriter json, Withheld withheld)
    {
        json.WriteString("sanction", withheld.Measure.QualifiedId);
        json.WriteStartObject("by");
        json.WriteString("kind", FixedWords.Withheld.Id(withheld.Kind));
        json.WriteString("name", withheld.By.Name);
        json.Text("entry", withheld.By.Entry);
        json.WriteEndObject();
    }

    private static void Undetermined(Utf8JsonWriter json, Undetermined undetermined)
    {
        json.WriteString("sanction", undetermined.Measure.QualifiedId);
        PartsJson.Needs(json, undetermined.Needs);
    }
}
