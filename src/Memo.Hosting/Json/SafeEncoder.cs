using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Memo.Compiler.Text;

namespace Memo.Hosting.Json;

/// <summary>JSON that people can read: Chinese as it is; what is dangerous in HTML or deceives the eye is escaped.</summary>
internal static class SafeEncoder
{
    private static readonly JavaScriptEncoder Encoder = Create();

    public static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = Encoder };

    /// <summary>For one object a line.</summary>
    public static readonly JsonWriterOptions OnOneLine = new() { Encoder = Encoder };

    private static JavaScriptEncoder Create()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(InvisibleCharacters.IsInvisible)]);
        return JavaScriptEncoder.Create(settings);
    }
}
