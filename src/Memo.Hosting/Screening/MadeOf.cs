using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Memo.Compiler.Text;

namespace Memo.Hosting.Screening;

/// <summary>What a result was made of, as its summary says it: enough to know which of its lines still hold.</summary>
/// <param name="Register">The hash of the register's bytes, not compressed.</param>
/// <param name="Asked">The hash of everything else that was asked but for the day: roles, mapping, format.</param>
/// <param name="Lists">For each list of the pack the hash of everything decided about its entries.</param>
/// <param name="Result">The hash of the result itself: a summary belongs to no other.</param>
internal sealed record MadeOf(
    [property: JsonPropertyName("register")] string Register,
    [property: JsonPropertyName("asked")] string Asked,
    [property: JsonPropertyName("lists")] IReadOnlyDictionary<string, string> Lists,
    [property: JsonPropertyName("result")] string Result)
{
    public static string AskedIn(ScreeningOrder order) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        order.WritesJson,
        string.Join(',', order.Roles.Select(r => r.Name.Id)),
        order.Mapping.Canonical()))));

    /// <summary>What the result was made of; or why it cannot be taken up by this order.</summary>
    public static (MadeOf? MadeOf, Localized? Problem) Read(string result, ScreeningOrder order)
    {
        if (!File.Exists(result) || !File.Exists(Screening.RejectsOf(result)) || OfSummary(Screening.SummaryOf(result)) is not var (asOf, madeOf))
        {
            return (null, new(
                $"{result} is no result of memo screen with its rejects and a summary that says what it was made of.",
                $"{result} 不是 memo screen 写出的、带有被拒记录和写明来源的汇总的结果。"));
        }

        if (asOf != order.AsOf.ToString())
        {
            return (null, new($"{result} answers for {asOf}, not for {order.AsOf}.", $"{result} 所答日期为 {asOf}，并非 {order.AsOf}。"));
        }

        return madeOf.Asked == AskedIn(order) ? (madeOf, null) : (null, new(
            $"{result} was made for other roles, by another mapping or in another format.",
            $"{result} 所用的身份、映射或格式不同。"));
    }

    private static (string AsOf, MadeOf MadeOf)? OfSummary(string path)
    {
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize<Summary>(File.ReadAllBytes(path)) is { AsOf: { } asOf, MadeOf: { Register: not null, Asked: not null, Lists: not null, Result: not null } madeOf }
                ? (asOf, madeOf)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Summary([property: JsonPropertyName("as_of")] string? AsOf, [property: JsonPropertyName("made_of")] MadeOf? MadeOf);
}
