using System.Text.Json;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Hosting.Json;

/// <summary>What measures, exits and standings have in common: needs, basis and remedies.</summary>
internal static class PartsJson
{
    public static void Needs(Utf8JsonWriter json, ImmutableArray<Need> needs) => json.Objects("needs", needs, (j, need) =>
    {
        j.WriteString("fact", need.Fact);
        j.Text("determined_by", Names(need.DeterminedBy));
        j.Text("entry", need.Entry);
    });

    /// <summary>Cited in Chinese, as a Chinese authority must cite.</summary>
    public static void Basis(Utf8JsonWriter json, Stated<ImmutableArray<Citation>> basis) => json.Objects("basis", Citations(basis), (j, citation) =>
    {
        j.WriteString("cite", CitationText.Of(citation, Language.Chinese));
        j.WriteBoolean("claimed", true);
        j.WriteString("statute", "not_checked");
    });

    /// <summary>One remedy for each body that hears it.</summary>
    public static void Remedies(Utf8JsonWriter json, ImmutableArray<Remedy> remedies)
    {
        var given = remedies.Where(remedy => remedy.Absence == Absence.Given);
        json.Objects("remedy", given.SelectMany(remedy => Bodies(remedy).Select(body => (remedy, body))), (j, pair) =>
        {
            j.WriteString("kind", pair.remedy.Kind);
            j.Text("body", pair.body);
            j.Text("within", Length(pair.remedy.Within));
            j.Text("from", pair.remedy.From?.Id);
            if (pair.remedy.Answered is { } answered)
            {
                j.Text("answered_within", Length(answered));
            }

            if (pair.remedy.Suspending is { } suspending)
            {
                j.WriteBoolean("suspending", suspending);
            }
        });
    }

    private static string? Names(ImmutableArray<Performer> performers) =>
        performers.IsEmpty ? null : string.Join(", ", performers.Select(performer => performer.Name.Id));

    private static IEnumerable<string?> Bodies(Remedy remedy) => remedy.To.Select(body => (string?)body.Name.Id).DefaultIfEmpty();

    private static string? Length(Duration? duration) => duration is { } length ? DurationText.Of(length, Language.English) : null;

    private static ImmutableArray<Citation> Citations(Stated<ImmutableArray<Citation>> basis) => basis.IsGiven ? basis.Value : [];
}
