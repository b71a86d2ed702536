using System.Security.Cryptography;
using System.Text;
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
        if (ScreenedSummary.Of(result) is not { AsOf: var asOf, MadeOf: { } madeOf })
        {
            return (null, ScreenedSummary.MissingOf(result));
        }

        if (asOf != order.AsOf.ToString())
        {
            return (null, new($"{result} answers for {asOf}, not for {order.AsOf}.", $"{result} 所答日期为 {asOf}，并非 {order.AsOf}。"));
        }

        return madeOf.Asked == AskedIn(order) ? (madeOf, null) : (null, new(
            $"{result} was made for other roles, by another mapping or in another format.",
            $"{result} 所用的身份、映射或格式不同。"));
    }
}
