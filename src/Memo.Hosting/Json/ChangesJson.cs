using System.Text.Json;
using Memo.Compiler.Comparing;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Diff;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Json;

/// <summary>What changed between two versions, to JSON.</summary>
public static class ChangesJson
{
    public static string Of(Changes changes, WaivedFindings findings, ImpactReport? impact, Language language) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("changed", changes.Decisions.Length);
        json.WriteNumber("unchanged", changes.Unchanged);
        json.Objects("decisions", changes.Decisions, (j, change) => Decision(j, changes, change, findings, language));
        json.Objects("texts", changes.Texts, (j, text) =>
        {
            Text(j, text);
            About(j, text.Id, findings);
        });
        json.Objects("vocabulary", changes.Vocabulary, (j, word) =>
        {
            j.WriteString("id", word.Declaration.Name.Id);
            j.Text("old_id", word.OldId);
            j.WriteString("fate", ChangeWords.Fates.Id(word.Fate));
            if (word.What is { } what)
            {
                j.Localized("what", what);
            }

            About(j, word.Declaration.Name.Id, findings);
        });
        json.Texts("doubts", changes.Doubts.Select(doubt => doubt.In(language)));
        json.Objects("stale_waivers", findings.Stale, (j, waiver) =>
        {
            j.WriteString("id", waiver.Id);
            j.WriteString("change", waiver.Change);
            j.Text("mark", waiver.Mark);
            j.WriteString("reason", waiver.Reason);
        });
        if (impact is not null)
        {
            json.WriteStartObject("impact");
            Impact(json, impact);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    private static void Impact(Utf8JsonWriter json, ImpactReport impact)
    {
        json.WriteNumber("read", impact.Listings + impact.Rejected);
        json.WriteNumber("listings", impact.Listings);
        json.WriteNumber("rejected", impact.Rejected);
        json.WriteNumber("suppressed_below", impact.Fewest);
        json.WriteStartObject("changed");
        Count(json, impact.Changed);
        json.WriteEndObject();
        json.WriteStartObject("unsettled");
        Count(json, impact.Unsettled);
        json.WriteEndObject();
        json.WriteStartObject("by");
        foreach (var (by, rows) in impact.Tables)
        {
            json.Objects(ChangeWords.Impacts.Id(by), rows, (j, row) =>
            {
                j.WriteString("id", row.Id);
                Count(j, row.Listings);
            });
        }

        json.WriteEndObject();
    }

    private static void Count(Utf8JsonWriter json, CountRange count)
    {
        json.WriteNumber("at_least", count.AtLeast);
        json.WriteNumber("at_most", count.AtMost);
    }

    private static void Decision(Utf8JsonWriter json, Changes changes, DecisionChange change, WaivedFindings findings, Language language)
    {
        json.WriteString("kind", ChangeWords.Kinds.Id(change.Kind));
        json.WriteString("id", change.Id);
        json.Text("old_id", change.OldId);
        json.WriteString("fate", ChangeWords.Fates.Id(change.Fate));
        json.WriteBoolean("undecided", change.IsOpen);
        json.Objects("differences", change.Differences, (j, difference) =>
        {
            j.WriteString("direction", ChangeWords.Directions.Id(difference.Direction));
            j.Texts("lists", difference.Lists.Select(l => l.Name.Id));
            j.WriteString("old", ChangeWords.Of(change.Kind, difference.Old).English);
            j.WriteString("new", ChangeWords.Of(change.Kind, difference.New).English);
            Period(j, "days", difference.Days);
            Period(j, "decided", difference.Decided);
            j.WriteString("as_of", difference.Witness.AsOf.ToString());
            Case(j, changes, change, difference, language);
            j.Objects("further", difference.Further, (k, further) =>
            {
                k.Localized("old", further.Part.Old);
                k.Localized("new", further.Part.New);
                k.WriteString("as_of", further.Witness.AsOf.ToString());
                Case(k, changes, change, difference with { Witness = further.Witness }, language);
            });
            j.WriteNumber("further_not_shown", difference.NotShown);
        });
        if (change.Condition is { } condition)
        {
            json.WriteStartObject("condition");
            json.Localized("old", condition.Old);
            json.Localized("new", condition.New);
            json.WriteEndObject();
        }

        Aspects(json, change.Aspects);
        json.Objects("rests_on", change.Causes, Text);
        About(json, change.Id, findings);
    }

    /// <summary>The case to keep; where there is none, why.</summary>
    private static void Case(Utf8JsonWriter json, Changes changes, DecisionChange change, Difference difference, Language language)
    {
        var kept = DifferenceToCase.Write(changes, change, difference, language);
        json.Text("case", kept);
        if (kept is null)
        {
            json.Localized("no_case", DifferenceToCase.WhyNone(difference));
        }
    }

    /// <summary>Each change by its word, with the mark by which it is waived, and why it is, if it is.</summary>
    private static void About(Utf8JsonWriter json, string id, WaivedFindings findings) => json.Objects("findings", findings.About(id), (j, found) =>
    {
        j.WriteString("change", found.Finding.Change);
        j.WriteString("mark", found.Finding.Mark);
        j.Text("waived", found.Waiver?.Reason);
    });

    private static void Text(Utf8JsonWriter json, TextChange text)
    {
        json.WriteString("id", text.Id);
        json.Text("old_id", text.OldId);
        json.WriteString("fate", ChangeWords.Fates.Id(text.Fate));
        Aspects(json, text.Aspects);
    }

    /// <summary>Left out where it is open on both sides.</summary>
    private static void Period(Utf8JsonWriter json, string name, Period period)
    {
        if (period != Compiler.Model.Period.Always)
        {
            json.WriteStartObject(name);
            json.Date("from", period.From);
            json.Date("until", period.Until);
            json.WriteEndObject();
        }
    }

    private static void Aspects(Utf8JsonWriter json, ImmutableArray<AspectChange> aspects) => json.Objects("aspects", aspects, (j, aspect) =>
    {
        j.WriteString("aspect", ChangeWords.Aspects.Id(aspect.Aspect));
        j.Localized("old", aspect.Old);
        j.Localized("new", aspect.New);
    });
}
