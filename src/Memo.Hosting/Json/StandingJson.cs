using System.Text.Json;
using Memo.Compiler.Evaluation;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Json;

/// <summary>The <c>standing</c> of an entry.</summary>
internal static class StandingJson
{
    public static void Write(Utf8JsonWriter json, Standing standing)
    {
        json.WriteStartObject("standing");
        json.WriteString("state", FixedWords.Standing.Id(standing.State));
        json.Date("since", standing.Since);
        json.LastDay(standing.Until);
        json.Texts("until_conditions", standing.UntilConditions);
        if (standing.State == StandingState.Unknown)
        {
            PartsJson.Needs(json, standing.Needs);
        }

        if (standing.State == StandingState.Inadmissible)
        {
            json.Text("broken_rule", standing.BrokenRule?.Id);
        }

        json.WriteEndObject();
    }
}
