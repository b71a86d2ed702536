using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;

namespace Memo.Hosting.Listings;

/// <summary>Every key of a group is given once.</summary>
internal static class UniqueKeys
{
    public static IEnumerable<Diagnostic> Check(IEnumerable<InputPair> pairs)
    {
        var first = new Dictionary<string, InputNode.Scalar>(StringComparer.Ordinal);
        foreach (var (key, _) in pairs)
        {
            if (!first.TryAdd(key.Value, key))
            {
                yield return ListingDiagnostics.DuplicateKey(key.Location, key.Value, first[key.Value].Location);
            }
        }
    }
}
