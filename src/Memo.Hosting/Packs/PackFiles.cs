using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Hosting.Packs;

/// <summary>What was read of a pack.</summary>
/// <param name="Root">The folder or file as it was asked for.</param>
/// <param name="Texts">Sorted by path.</param>
/// <param name="Unreadable">What the host could not read; such a pack is not used.</param>
/// <param name="Encoding">What is wrong with the bytes of a file.</param>
public sealed record PackFiles(string Root, ImmutableArray<SourceText> Texts, ImmutableArray<Diagnostic> Unreadable, ImmutableArray<Diagnostic> Encoding)
{
    /// <summary>The path of a file inside its pack.</summary>
    public string PathInPack(SourceText text)
    {
        var prefix = Root is "." or "" ? "" : Root.TrimEnd('/') + "/";
        return text.Path.StartsWith(prefix, StringComparison.Ordinal) ? text.Path[prefix.Length..] : text.Path[(text.Path.LastIndexOf('/') + 1)..];
    }
}
