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
        && !(other.Answered is not null && (one.Answered is null || IsShorter(other.Answered, one.Answered)))
        && !(other.Suspending == true && one.Suspending != true);

    /// <summary>No limit is the longest.</summary>
    private static bool IsShorter(Duration? one, Duration? other) =>
        one is { } limit && (other is not { } longer || (limit.Unit == longer.Unit && limit.Count < longer.Count));
}
