using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>Lifts of measures.</summary>
internal static class Lifts
{
    /// <summary>The rule is in force, the lift granted, and the as-of date one of its days.</summary>
    public static Condition IsInForce(Lift lift) => Condition.AllOf(
        Ask.AsOfInside(Force.Of(lift), Force.PlaceOf(lift)),
        IsGranted(lift),
        lift.Days is { } days ? Condition.AllOf(Ask.HasHappened(days.First, lift.Location), Ask.HasNotPassed(days.Last, lift.Location)) : Condition.Always);

    /// <summary>The rule is in force on its first day, the lift granted, and it is longer than the rule allows or ends before it begins.</summary>
    public static Condition CannotBe(Lift lift) => lift.Days is { } days
        ? Condition.AllOf(
            Ask.Inside(days.First, Force.Of(lift), Force.PlaceOf(lift)),
            IsGranted(lift),
            Condition.AnyOf(Ask.IsBefore(days.Last, days.First, lift.Location), IsTooLong(lift)))
        : Condition.Never;

    private static Condition IsTooLong(Lift lift) => lift is { Days: { } days, Longest: { } longest, Counting: { } counting }
        ? Ask.Of(
            Variable.Elapsed.Of(days.First, days.Last, longest.Unit, counting),
            new Predicate.Lasted(TimeComparison.MoreThan, longest.Count, counting.StartDayIncluded),
            lift.Location)
        : Condition.Never;

    public static Condition IsGranted(Lift lift) => Condition.AllOf(lift.When, Condition.Negate(Condition.AnyOf(lift.Unless)));
}
