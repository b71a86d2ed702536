using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using TruthLogic = Memo.Runtime.Packs.TruthLogic;

namespace Memo.Compiler.Comparing;

/// <summary>What conditions come to by what was chosen on a way; unknown where they ask what was not.</summary>
internal sealed class Choices(IReadOnlyList<Choice> made)
{
    /// <summary>Whether both versions may answer all of this alike.</summary>
    public bool MayAgree(IEnumerable<(Condition Old, Condition New)> asked) => asked.All(pair => (Of(pair.Old, Side.Old), Of(pair.New, Side.New)) is not ((Truth.True, Truth.False) or (Truth.False, Truth.True)));

    private Truth Of(Condition condition, Side side) => condition switch
    {
        Condition.Constant { Value: var value } => TruthOf(value),
        Condition.Not not => Of(not.Operand, side) switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Unknown },
        Condition.All all => all.Operands.Aggregate(Truth.True, (sum, operand) => TruthLogic.And(sum, Of(operand, side))),
        Condition.Any any => any.Operands.Aggregate(Truth.False, (sum, operand) => TruthLogic.Or(sum, Of(operand, side))),
        Condition.Named named => Of(named.Definition.Body, side),
        Condition.Test test => Of(test, side),
        _ => Truth.Unknown,
    };

    private Truth Of(Condition.Test test, Side side) =>
        made.FirstOrDefault(c => c.Axis.Variable.Equals(test.Variable) && (c.Axis.Only is null || c.Axis.Only == side)) is not { } choice ? Truth.Unknown
        : choice.Dimension.Predicates.IndexOf(test.Predicate) is >= 0 and var known ? TruthOf(choice.Satisfies(known))
        : (test.Predicate, choice.Part) is (Predicate.OnDays days, ValuePart.Stretch stretch) ? TruthOf(PossibleDays.Read(stretch).First is var first && first >= days.First && first <= days.Last)
        : Truth.Unknown;

    private static Truth TruthOf(bool holds) => holds ? Truth.True : Truth.False;
}
