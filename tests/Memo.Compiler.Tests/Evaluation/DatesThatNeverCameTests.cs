using System.Collections.Immutable;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Evaluation;

/// <summary>The dates of an entry that the language knows, each given as a day, to the month, as not happened, or not at all: whatever they say, there is an answer.</summary>
public sealed class DatesThatNeverCameTests
{
    private static readonly ImmutableArray<Fact> Dates =
        [BuiltIn.Decided, BuiltIn.Listed, BuiltIn.Published, BuiltIn.Removed, BuiltIn.SuspendedFrom, BuiltIn.SuspendedUntil];

    private static readonly ImmutableArray<EntryStatus?> Statuses = [null, EntryStatus.Active, EntryStatus.Suspended, EntryStatus.Removed];

    /// <summary>The smallest input of a fault: the latest of no days.</summary>
    [Fact]
    public void An_entry_that_was_never_listed_may_have_been_decided_on_any_day() =>
        Assert.Equal(StandingState.Unknown, StateOf(null, (BuiltIn.Listed, "never")));

    [Theory]
    [InlineData(EntryStatus.Active)]
    [InlineData(EntryStatus.Suspended)]
    public void What_was_never_removed_is_not_removed(EntryStatus status) =>
        Assert.NotEqual(StandingState.Inadmissible, StateOf(status, (BuiltIn.Decided, "day"), (BuiltIn.Removed, "never")));

    [Fact]
    public void What_was_never_suspended_is_not_suspended() =>
        Assert.Equal(StandingState.InEffect, StateOf(EntryStatus.Active, (BuiltIn.Decided, "day"), (BuiltIn.Published, "day"), (BuiltIn.SuspendedFrom, "never")));

    [Fact]
    public void What_was_never_decided_does_not_begin() => Assert.Equal(StandingState.NotYet, StateOf(null, (BuiltIn.Decided, "never")));

    [Fact]
    public void Every_combination_is_answered()
    {
        string[] ways = ["absent", "day", "month", "never"];
        var combinations = Dates.Aggregate(
            new[] { ImmutableArray<(Fact, string)>.Empty }.AsEnumerable(),
            (rows, date) => rows.SelectMany(row => ways.Select(way => row.Add((date, way)))));

        Assert.All(combinations.Select((dates, i) => (dates, status: Statuses[i % Statuses.Length])), row => StateOf(row.status, [.. row.dates]));
    }

    private static StandingState StateOf(EntryStatus? status, params (Fact Date, string Way)[] dates)
    {
        var pack = RandomDossier.Pack;
        var entry = new Entry
        {
            Id = "E-1",
            List = pack.Lists.Single(l => l.Name.Id == "red"),
            Status = status,
            Facts = new FactValues(dates.Where(d => d.Way != "absent").ToImmutableDictionary(d => d.Date, d => Values(d.Way))),
        };
        return ReferenceEvaluator.Evaluate(pack, new Dossier { Entries = [entry], ListsAreComplete = true }, RandomDossier.AsOf, [BuiltIn.Itself]).Results.Single().Standing.State;
    }

    private static ImmutableArray<Value> Values(string way) => way switch
    {
        "day" => [new Value.Day(new CalendarDate(2024, 3, 4))],
        "month" => [.. Enumerable.Range(1, 31).Select(day => new Value.Day(new CalendarDate(2024, 3, day)))],
        _ => [new Value.NotHappened()],
    };
}
