using Memo.Compiler.Text;

namespace Memo.Compiler.Syntax;

/// <summary>A condition as written. <c>and</c> and <c>or</c> are n-ary; side by side without brackets they stay as written, for the binder to refuse.</summary>
public abstract record ConditionSyntax(TextSpan Span)
{
    /// <summary>Operands with the connectives between them, all <c>and</c>, all <c>or</c>, or (a mistake) mixed.</summary>
    public sealed record Chain(ImmutableArray<ConditionSyntax> Operands, ImmutableArray<SyntaxToken> Connectives, TextSpan Span) : ConditionSyntax(Span);

    public sealed record Not(ConditionSyntax Operand, TextSpan Span) : ConditionSyntax(Span);

    /// <summary><c>any of (…)</c>, <c>all of (…)</c>.</summary>
    public sealed record Group(bool IsAny, ImmutableArray<ConditionSyntax> Operands, TextSpan Span) : ConditionSyntax(Span);

    public sealed record Listed(bool Ever, ImmutableArray<NameSyntax> Lists, ConditionSyntax? With, TextSpan Span) : ConditionSyntax(Span);

    public sealed record Party(ImmutableArray<NameSyntax> Kinds, TextSpan Span) : ConditionSyntax(Span);

    public sealed record Fact(NameSyntax Name, TestSyntax? Test, TextSpan Span) : ConditionSyntax(Span);
}

public abstract record TestSyntax(TextSpan Span)
{
    public sealed record Amount(AmountSyntax Comparison, bool Ago, NameSyntax? After, TextSpan Span) : TestSyntax(Span);

    public sealed record Choice(ImmutableArray<NameSyntax> Values, TextSpan Span) : TestSyntax(Span);

    public sealed record Code(ImmutableArray<TextSyntax> Prefixes, TextSpan Span) : TestSyntax(Span);

    public sealed record Date(DateRelation Relation, SyntaxToken Day, TextSpan Span) : TestSyntax(Span);
}

public enum Comparison
{
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    Exactly,

    /// <summary>以上: the bound counts as the instrument says.</summary>
    Upwards,
    Downwards,
}

public enum DateRelation
{
    Before,
    After,
    From,
    Until,
}

public sealed record AmountSyntax(Comparison Comparison, QuantitySyntax Quantity, TextSpan Span);
