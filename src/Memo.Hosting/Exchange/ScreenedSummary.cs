using System.Text.Json;
using System.Text.Json.Serialization;
using Memo.Hosting.Screening;

namespace Memo.Hosting.Exchange;

/// <summary>What the summary of a screening says of the whole.</summary>
internal sealed record ScreenedSummary(
    [property: JsonPropertyName("as_of")] string? AsOf,
    [property: JsonPropertyName("read")] long Read,
    [property: JsonPropertyName("screened")] long Screened,
    [property: JsonPropertyName("rejected")] long Rejected,
    [property: JsonPropertyName("made_of")] MadeOf? MadeOf)
{
    /// <summary>Null where there is none that says what the result was made of.</summary>
    public static ScreenedSummary? Of(string result)
    {
        try
        {
            var path = Screening.Screening.SummaryOf(result);
            return File.Exists(result) && File.Exists(Screening.Screening.RejectsOf(result)) && File.Exists(path)
                && JsonSerializer.Deserialize<ScreenedSummary>(File.ReadAllBytes(path)) is
                { AsOf: not null, MadeOf: { Register: not null, Asked: not null, Lists: not null, Result: not null } } summary
                        ? summary
                        : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
