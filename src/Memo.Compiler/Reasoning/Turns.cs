using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Reasoning;

/// <summary>From this day on the answer is another one, though nothing but time has changed.</summary>
public sealed record Turn(CalendarDate From, Finding Then);

/// <summary>
/// What time alone changes. The answer can only change on a day on which some test does: each test of a time elapsed does so at most once
/// for each date known, each period in time at its ends. So it is enough to ask on those days.
/// </summary>
internal sealed class Turns(Inquiry inquiry, Situation situation)
{
    /// <summary>More are not looked for.</summary>
    public const int Most = 3;

    private readonly HashSet<Condition.Test> _tests = [];
    private readonly HashSet<Guard> _guards = [];

    /// <summary>The first turns after the as-of date, each to an answer that the day before did not have; and whether the search was given up before its end.</summary>
    public (ImmutableArray<Turn> Turns, bool IsCut) After(Finding now)
    {
        var turns = ImmutableArray.CreateBuilder<Turn>();
        foreach (var day in Days())
        {
            if (inquiry.IsSpent)
            {
                return (turns.ToImmutable(), true);
            }

            var then = inquiry.Find(situation with { AsOf = day });
            if (!then.IsLike(now))
            {
                turns.Add(new Turn(day, then));
                now = then;
            }

            if (turns.Count == Most)
            {
                break;
            }
        }

        return (turns.ToImmutable(), false);
    }

    /// <summary>Every later day on which a test may turn.</summary>
    private IEnumerable<CalendarDate> Days()
    {
        var entry = situation.Entry;
        Gather(Standings.Inlined(inquiry.QuestionOn(entry.List), entry.List, inquiry.Pack));
        var entries = situation.Dossier.Entries.Concat(situation.Dossier.OtherEntries).ToArray();
        foreach (var list in entries.Select(e => e.List).Distinct())
        {
            GatherList(list);
        }

        var decider = inquiry.Look(situation).Decider;
        var knowledge = entries.Select(e => decider.KnowledgeOf(e, situation.Roles, situation.PersonFacts)).ToArray();
        return _tests.SelectMany(t => DaysOf(t, knowledge)).Where(d => d > situation.AsOf).Distinct().OrderBy(d => d.Code);
    }

    private void GatherList(ListDefinition list)
    {
        foreach (var (_, condition) in new Standings(list, inquiry.Pack, []).States)
        {
            Gather(condition);
        }

        foreach (var rule in inquiry.Pack.Inadmissibilities.Where(i => i.Covers.Contains(list)))
        {
            Gather(Entries.Breaks(rule));
        }

        foreach (var (_, condition) in list.ColoursByCondition)
        {
            Gather(condition);
        }
    }

    private void Gather(Condition condition)
    {
        foreach (var test in ConditionWalk.TestsIn(condition).Where(_tests.Add))
        {
            if (test.Variable is Variable.Listed { Guard: var guard } && _guards.Add(guard))
            {
                Gather(guard.With);
            }
        }
    }

    private static IEnumerable<CalendarDate> DaysOf(Condition.Test test, Knowledge[] entries) => (test.Variable, test.Predicate) switch
    {
        (Variable.AsOfDate, Predicate.OnDays days) => new[] { days.First, days.Last.AddDays(1) }.OfType<CalendarDate>(),
        (Variable.Elapsed { To: null } elapsed, Predicate.Lasted lasted) => entries.SelectMany(e => StartsOf(elapsed.From, e))
            .Distinct()
            .SelectMany(start => ElapsedTurn.Days(start, lasted, elapsed)),
        _ => [],
    };

    /// <summary>The days from which time may run: those known, or the ends of what is possible.</summary>
    private static IEnumerable<CalendarDate> StartsOf(Fact date, Knowledge knowledge) =>
        knowledge.DatesOf(date) is { } days ? days : knowledge.LatestOf(date) is { } latest ? [CalendarDate.First, latest] : [CalendarDate.First, CalendarDate.Last];
}
