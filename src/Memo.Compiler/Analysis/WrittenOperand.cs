using Memo.Compiler.Diagnostics;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Analysis;

/// <summary>One of the operands of a condition as it is written, and the text without it.</summary>
internal sealed class WrittenOperand
{
    private readonly SyntaxTree _tree;
    private readonly ConditionSyntax _whole;
    private readonly ConditionSyntax _parent;
    private readonly ImmutableArray<ConditionSyntax> _operands;
    private readonly int _index;

    private WrittenOperand(SyntaxTree tree, ConditionSyntax whole, ConditionSyntax parent, ImmutableArray<ConditionSyntax> operands, int index) =>
        (_tree, _whole, _parent, _operands, _index) = (tree, whole, parent, operands, index);

    /// <summary>With the brackets around it.</summary>
    public Location Place => _tree.At(Extent(_operands[_index]));

    /// <param name="clause">The place of the clause.</param>
    /// <param name="part">What the operand asks, where it is written.</param>
    /// <param name="rest">What else the clause asks: what stands in one operand with it cannot be told apart from it.</param>
    public static WrittenOperand? Find(IEnumerable<SyntaxTree> trees, Location clause, Location part, ImmutableArray<Location> rest)
    {
        var tree = trees.FirstOrDefault(t => t.Source == clause.Source);
        return tree?.Blocks.SelectMany(b => b.Clauses).OfType<ConditionClauseSyntax>().FirstOrDefault(c => c.Span == clause.Span) is { } written
            ? In(written.Condition)
            : null;

        WrittenOperand? In(ConditionSyntax condition)
        {
            var operands = condition switch
            {
                ConditionSyntax.Chain chain => chain.Operands,
                ConditionSyntax.Group group => group.Operands,
                _ => [],
            };
            for (var i = 0; i < operands.Length; i++)
            {
                if (Contains(operands[i].Span, part.Span))
                {
                    return rest.Any(other => Contains(operands[i].Span, other.Span)) ? In(operands[i]) : new WrittenOperand(tree!, written!.Condition, condition, operands, i);
                }
            }

            return null;
        }
    }

    /// <summary>
    /// <c>any of (a, b)</c> without <c>b</c> is <c>a</c>; <c>(a or b) and c</c> without <c>b</c> is <c>a and c</c>. Null where a comment would be lost, of
    /// which nobody knows what it is about.
    /// </summary>
    public Fix? Fix()
    {
        var (region, left) = _operands.Length == 2 ? Other() : (Region(), "");
        return Text(region).Contains("--") ? null : new Fix(new Localized("Leave it out", "删去"), region, left);
    }

    /// <summary>The operand with the connective before it; the first one with that after it.</summary>
    private TextSpan Region() => _index == 0
        ? TextSpan.Between(Extent(_operands[0]).Start, Extent(_operands[1]).Start)
        : TextSpan.Between(Extent(_operands[_index - 1]).End, Extent(_operands[_index]).End);

    /// <summary>The only operand left stands in the place of both, with brackets only if it needs them there.</summary>
    private (TextSpan Region, string Left) Other()
    {
        var other = _operands[1 - _index];
        var isWhole = ReferenceEquals(_parent, _whole);
        var text = Text(isWhole ? other.Span : Extent(other));
        return (Extent(_parent), !isWhole && other is ConditionSyntax.Chain && Extent(other) == other.Span ? $"({text})" : text);
    }

    /// <summary>The span with the brackets that hold nothing else.</summary>
    private TextSpan Extent(ConditionSyntax condition)
    {
        var span = condition.Span;
        var first = IndexOf(token => token.Span.Start == span.Start);
        var last = IndexOf(token => token.Span.End == span.End);
        while (IsOpening(first - 1) && _tree.Tokens[last + 1].Kind == TokenKind.Close)
        {
            (first, last) = (first - 1, last + 1);
        }

        return TextSpan.Between(_tree.Tokens[first].Span.Start, _tree.Tokens[last].Span.End);
    }

    /// <summary>Those of <c>any of</c>, <c>all of</c> and <c>with</c> belong to these.</summary>
    private bool IsOpening(int index) =>
        _tree.Tokens[index].Kind == TokenKind.Open && _tree.Tokens[index - 1].Keyword is not (Keyword.Any or Keyword.All or Keyword.Of or Keyword.With);

    private int IndexOf(Func<SyntaxToken, bool> isMeant) => Enumerable.Range(0, _tree.Tokens.Length).First(i => isMeant(_tree.Tokens[i]));

    private string Text(TextSpan span) => _tree.Source.Text.Substring(span.Start, span.Length);

    private static bool Contains(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;
}
