using Memo.Compiler.Model;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>What the rules on entries that cannot be bound: nobody is fined more than the law allows.</summary>
internal sealed class AdmissibleNumbers(RulePack pack, ListDefinition list, Fact fact)
{
    private readonly Predicate.InRange[] _bounds = pack.Inadmissibilities.Where(i => i.Covers.Contains(list))
        .SelectMany(i => ConditionWalk.TestsIn(i.When))
        .Where(t => t.Variable is Variable.Declared declared && declared.Fact == fact)
        .Select(t => t.Predicate)
        .OfType<Predicate.InRange>()
        .ToArray();

    /// <summary>What these rules ask of the number.</summary>
    public IEnumerable<Predicate.InRange> Bounds => _bounds;

    /// <summary>The part of a stretch of numbers around one of them that reaches no further than the next bound of such a rule.</summary>
    public (long First, long Last) Around(long first, long last, long number) => (
        _bounds.SelectMany(b => new[] { b.Lowest, b.Highest + 1 }).Where(n => n > first && n <= number).Append(first).Max(),
        _bounds.SelectMany(b => new[] { b.Lowest - 1, b.Highest }).Where(n => n < last && n >= number).Append(last).Min());
}
