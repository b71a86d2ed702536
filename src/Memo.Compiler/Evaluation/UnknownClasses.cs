using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>The classes of values that the tests of one variable tell apart, among those it may have.</summary>
internal static class UnknownClasses
{
    /// <summary>Values, times what they are compared with.</summary>
    private const int MostComparisons = 4_000_000;

    public static IEnumerable<(Condition.Test, ClassTest)> Of(int number, ImmutableArray<Condition.Test> tests, Knowledge knowledge)
    {
        ImmutableArray<Predicate> predicates = [.. tests.Select(t => t.Predicate)];
        var (classes, exceeded) = ClassesOf(tests[0].Variable, predicates, knowledge);
        return tests.Select((test, t) => (test, exceeded is null
            ? new ClassTest(number, [.. classes.Select(c => c[t])])
            : new ClassTest(number, [], exceeded)));
    }

    /// <summary>The distinct outcomes of the tests over the variable's possible values.</summary>
    private static (List<bool[]> Classes, Limit? Exceeded) ClassesOf(Variable variable, ImmutableArray<Predicate> predicates, Knowledge knowledge)
    {
        var each = predicates.Sum(SizeOf);
        var compared = 0L;
        var classes = new List<bool[]>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var outcome in knowledge.OutcomesOf(variable, predicates))
        {
            if (seen.Add(string.Concat(outcome.Select(holds => holds ? '1' : '0'))))
            {
                classes.Add(outcome);
            }

            compared += each;
            if (compared > MostComparisons)
            {
                return ([], new Limit(LimitKind.Values, compared, MostComparisons));
            }
        }

        return (classes, null);
    }

    private static long SizeOf(Predicate predicate) => predicate switch
    {
        Predicate.IsOneOf values => values.Values.Length,
        Predicate.BeginsWith begins => begins.Prefixes.Length,
        Predicate.IsKind kinds => kinds.Kinds.Length,
        _ => 1,
    };
}
