using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Reasoning;

/// <summary>What the listing says on a time elapsed: both dates, and the day on which the time is full or over.</summary>
internal static class ElapsedObservations
{
    public static Observation Of(Variable.Elapsed elapsed, Predicate.Lasted test, Knowledge knowledge)
    {
        var start = Observations.OfFact(elapsed.From, knowledge);
        var end = elapsed.To is { } to ? Observations.OfFact(to, knowledge) : null;
        var knowing = start.Knowing is Knowing.NotGiven or Knowing.Presumed ? start.Knowing : end?.Knowing ?? start.Knowing;
        return new(knowing, Both.Languages(language => string.Join(
            language.Pick("; ", "；"),
            new[]
            {
                Dated(elapsed.From, start, language),
                Boundary(elapsed, test, knowledge) is { } day ? Said(elapsed, test, day, language) : null,
                elapsed.To is { } other ? Dated(other, end!, language) : language.Pick("as-of date: ", "基准日：") + DateText.Of(knowledge.AsOf, language),
            }.Where(part => part is not null))));
    }

    /// <summary>A fixed term: when it begins, its last day, the as-of date.</summary>
    public static Observation Of(FixedTerm term, Knowledge knowledge)
    {
        var start = Observations.OfFact(term.From, knowledge);
        var last = KnownDays.LastDayOf(term, knowledge);
        return new(last is null ? Knowing.NotGiven : Knowing.Follows, Both.Languages(language => string.Join(
            language.Pick("; ", "；"),
            new[]
            {
                Dated(term.From, start, language),
                term.Plus is { } plus ? Dated(plus, Observations.OfFact(plus, knowledge), language) : null,
                last is { } day ? language.Pick("last day: ", "末日：") + LastDayText.Of(day, language) : null,
                language.Pick("as-of date: ", "基准日：") + DateText.Of(knowledge.AsOf, language),
            }.Where(part => part is not null))));
    }

    private static CalendarDate? Boundary(Variable.Elapsed elapsed, Predicate.Lasted test, Knowledge knowledge)
    {
        if (test.Count == 0 || KnownDays.Day(elapsed.From, knowledge) is not { } from)
        {
            return null;
        }

        var (length, counting) = (new Duration(test.Count, elapsed.Unit), new Counting(test.StartDayIncluded, elapsed.Calendar));
        return IsFull(test) ? TimeElapsed.FullFrom(from, length, counting) : TimeElapsed.LastDay(from, length, counting);
    }

    private static bool IsFull(Predicate.Lasted test) => test.Comparison is TimeComparison.AtLeast or TimeComparison.LessThan;

    private static string Said(Variable.Elapsed elapsed, Predicate.Lasted test, CalendarDate day, Language language)
    {
        var (length, date) = (DurationText.Of(new Duration(test.Count, elapsed.Unit), language), DateText.Of(day, language));
        return IsFull(test)
            ? language.Pick($"{length} from then are full on {date}", $"自该日起满{length}为{date}")
            : language.Pick($"the last day of {length} from then is {date}", $"自该日起{length}的末日为{date}");
    }

    private static string Dated(Fact fact, Observation observed, Language language) =>
        NameText.Within(fact, language) + language.Pick(" ", "") + language.Bracketed(observed.Text.In(language));
}
