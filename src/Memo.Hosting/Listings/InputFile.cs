using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Text;

namespace Memo.Hosting.Listings;

/// <summary>A YAML or JSON file to keys and values with their places. A file named <c>.json</c> is JSON, any other YAML.</summary>
public static class InputFile
{
    public static (InputNode? Input, ImmutableArray<Diagnostic> Diagnostics) Read(string path)
    {
        var (bytes, unreadable) = Disk.ReadFile(path, InputLimits.FileBytes);
        if (bytes is null)
        {
            return (null, [unreadable!]);
        }

        var (source, notText) = Utf8ToText.Decode(path.Replace('\\', '/'), bytes);
        return notText is null ? Parse(source) : (null, [notText]);
    }

    public static (InputNode? Input, ImmutableArray<Diagnostic> Diagnostics) Parse(SourceText source) =>
        source.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? JsonToInput.Read(source) : YamlToInput.Read(source);
}
