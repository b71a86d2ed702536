using System.Text.Json;
using System.Text.Json.Serialization;
using Memo.Compiler.Text;

namespace Memo.Hosting.Screening;

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
            var path = Screening.SummaryOf(result);
            return File.Exists(result) && File.Exists(Screening.RejectsOf(result)) && File.Exists(path)
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

    /// <summary>What is said where there is none.</summary>
    public static Localized MissingOf(string result) => new(
        $"{result} is no result of memo screen with its rejects and a summary that says what it was made of.",
        $"{result} 不是 memo screen 写出的、带有被拒记录和写明来源的汇总的结果。");
}
