using System.Text.Json;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
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

        if (standing.IsUngoverned)
        {
            json.WriteBoolean("no_term_rule", true);
        }

        Absent(json, "not_stated", standing, Absence.NotStated);
        Absent(json, "not_seen", standing, Absence.NotSeen);
        json.WriteEndObject();
    }

    /// <summary>What the term rules by which it stands do not give; left out where they give all.</summary>
    private static void Absent(Utf8JsonWriter json, string name, Standing standing, Absence absence)
    {
        var clauses = standing.Terms.SelectMany(AbsentClauses.Of).Where(clause => clause.Absence == absence).Select(clause => clause.Keyword).Distinct().ToImmutableArray();
        if (!clauses.IsEmpty)
        {
            json.Texts(name, clauses);
        }
    }
}
