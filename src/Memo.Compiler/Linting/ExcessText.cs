using System.Diagnostics;
using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Text;

namespace Memo.Compiler.Linting;

/// <summary>In what a measure goes beyond another, as a phrase.</summary>
internal static class ExcessText
{
    public static Localized Of(ImmutableArray<Excess> kinds) => new(
        ListText.And(kinds.Select(kind => Of(kind).English), Language.English),
        string.Join("，", kinds.Select(kind => Of(kind).Chinese)));

    private static Localized Of(Excess kind) => kind switch
    {
        Excess.Reach => new("it reaches others", "对象更广"),
        Excess.Condition => new("it applies in more cases", "适用情形更宽"),
        Excess.Duration => new("it lasts longer", "持续更久"),
        Excess.Strength => new("it binds more strongly", "力度更强"),
        Excess.Remedy => new("it gives a weaker way to be heard", "救济更弱"),
        _ => throw new UnreachableException($"No words for {kind}."),
    };
}
