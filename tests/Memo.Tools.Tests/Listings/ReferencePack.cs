using Memo.Hosting.Packs;
using Memo.Tools.Tests.Reference;

namespace Memo.Tools.Tests.Listings;

/// <summary>The prelude of the language reference with its complete sanction, as a folder.</summary>
public sealed class ReferencePack : IDisposable
{
    private readonly Folder _folder = new();

    public ReferencePack()
    {
        _folder.Write("prelude.memo", ReferencePage.Prelude);
        _folder.Write("rules.memo", ReferencePage.Examples.Values.First(e => e.Memo.StartsWith("sanction no_new_routes", StringComparison.Ordinal)).Memo);
        Pack = LoadedPack.Load(_folder.Path);
        Assert.Empty(Pack.Diagnostics);
    }

    public LoadedPack Pack { get; }

    public void Dispose() => _folder.Dispose();
}
