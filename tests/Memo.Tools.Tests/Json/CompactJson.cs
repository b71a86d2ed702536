using System.Text.Json;

namespace Memo.Tools.Tests.Json;

internal static class CompactJson
{
    /// <summary>As it is written on one line.</summary>
    public static string Compact(this JsonElement element) => JsonSerializer.Serialize(element);
}
