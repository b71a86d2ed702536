using System.Text.Json;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Law;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Json;

/// <summary>The ways on and off the list: what only the listed subject itself is told.</summary>
internal static class WaysJson
{
    public static void Write(Utf8JsonWriter json, Result result)
    {
        if (result.EntryDecision is { } decision)
        {
            json.WriteStartObject("entry_decision");
            json.WriteString("answer", FixedWords.Entry.Id(decision.Answer));
            json.Texts("rules", decision.Rules.Select(rule => rule.QualifiedId));
            PartsJson.Needs(json, decision.Needs);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("entry_decision");
        }

        json.Objects("exits", result.Exits, Exit);
    }

    public static void Exit(Utf8JsonWriter json, ExitDecision exit)
    {
        json.WriteString("exit", exit.Rule.QualifiedId);
        json.WriteString("kind", FixedWords.ExitKinds.Id(exit.Rule.Kind));
        json.WriteString("answer", FixedWords.Exit.Id(exit.Answer));
        json.Date("from", exit.From);
        json.Texts("by", exit.Agencies.Select(agency => agency.Name.Id));
        PartsJson.UnverifiedSuccession(json, exit.UnverifiedBodies);
        PartsJson.Basis(json, exit.Rule.Basis, _ => StatuteCheck.NotMade);
        PartsJson.Remedies(json, [.. exit.Remedies, .. exit.RemediesOfInstrument]);
        PartsJson.Duties(json, exit.Duties);
        PartsJson.Needs(json, exit.Needs);
    }
}
