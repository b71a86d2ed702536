using Memo.Compiler.Explaining;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;

namespace Memo.Cli.Rendering;

/// <summary>Which packs a pack builds on, each by name, version, folder and the beginning of its content hash: two of one name may be different law.</summary>
internal static class BuiltOnText
{
    private const int LengthShown = 12;

    public static IEnumerable<string> Lines(LoadedPack pack, Language language) => pack.PacksBuiltOn.Select(other =>
    {
        var (name, version, folder) = (NameText.Of(other.Header.Name, language), other.Header.Version, other.Files.Root);
        var content = ContentHash.Of(other.Files)["sha256:".Length..][..LengthShown];
        return new Localized(
            $"Builds on {name} {version} in {folder}, content {content}",
            $"基于{name} {version}，位于 {folder}，内容标识 {content}").In(language);
    });
}
