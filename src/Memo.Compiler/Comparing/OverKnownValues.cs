using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>
/// A condition of one version over the values that facts have in either. Of a value that the version does not know it holds only where it holds whichever of its own
/// values the fact has that an entry can have: nobody could have told it that value.
/// <code>harm is death  =>  harm is one it knows and harm is death, or harm is none it knows and of each value it knows: that is death</code>
/// </summary>
internal static class OverKnownValues
{
    /// <param name="broken">Holds of entries that cannot be: a value that would make the entry one of these is not what the fact is.</param>
    public static Condition Of(Condition condition, Condition broken, Side side, Alignment alignment) => alignment.HasOwnValues
        ? ConditionWalk.TestsIn(condition).Select(t => t.Variable).OfType<Variable.Declared>().Select(v => v.Fact).Distinct().ToArray()
            .Aggregate(condition, (rest, fact) => Of(rest, broken, fact, side, alignment))
        : condition;

    private static Condition Of(Condition condition, Condition broken, Fact fact, Side side, Alignment alignment)
    {
        if (alignment.KnownOf(side, fact) is not { } known)
        {
            return condition;
        }

        var isKnown = new Condition.Test(new Variable.Declared(fact), known, null);
        Condition With(Condition asked, Predicate value) => Rewrite.Tests(
            asked, test => test.Variable.Equals(isKnown.Variable) ? (Accepts(test.Predicate, value) ? Condition.Always : Condition.Never) : test);
        var values = ValuesToTell(Condition.AllOf([condition, broken]), isKnown).ToArray();
        var all = Condition.AllOf(values.Select(value => Condition.AnyOf([With(condition, value), With(broken, value)])).Distinct());
        var some = Condition.AnyOf(values.Select(value => With(condition, value)).Distinct());
        return Condition.AnyOf([Condition.AllOf([isKnown, condition]), Condition.AllOf([Condition.Negate(isKnown), all, some])]);
    }

    /// <summary>Values of which one at least is in each part of the known ones that the condition tells apart.</summary>
    private static IEnumerable<Predicate> ValuesToTell(Condition condition, Condition.Test isKnown) => isKnown.Predicate switch
    {
        Predicate.IsOneOf one => one.Values.Select(value => new Predicate.IsOneOf([value])),
        Predicate.InRange range => ConditionWalk.TestsIn(condition)
            .Where(test => test.Variable.Equals(isKnown.Variable))
            .Select(test => test.Predicate)
            .OfType<Predicate.InRange>()
            .SelectMany(asked => new[] { asked.Lowest, asked.Highest + 1 })
            .Where(number => number > range.Lowest && number <= range.Highest)
            .Prepend(range.Lowest)
            .Distinct()
            .Select(number => new Predicate.InRange(number, number)),
        _ => throw new UnreachableException($"No values are known by {isKnown.Predicate.GetType().Name}."),
    };

    private static bool Accepts(Predicate asked, Predicate value) => (asked, value) switch
    {
        (Predicate.IsOneOf one, Predicate.IsOneOf { Values: [var member] }) => one.Values.Contains(member),
        (Predicate.InRange range, Predicate.InRange number) => range.Lowest <= number.Lowest && number.Lowest <= range.Highest,
        _ => throw new UnreachableException($"{asked.GetType().Name} is not asked of such a value."),
    };
}
