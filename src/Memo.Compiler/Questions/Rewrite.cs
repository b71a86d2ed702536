using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>A condition with something else in the place of some of its tests. What is certain then is taken out; what is named stays named, so that nothing grows.</summary>
internal sealed class Rewrite
{
    private readonly Func<Condition.Test, Condition> _replace;
    private readonly Dictionary<NamedCondition, Condition> _named = [];

    private Rewrite(Func<Condition.Test, Condition> replace) => _replace = replace;

    public static Condition Tests(Condition condition, Func<Condition.Test, Condition> replace) => new Rewrite(replace).Of(condition);

    private Condition Of(Condition condition) => condition switch
    {
        Condition.Test test => _replace(test),
        Condition.Named named => OfNamed(named),
        Condition.Not not => Condition.Negate(Of(not.Operand)),
        Condition.All all => Condition.AllOf(all.Operands.Select(Of)),
        Condition.Any any => Condition.AnyOf(any.Operands.Select(Of)),
        _ => condition,
    };

    private Condition OfNamed(Condition.Named named)
    {
        if (!_named.TryGetValue(named.Definition, out var rewritten))
        {
            var body = Of(named.Definition.Body);
            rewritten = body is Condition.Constant
                ? body
                : new Condition.Named(new NamedCondition(named.Definition.Name, named.Definition.Location!) { Title = named.Definition.Title, Body = body }, named.Location);
            _named.Add(named.Definition, rewritten);
        }

        return rewritten;
    }
}
