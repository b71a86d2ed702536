using System.Diagnostics;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Runtime;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>A condition with one thing in it changed: a part left out, or a length of time or a number moved either way.</summary>
internal static class ConditionMutants
{
    public static IEnumerable<(string Fact, Condition Mutant)> Of(Condition condition) => condition switch
    {
        Condition.All all => OfParts(all.Operands, Condition.AllOf, "condition"),
        Condition.Any any => OfParts(any.Operands, Condition.AnyOf, "alternative"),
        Condition.Not not => Of(not.Operand).Select(m => (m.Fact, Condition.Negate(m.Mutant))),
        Condition.Named named => Of(named.Definition.Body),
        Condition.Test test => OfTest(test),
        Condition.Constant => [],
        _ => throw new UnreachableException($"No parts for {condition.GetType().Name}."),
    };

    private static IEnumerable<(string Fact, Condition Mutant)> OfParts(ImmutableArray<Condition> parts, Func<IEnumerable<Condition>, Condition> joined, string what) =>
        parts.SelectMany((part, i) => Of(part)
            .Select(m => (m.Fact, joined(parts.SetItem(i, m.Mutant))))
            .Append(($"{what} {i + 1} of {parts.Length} dropped", joined(parts.RemoveAt(i)))));

    private static IEnumerable<(string Fact, Condition Mutant)> OfTest(Condition.Test test)
    {
        var said = ConditionText.Of(test, Language.English);
        return Moved(test).Select(moved => ($"“{said}” with {moved.By}", (Condition)(test with { Predicate = moved.Predicate })));
    }

    private static IEnumerable<(string By, Predicate Predicate)> Moved(Condition.Test test)
    {
        switch (test.Predicate)
        {
            case Predicate.Lasted lasted:
                var step = test.Variable is Variable.Elapsed { Unit: DurationUnit.Months } && lasted.Count % 12 == 0 ? 12 : 1;
                yield return ("a longer time", lasted with { Count = lasted.Count + step });
                yield return ("a shorter time", lasted with { Count = lasted.Count - step });
                break;
            case Predicate.InRange range:
                var (lowest, highest) = test.Variable is Variable.Declared { Fact.Type: FactType.Count count } ? (count.Lowest, count.Highest) : (0, FactType.LargestNumber);
                if (range.Lowest > lowest)
                {
                    yield return ("a higher lowest number", range with { Lowest = range.Lowest + 1 });
                    yield return ("a lower lowest number", range with { Lowest = range.Lowest - 1 });
                }

                if (range.Highest < highest)
                {
                    yield return ("a higher highest number", range with { Highest = range.Highest + 1 });
                    yield return ("a lower highest number", range with { Highest = range.Highest - 1 });
                }

                break;
            case Predicate.OnDays days:
                if (days.First > CalendarDate.First)
                {
                    yield return ("a later first day", days with { First = days.First.AddDays(1)!.Value });
                    yield return ("an earlier first day", days with { First = days.First.AddDays(-1)!.Value });
                }

                if (days.Last < CalendarDate.Last)
                {
                    yield return ("a later last day", days with { Last = days.Last.AddDays(1)!.Value });
                    yield return ("an earlier last day", days with { Last = days.Last.AddDays(-1)!.Value });
                }

                break;
        }
    }
}
