using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>What a pack's rules mean, as one hash: equal for packs that decide everything alike, however they are written.</summary>
public static class MeaningHash
{
    /// <summary>Part of what is hashed; raised when the text of decisions changes its form.</summary>
    public const int Format = 2;

    public static string Of(RulePack pack) => Of(ModelToDecisions.Lower(pack));

    public static string Of(ImmutableArray<Decision> decisions)
    {
        var lines = decisions.Select(Of).OrderBy(h => h, StringComparer.Ordinal);
        return Hash(Format.ToString(CultureInfo.InvariantCulture) + "\n" + string.Join("\n", lines));
    }

    /// <summary>Id, kind, effect and maximal boxes. A decision without a normal form is hashed by how it is written.</summary>
    public static string Of(Decision decision) => Hash(string.Join("\n", decision.Kind, decision.Id, decision.Effect, decision.Form?.Text ?? WrittenText.Of(decision.Condition)));

    internal static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return "sha256:" + string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
