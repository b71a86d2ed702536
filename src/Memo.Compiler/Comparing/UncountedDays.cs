using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>
/// Times that one version cannot count on days that the calendar of the other names: nobody knows which of them are worked on. Every calendar is extended
/// by a year now and then; what could not be told on its days can be told from then on.
/// </summary>
/// <param name="Times">What is asked of the time.</param>
/// <param name="Within">The days that the other version alone names, and the date that lies on one of them.</param>
internal sealed record UncountedDays(ImmutableArray<Variable> Times, DaysOfDate Within)
{
    /// <summary>More lengths of times together are not told apart.</summary>
    private const int MostTogether = 256;

    /// <summary>All of what a version asks in conditions on the shared vocabulary: each time by itself, then all together.</summary>
    public static IEnumerable<UncountedDays> In(IEnumerable<Condition> conditions, Side side, Alignment alignment)
    {
        var asked = conditions.SelectMany(ConditionWalk.TestsIn).Select(test => test.Variable).Distinct().ToArray();
        foreach (var (before, after) in alignment.Calendars.Incomparable)
        {
            var (own, other) = side == Side.Old ? (before, after) : (after, before);
            var times = asked
                .Select(time => (Time: time, Dates: DatesCounted(time, own, alignment).Distinct().ToArray()))
                .Where(time => time.Dates.Length > 0)
                .ToArray();
            foreach (var days in OnlyIn(other.Years, own.Years))
            {
                foreach (var (time, dates) in times)
                {
                    foreach (var date in dates)
                    {
                        yield return new UncountedDays([time], new(date, days));
                    }
                }

                foreach (var date in times.Length > 1 ? times.SelectMany(time => time.Dates).Distinct() : [])
                {
                    yield return new UncountedDays([.. times.Select(time => time.Time)], new(date, days));
                }
            }
        }
    }

    /// <summary>Where the answer turns on how much time it is.</summary>
    public Condition Turns(Condition condition, ImmutableArray<SubjectKind> kinds)
    {
        var answers = new List<Condition> { condition };
        foreach (var time in Times)
        {
            ImmutableArray<Predicate> asked = [.. ConditionWalk.TestsIn(condition).Where(test => test.Variable.Equals(time)).Select(test => test.Predicate).Distinct()];
            var lengths = Partition.Of(time, "", asked, kinds);
            answers = [.. answers.SelectMany(answer => lengths.Classes.Select(length => Lasting(answer, time, lengths, length))).Distinct().Take(MostTogether)];
        }

        return Condition.AnyOf(answers.Skip(1).Select(answer => Condition.Differ(answers[0], answer)));
    }

    private static Condition Lasting(Condition condition, Variable time, Dimension lengths, ValueClass length) => Rewrite.Tests(condition, test =>
        test.Variable.Equals(time) ? new Condition.Constant(length.Satisfies[lengths.Predicates.IndexOf(test.Predicate)]) : test);

    /// <summary>The dates by which it is known how many days of the calendar have passed.</summary>
    private static IEnumerable<Fact?> DatesCounted(Variable variable, WorkingCalendar calendar, Alignment alignment) => variable switch
    {
        Variable.Elapsed elapsed when elapsed.Calendar == calendar => new[] { elapsed.To, elapsed.From }.Select(fact => fact is null ? null : Given(fact, alignment)),
        Variable.Elapsed elapsed => new[] { elapsed.From, elapsed.To }.OfType<Fact>().SelectMany(fact => DatesCounted(fact, calendar, alignment)),
        Variable.Declared { Fact: { Type: FactType.Date } fact } => DatesCounted(fact, calendar, alignment),
        _ => [],
    };

    private static IEnumerable<Fact> DatesCounted(Fact fact, WorkingCalendar calendar, Alignment alignment) =>
        alignment.Behind(fact).Any(date => date.Derived is { Term.Unit: DurationUnit.WorkingDays } derived && derived.Counting.Calendar == calendar) ? [Given(fact, alignment)] : [];

    private static Fact Given(Fact fact, Alignment alignment) => alignment.Behind(fact).Last();

    private static IEnumerable<(CalendarDate First, CalendarDate Last)> OnlyIn(Period years, Period others)
    {
        var (first, last) = (years.From ?? CalendarDate.First, years.Until ?? CalendarDate.Last);
        if (others.From is { } from && first < from)
        {
            yield return (first, from.AddDays(-1)!.Value);
        }

        if (others.Until is { } until && last > until)
        {
            yield return (until.AddDays(1)!.Value, last);
        }
    }
}
