using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>Variables parted by their predicates. The rules of a pack ask much alike, so each partition is made once.</summary>
internal sealed class Partitions(ImmutableArray<SubjectKind> kinds)
{
    private readonly Dictionary<Asked, Dimension> _made = [];
    private readonly Dictionary<Condition, (string Text, long Steps)> _guarded = [];

    /// <param name="work">Of the decision that asks. What a guard asks counts as often as it is asked, though it is worked out once: what a decision takes depends on no other.</param>
    /// <exception cref="BeyondLimitException">There are too many values to tell apart, or the work is used up.</exception>
    public Dimension Of(Variable variable, ImmutableArray<Predicate> predicates, Work work)
    {
        var guarded = variable is Variable.Listed { Guard.With: not Condition.Constant { Value: true } and var with } ? TextOf(with, work) : "";
        var asked = new Asked(variable, predicates);
        if (!_made.TryGetValue(asked, out var dimension))
        {
            dimension = Partition.Of(variable, VariableText.Of(variable, _ => guarded), predicates, kinds);
            _made.Add(asked, dimension);
        }

        return dimension;
    }

    private string TextOf(Condition guarded, Work work)
    {
        if (!_guarded.TryGetValue(guarded, out var known))
        {
            var own = new Work(work.Left);
            try
            {
                known = (ConditionToBoxes.Lower(guarded, this, own).Text, own.Done);
                _guarded.Add(guarded, known);
            }
            catch (BeyondLimitException)
            {
                work.Step(Math.Min(own.Done, work.Left + 1));
                throw;
            }
        }

        work.Step(Math.Min(known.Steps, work.Left + 1));
        return known.Text;
    }

    private readonly record struct Asked(Variable Variable, ImmutableArray<Predicate> Predicates)
    {
        public bool Equals(Asked other) => Variable.Equals(other.Variable) && Predicates.SequenceEqual(other.Predicates);

        public override int GetHashCode() => Predicates.Aggregate(Variable.GetHashCode(), (hash, p) => unchecked((hash * 31) + p.GetHashCode()));
    }
}
