using Memo.Compiler.Comparing;
using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Tests.Evaluation;
using Memo.Runtime;
using static Memo.Compiler.Tests.Explaining.Sample;

namespace Memo.Compiler.Tests.Comparing;

public sealed class LiftsTests
{
    /// <summary>Longer than the calendar: no lift is too long.</summary>
    private const int AnyLength = 100_000;

    /// <summary>By one condition alone: that of its lift.</summary>
    private static readonly RandomPack Lifted = new() { Conditions = [.. Enumerable.Repeat(Condition.Always, 10), Is(World.Approved), Condition.Always] };

    /// <summary>Random packs showed that dossiers with a lift that ends before it begins were never looked at, not even where only one version refuses them.</summary>
    [Fact]
    public void A_lift_that_is_given_for_a_time_from_now_on_cannot_end_before_it_begins()
    {
        var changes = PacksToChanges.Compare(Lifted.Bind(), (Lifted with { LongestLift = AnyLength }).Bind());

        var standing = Assert.Single(changes.Decisions, d => d.Kind == DecisionKind.Standing);
        Assert.Equal(
            ["Ended to Inadmissible", "InEffect to Inadmissible", "NotYet to Inadmissible", "Suspended to Inadmissible"],
            standing.Differences.Select(d => $"{d.Old.State} to {d.New.State}").Order(StringComparer.Ordinal));
        Assert.False(standing.IsOpen);
        Assert.All(standing.Differences, d => Assert.True(DayOf(World.Dates[1], d.Witness) < DayOf(World.Dates[0], d.Witness)));
    }

    [Fact]
    public void What_both_versions_refuse_is_no_difference()
    {
        var pack = Lifted with { LongestLift = 30 };

        Assert.True(PacksToChanges.Compare(pack.Bind(), pack.Rewritten(1).Bind()).IsEmpty);
    }

    private static CalendarDate DayOf(Fact date, Witness witness) => ((Value.Day)witness.New.Dossier.Entries[0].Facts.Of(date)!.Value[0]).Date;
}
