using Memo.Compiler.Comparing;
using Memo.Compiler.Text;

namespace Memo.Hosting.Diff;

/// <summary>What of a witness one of the versions has no word for, so that its answer is not that to the listing as it stands.</summary>
public static class UnsaidText
{
    /// <summary>Null where both can say all of it.</summary>
    public static Localized? Of(Witness witness)
    {
        var parts = new[] { Of(witness.Old, new("the old version", "旧版")), Of(witness.New, new("the new version", "新版")) }.OfType<Localized>().ToArray();
        return parts.Length == 0 ? null : new Localized(string.Join(" ", parts.Select(p => p.English)), string.Join("", parts.Select(p => p.Chinese)));
    }

    private static Localized? Of(WitnessOf witness, Localized version) => witness.Unsaid.IsEmpty ? null : new(
        $"Not in {version.English}: {string.Join(", ", witness.Unsaid.Select(u => u.English))}.",
        $"{version.Chinese}没有：{string.Join("、", witness.Unsaid.Select(u => u.Chinese))}。");
}
