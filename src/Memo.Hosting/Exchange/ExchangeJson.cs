using System.Text.Json;
using Memo.Hosting.Json;

namespace Memo.Hosting.Exchange;

/// <summary>What the summaries of receipts and of feedback have in common: which files they are about. Files are named without the folder they lie in.</summary>
internal static class ExchangeJson
{
    public static void Received(Utf8JsonWriter json, ExchangeOrder order, ScreenedRegister screened)
    {
        json.WriteStartObject("register");
        json.WriteString("file", Path.GetFileName(order.Listings));
        json.WriteNumber("bytes", new FileInfo(order.Listings).Length);
        json.WriteString("sha256", FileHash.Of(order.Listings));
        json.WriteString("uncompressed_sha256", screened.RegisterHash);
        json.WriteEndObject();
        json.WriteStartObject("screened");
        json.WriteString("result_sha256", screened.ResultHash);
        json.WriteString("rejects_sha256", screened.RejectsHash());
        json.Texts("roles", order.Roles.Select(role => role.Name.Id));
        json.WriteEndObject();
    }

    public static void File(Utf8JsonWriter json, string name, string path, string hash)
    {
        json.WriteStartObject(name);
        json.WriteString("file", Path.GetFileName(path));
        json.WriteString("sha256", hash);
        json.WriteEndObject();
    }
}
