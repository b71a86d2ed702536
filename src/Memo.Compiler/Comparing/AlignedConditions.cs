using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>Conditions of a version put on the shared vocabulary, named conditions written out.</summary>
internal sealed class AlignedConditions(Alignment alignment, Side side)
{
    private readonly Dictionary<NamedCondition, Condition> _named = [];

    public Condition Of(Condition condition) => condition switch
    {
        Condition.Constant => condition,
        Condition.Not not => Condition.Negate(Of(not.Operand)),
        Condition.All all => Condition.AllOf(all.Operands.Select(Of)),
        Condition.Any any => Condition.AnyOf(any.Operands.Select(Of)),
        Condition.Named named => OfNamed(named.Definition),
        Condition.Test test => Of(test.Variable) is var variable ? new Condition.Test(variable, Of(test.Predicate, variable), test.Location) : test,
        _ => throw new UnreachableException($"No such condition: {condition.GetType().Name}."),
    };

    private Condition OfNamed(NamedCondition definition)
    {
        if (!_named.TryGetValue(definition, out var body))
        {
            body = Of(definition.Body);
            _named.Add(definition, body);
        }

        return body;
    }

    private Variable Of(Variable variable) => variable switch
    {
        Variable.Declared declared => new Variable.Declared(alignment.Facts.Of(declared.Fact)),
        Variable.Elapsed elapsed => new Variable.Elapsed(
            alignment.Facts.Of(elapsed.From),
            elapsed.To is { } to ? alignment.Facts.Of(to) : null,
            elapsed.Unit,
            elapsed.Calendar is { } calendar ? alignment.Calendars.Of(calendar) : null,
            elapsed.StartDayIncluded),
        Variable.OnGround ground => new Variable.OnGround(alignment.Grounds.Of(ground.Ground)),
        Variable.HoldsRole role => new Variable.HoldsRole(alignment.Roles.Of(role.Role)),
        Variable.Listed listed => new Variable.Listed(Of(listed.Guard)),
        Variable.Standing standing => new Variable.Standing([.. standing.Grounds.Select(alignment.Grounds.Of)]),
        _ => variable,
    };

    private Guard Of(Guard guard) => alignment.Of(guard with
    {
        Lists = [.. guard.Lists.Select(alignment.Lists.Of).Distinct().OrderBy(l => l.Name.Id, StringComparer.Ordinal)],
        Colours = [.. guard.Colours.Distinct().OrderBy(c => c)],
        With = Of(guard.With),
    });

    private Predicate Of(Predicate predicate, Variable variable) => predicate switch
    {
        Predicate.IsOneOf one => new Predicate.IsOneOf([.. one.Values.Select(v => ValueOf(v, variable)).Distinct().OrderBy(v => v.Id, StringComparer.Ordinal)]),
        Predicate.IsKind kinds => new Predicate.IsKind([.. alignment.KindsUnder(side, kinds.Kinds).OrderBy(k => k.Name.Id, StringComparer.Ordinal)]),
        Predicate.BeginsWith begins => new Predicate.BeginsWith([.. begins.Prefixes.Distinct().OrderBy(p => p, StringComparer.Ordinal)]),
        _ => predicate,
    };

    /// <summary>The name of a value may have been put in other words; its id says which it is, or its id may be another.</summary>
    private static Name ValueOf(Name value, Variable variable) =>
        variable is Variable.Declared { Fact.Type: FactType.Enumeration type } ? Alignment.ValueIn(type, value) ?? value : value;
}
