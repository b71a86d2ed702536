using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Listings;

namespace Memo.Tools.Tests.Listings;

internal static class ListingText
{
    /// <summary>A listing or dossier that has no mistake.</summary>
    public static Dossier Read(this RulePack pack, string yaml)
    {
        var (input, malformed) = InputFile.Parse(new SourceText("listing.yaml", yaml));
        Assert.Empty(malformed);
        var (dossier, mistakes) = InputToDossier.Read(pack, input!);
        Assert.Empty(mistakes);
        return dossier!;
    }
}
