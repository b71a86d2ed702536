using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>Ways to be heard, against each other.</summary>
internal static class Remedies
{
    /// <summary>Of the same kind, open as long, answered as soon, and suspending if the other is. Lengths in units that cannot be compared are as good.</summary>
    public static bool IsAsGood(Remedy one, Remedy other) =>
        one.Kind == other.Kind
        && one.Absence == Absence.Given
        && !IsShorter(one.Within, other.Within)
        && !(other.Answered is { } wait && (one.Answered is not { } own || IsShorter(wait, own)))
        && !(other.Suspending == true && one.Suspending != true);

    /// <summary>No limit is the longest.</summary>
    private static bool IsShorter(TimeLimit? one, TimeLimit? other) => (one, other) switch
    {
        (null, _) => false,
        (_, null) => true,
        (TimeLimit.Length(var limit), TimeLimit.Length(var longer)) => IsShorter(limit, longer),
        (TimeLimit.DayOfNextMonth(var day), TimeLimit.DayOfNextMonth(var later)) => day < later,
        _ => false,
    };

    private static bool IsShorter(Duration one, Duration other) => one.Unit == other.Unit && one.Count < other.Count;
}
