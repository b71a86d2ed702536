using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Explaining;

/// <summary>The named conditions and the facts that conditions use, directly or through a name, in the order of first use.</summary>
internal sealed class UsedTerms
{
    private readonly List<NamedCondition> _conditions = [];
    private readonly List<Fact> _facts = [];

    private UsedTerms()
    {
    }

    public IReadOnlyList<NamedCondition> Conditions => _conditions;

    public IReadOnlyList<Fact> Facts => _facts;

    public static UsedTerms In(IEnumerable<Condition> conditions)
    {
        var used = new UsedTerms();
        foreach (var condition in conditions)
        {
            used.Add(condition);
        }

        return used;
    }

    private void Add(Condition condition)
    {
        switch (condition)
        {
            case Condition.Constant:
                break;
            case Condition.All all:
                AddEach(all.Operands);
                break;
            case Condition.Any any:
                AddEach(any.Operands);
                break;
            case Condition.Not not:
                Add(not.Operand);
                break;
            case Condition.Named named:
                Add(named.Definition);
                break;
            case Condition.Test test:
                Add(test.Variable);
                break;
            default:
                throw new UnreachableException($"No such condition: {condition.GetType().Name}.");
        }
    }

    private void AddEach(ImmutableArray<Condition> operands)
    {
        foreach (var operand in operands)
        {
            Add(operand);
        }
    }

    private void Add(NamedCondition named)
    {
        if (!_conditions.Contains(named))
        {
            _conditions.Add(named);
            Add(named.Body);
        }
    }

    private void Add(Variable variable)
    {
        switch (variable)
        {
            case Variable.Declared declared:
                Add(declared.Fact);
                break;
            case Variable.Elapsed elapsed:
                Add(elapsed.From);
                Add(elapsed.To);
                break;
            case Variable.Listed listed:
                Add(listed.Guard.With);
                break;
            case Variable.OnGround or Variable.HoldsRole or Variable.KindOfParty or Variable.AsOfDate or Variable.Standing:
                break;
            default:
                throw new UnreachableException($"No such variable: {variable.GetType().Name}.");
        }
    }

    private void Add(Fact? fact)
    {
        if (fact is not null && !_facts.Contains(fact))
        {
            _facts.Add(fact);
            Add(fact.Derived?.From);
        }
    }
}
