using System.Diagnostics;
using static Memo.Compiler.Syntax.Generated.MemoParser;

namespace Memo.Compiler.Syntax.Parsing;

/// <summary>Conditions. Depth is bounded before the parser runs, so recursion is safe; <c>and</c> and <c>or</c> are flat.</summary>
internal static partial class ParseTreeToSyntax
{
    private static ConditionSyntax Condition(ConditionContext condition, TokenMap map)
    {
        var operands = condition.operand();
        return operands.Length == 1
            ? Operand(operands[0], map)
            : new ConditionSyntax.Chain(
                [.. operands.Select(o => Operand(o, map))],
                [.. condition.children.OfType<Antlr4.Runtime.Tree.ITerminalNode>().Select(c => map[c])],
                map.SpanOf(condition));
    }

    private static ConditionSyntax Operand(OperandContext operand, TokenMap map) => operand switch
    {
        NotOperandContext not => new ConditionSyntax.Not(Operand(not.operand(), map), map.SpanOf(operand)),
        GroupOperandContext group => new ConditionSyntax.Group(group.ANY() is not null, [.. group.condition().Select(c => Condition(c, map))], map.SpanOf(operand)),
        BracketOperandContext bracket => Condition(bracket.condition(), map),
        ListedOperandContext listed => new ConditionSyntax.Listed(
            listed.EVER() is not null,
            listed.lists().names() is { } names ? Names(names, map) : [Name(listed.lists().name(), map)],
            listed.condition() is { } with ? Condition(with, map) : null,
            map.SpanOf(operand)),
        PartyOperandContext party => new ConditionSyntax.Party(Choice(party.choice(), map), map.SpanOf(operand)),
        FactOperandContext fact => new ConditionSyntax.Fact(Name(fact.name(), map), fact.test() is { } test ? Test(test, map) : null, map.SpanOf(operand)),
        _ => throw new UnreachableException($"The grammar has an operand that the syntax tree does not know: {operand.GetType().Name}."),
    };

    private static ImmutableArray<NameSyntax> Choice(ChoiceContext choice, TokenMap map) =>
        choice.names() is { } names ? Names(names, map) : [Name(choice.name(), map)];

    private static TestSyntax Test(TestContext test, TokenMap map) => test switch
    {
        AmountTestContext amount => new TestSyntax.Amount(
            Amount(amount.amount(), map),
            amount.AGO() is not null,
            OptionalName(amount.name(), map),
            map.SpanOf(test)),
        ChoiceTestContext choice => new TestSyntax.Choice(Choice(choice.choice(), map), map.SpanOf(test)),
        CodeTestContext code => new TestSyntax.Code([.. code.text().Select(t => Text(t, map))], map.SpanOf(test)),
        DateTestContext date => new TestSyntax.Date(Relation(date), map[date.DATE()], map.SpanOf(test)),
        _ => throw new UnreachableException($"The grammar has a test that the syntax tree does not know: {test.GetType().Name}."),
    };

    private static DateRelation Relation(DateTestContext date) => date switch
    {
        _ when date.BEFORE() is not null => DateRelation.Before,
        _ when date.AFTER() is not null => DateRelation.After,
        _ when date.FROM() is not null => DateRelation.From,
        _ => DateRelation.Until,
    };
}
