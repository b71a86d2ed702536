using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>Questions about the subject's other entries.</summary>
internal static class Guards
{
    /// <summary>What a guard asks of an entry on a list. Whether it began late enough is not in it: that is a question about two entries.</summary>
    public static Condition Asked(Guard guard, ListDefinition list) => Condition.AllOf(
        guard.Lists.Contains(list) ? Condition.Always : HasColour(list, guard.Colours),
        guard.Ever ? Ask.InState([], StandingState.InEffect, StandingState.Suspended, StandingState.Ended) : Ask.InState([], StandingState.InEffect),
        guard.With);

    /// <summary>The lists on which an entry may be what a guard asks for.</summary>
    public static IEnumerable<ListDefinition> ListsAsked(Guard guard, RulePack pack) =>
        pack.Lists.Where(l => guard.Lists.Contains(l) || Colours.Of(l).Any(guard.Colours.Contains));

    /// <summary>As in <c>ended when</c>: guards, those in named conditions too, ask for entries that took effect since this one began.</summary>
    public static Condition SinceBeginning(Condition condition) => condition switch
    {
        Condition.Named named when ConditionWalk.GuardsIn(named).Any(g => !g.SinceOwnBeginning) => SinceBeginning(named.Definition.Body),
        Condition.Test { Variable: Variable.Listed { Guard.SinceOwnBeginning: false } listed } test =>
            test with { Variable = new Variable.Listed(listed.Guard with { Ever = true, SinceOwnBeginning = true }) },
        Condition.Not not => new Condition.Not(SinceBeginning(not.Operand)),
        Condition.All all => new Condition.All([.. all.Operands.Select(SinceBeginning)]),
        Condition.Any any => new Condition.Any([.. any.Operands.Select(SinceBeginning)]),
        _ => condition,
    };

    private static Condition HasColour(ListDefinition list, ImmutableArray<Colour> colours)
    {
        var byGround = list.Grounds.Where(g => g.Colour is not null).Select(g => (Colour: g.Colour!.Value, When: Ask.OnGround(g)));
        var special = byGround.Concat(list.ColoursByCondition).ToArray();
        var byDefault = colours.Contains(list.Colour) ? Condition.Negate(Condition.AnyOf(special.Select(s => s.When))) : Condition.Never;
        return Condition.AnyOf(special.Where(s => colours.Contains(s.Colour)).Select(s => s.When).Append(byDefault));
    }
}
