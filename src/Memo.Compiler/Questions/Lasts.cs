using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>When what lasts for a time, or until something, is over.</summary>
internal static class Lasts
{
    /// <summary>The fixed time has passed.</summary>
    /// <param name="place">Of the clause.</param>
    public static Condition TimeIsOver(Stated<Lasting> lasts, Location? place) => lasts.Value?.Term is { } term ? TimeIsOver(term, place) : Condition.Never;

    /// <summary>The condition that bounds it holds.</summary>
    public static Condition IsMet(Stated<Lasting> lasts) => lasts.Value?.Until ?? Condition.Never;

    /// <summary>A time longer by a count is over if, for the count there is, the whole time is.</summary>
    private static Condition TimeIsOver(FixedTerm term, Location? place)
    {
        if (term.Plus is not { Type: FactType.Count count } plus)
        {
            return Ask.Lasted(term.From, TimeComparison.MoreThan, term.Length, term.Counting, place);
        }

        var lowest = plus.Silence == Silence.No ? 0 : count.Lowest;
        return Condition.AnyOf(Enumerable.Range(0, (int)(count.Highest - lowest) + 1).Select(n => lowest + n).Select(more => Condition.AllOf(
            Ask.Of(new Variable.Declared(plus), new Predicate.InRange(more, more), place),
            Ask.Lasted(term.From, TimeComparison.MoreThan, term.Length.Plus(UnitsOfTime.LengthOf(more, count.Unit)!.Value.Count), term.Counting, place))));
    }
}
