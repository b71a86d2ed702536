using System.Text.Json;
using System.Text.Json.Serialization;

namespace Memo.Hosting.Exchange;

/// <summary>What the summary of a feedback form says of the form.</summary>
internal sealed record FormHead(
    [property: JsonPropertyName("kind")] string? IsOf,
    [property: JsonPropertyName("as_of")] string? AsOf,
    [property: JsonPropertyName("records")] FormHead.RecordsFile? Records)
{
    public const string Kind = "feedback_form";

    /// <summary>Null where no form with its summary lies there.</summary>
    public static FormHead? Of(string form)
    {
        try
        {
            var path = Screening.Screening.SummaryOf(form);
            return File.Exists(form) && File.Exists(path)
                && JsonSerializer.Deserialize<FormHead>(File.ReadAllBytes(path)) is { IsOf: Kind, AsOf: not null, Records.Hash: not null } head ? head : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal sealed record RecordsFile([property: JsonPropertyName("sha256")] string? Hash);
}
