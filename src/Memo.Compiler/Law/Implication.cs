using Memo.Compiler.Decisions;
using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>Whether one condition holds wherever another does, whatever the facts are that they ask about.</summary>
internal static class Implication
{
    /// <summary>False too where it could not be shown within the limits of a decision.</summary>
    public static bool Holds(Condition premise, Condition conclusion, ImmutableArray<SubjectKind> kinds)
    {
        if (conclusion.Equals(Condition.Always))
        {
            return true;
        }

        // What is demanded of other facts only narrows the premise: without it there is less to look through.
        var asked = ConditionWalk.TestsIn(conclusion).Select(t => t.Variable).ToImmutableHashSet();
        var relevant = ConjunctsOf(premise, []).Where(c => c is Condition.Constant || ConditionWalk.TestsIn(c).Any(t => asked.Contains(t.Variable)));
        var exceptions = Condition.AllOf(relevant.Append(Condition.Negate(conclusion)));
        return !CanHold(exceptions, kinds);
    }

    /// <summary>True too where the contrary could not be shown within the limits of a decision.</summary>
    public static bool CanHold(Condition condition, ImmutableArray<SubjectKind> kinds) => ConditionToBoxes.Lower(condition, kinds) is not { Boxes.IsEmpty: true };

    private static IEnumerable<Condition> ConjunctsOf(Condition condition, HashSet<NamedCondition> seen) => condition switch
    {
        Condition.All all => all.Operands.SelectMany(o => ConjunctsOf(o, seen)),
        Condition.Named named => seen.Add(named.Definition) ? ConjunctsOf(named.Definition.Body, seen) : [],
        _ => [condition],
    };
}
