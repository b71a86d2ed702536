using System.Text.Json;
using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Json;

/// <summary>What answers and explanations have in common: the pack, reasons to withhold, needs, basis and remedies.</summary>
internal static class PartsJson
{
    public static void Pack(Utf8JsonWriter json, LoadedPack pack) => Pack(json, pack, MeaningHash.Of(pack.Decisions));

    /// <param name="meaning">Its meaning hash, where a compiled pack has it already.</param>
    public static void Pack(Utf8JsonWriter json, LoadedPack pack, string meaning)
    {
        json.WriteStartObject("pack");
        json.Text("name", pack.Rules.Header?.Name.Id);
        json.Text("version", pack.Rules.Header?.Version);
        json.WriteString("meaning", meaning);
        json.WriteString("content", ContentHash.Of(pack));
        if (pack.Rules.Header is { BuildsOn.IsEmpty: false })
        {
            json.Objects("builds_on", pack.PacksBuiltOn, BuiltOn);
        }

        json.WriteEndObject();
    }

    /// <remarks>Not where it lies: the same packs give the same answer wherever that is.</remarks>
    private static void BuiltOn(Utf8JsonWriter json, (PackHeader Header, PackFiles Files) pack)
    {
        json.WriteString("name", pack.Header.Name.Id);
        json.WriteString("version", pack.Header.Version);
        json.WriteString("content", ContentHash.Of(pack.Files));
    }

    public static void WithheldBy(Utf8JsonWriter json, Withheld withheld)
    {
        json.WriteStartObject("by");
        json.WriteString("kind", FixedWords.Withheld.Id(withheld.Kind));
        json.WriteString("name", withheld.By.Name);
        json.Text("entry", withheld.By.Entry);
        json.WriteEndObject();
    }

    public static void Needs(Utf8JsonWriter json, ImmutableArray<Need> needs) => json.Objects("needs", needs, (j, need) =>
    {
        j.WriteString("fact", need.Fact);
        j.Text("determined_by", Names(need.DeterminedBy));
        j.Text("entry", need.Entry);
    });

    /// <summary>What is taken for in force although nobody saw when it took effect; left out where there is nothing of the kind.</summary>
    public static void DoubtfulForce(Utf8JsonWriter json, ImmutableArray<Instrument> doubtful)
    {
        if (!doubtful.IsEmpty)
        {
            json.Texts("effective_not_seen", doubtful.Select(instrument => instrument.Name.Id));
        }
    }

    /// <summary>The bodies that are found by a succession which nobody confirmed; left out where there is none.</summary>
    public static void UnverifiedSuccession(Utf8JsonWriter json, ImmutableArray<Performer> bodies)
    {
        if (!bodies.IsEmpty)
        {
            json.Texts("succession_unverified", bodies.Select(body => body.Name.Id));
        }
    }

    /// <summary>Cited in Chinese, as a Chinese authority must cite.</summary>
    /// <param name="compare">How a basis compares with the law of the as-of date.</param>
    public static void Basis(Utf8JsonWriter json, Stated<ImmutableArray<Citation>> basis, Func<Citation, StatuteCheck> compare) => json.Objects("basis", Citations(basis), (j, citation) =>
    {
        var check = compare(citation);
        j.WriteString("cite", CitationText.Of(citation, Language.Chinese));
        j.WriteBoolean("claimed", true);
        j.WriteString("statute", FixedWords.Statutes.Id(check.Verdict));
        if (!check.Findings.IsEmpty)
        {
            j.Localized("why", FindingText.Of(check.Findings));
        }
    });

    /// <summary>What the law of the as-of date forbids the measure, whatever its basis; left out where it forbids nothing.</summary>
    public static void Forbidden(Utf8JsonWriter json, ImmutableArray<Compiler.Law.Finding> forbidden)
    {
        if (!forbidden.IsEmpty)
        {
            json.Objects("forbidden", forbidden, (j, finding) =>
            {
                j.WriteString("cite", CitationText.Of(finding.Provision!.Article, Language.Chinese));
                j.Localized("why", FindingText.Of(finding));
            });
        }
    }

    /// <summary>One remedy for each body that hears it.</summary>
    public static void Remedies(Utf8JsonWriter json, ImmutableArray<Remedy> remedies)
    {
        var given = remedies.Where(remedy => remedy.Absence == Absence.Given);
        json.Objects("remedy", given.SelectMany(remedy => Bodies(remedy.To).Select(body => (remedy, body))), (j, pair) =>
        {
            j.WriteString("kind", pair.remedy.Kind);
            j.Text("body", pair.body?.Name.Id);
            UnverifiedSuccession(j, [.. pair.remedy.UnverifiedTo.Where(body => body == pair.body)]);
            j.Text("within", Limit(pair.remedy.Within));
            j.Text("from", pair.remedy.From?.Id);
            if (pair.remedy.Answered is { } answered)
            {
                j.Text("answered_within", Length(answered));
            }

            if (pair.remedy.Suspending is { } suspending)
            {
                j.WriteBoolean("suspending", suspending);
            }

            if (pair.remedy.By is { } law)
            {
                j.WriteString("under", law.Name.Id);
            }

            if (pair.remedy.Rest != Absence.Given)
            {
                j.WriteString("rest", FixedWords.Absences.Id(pair.remedy.Rest));
            }
        });
    }

    /// <summary>What those who act must do; one for each body to which it is owed.</summary>
    public static void Duties(Utf8JsonWriter json, ImmutableArray<Duty> duties) =>
        json.Objects("duty", duties.SelectMany(duty => Bodies(duty.To).Select(body => (duty, body))), (j, pair) =>
        {
            j.WriteString("kind", pair.duty.Kind);
            j.Text("body", pair.body?.Name.Id);
            UnverifiedSuccession(j, [.. pair.duty.UnverifiedTo.Where(body => body == pair.body)]);
            j.Text("within", Limit(pair.duty.Within));
            j.Text("from", pair.duty.From?.Id);
            j.Text("every", Length(pair.duty.Every));
        });

    private static string? Names(ImmutableArray<Performer> performers) =>
        performers.IsEmpty ? null : string.Join(", ", performers.Select(performer => performer.Name.Id));

    private static IEnumerable<Performer?> Bodies(ImmutableArray<Performer> bodies) => bodies.Cast<Performer?>().DefaultIfEmpty();

    private static string? Limit(TimeLimit? within) => within is { } limit ? TimeLimitText.Of(limit, Language.English) : null;

    private static string? Length(Duration? duration) => duration is { } length ? DurationText.Of(length, Language.English) : null;

    private static ImmutableArray<Citation> Citations(Stated<ImmutableArray<Citation>> basis) => basis.IsGiven ? basis.Value : [];
}
