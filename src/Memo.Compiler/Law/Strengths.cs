namespace Memo.Compiler.Law;

/// <summary>How strongly measures bind, against each other.</summary>
internal static class Strengths
{
    public static int Weight(Strength strength) => strength switch
    {
        Strength.Mandatory => 2,
        Strength.Discretionary => 1,
        _ => 0,
    };
}
