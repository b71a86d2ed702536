using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Compiler.Binding;

/// <summary>Parameters of measures. One clause of the pack gives both names of a parameter; the others use either.</summary>
internal sealed partial class SyntaxToModel
{
    private Dictionary<string, Name>? _parameterNames;

    private ImmutableArray<Parameter> ParametersOf(BlockReader block)
    {
        _parameterNames ??= NameParameters();
        return [.. block.GetAll<ParameterClauseSyntax>(Keyword.Parameter).Select(clause => BindParameter(clause, block))];
    }

    /// <summary>Both names of each parameter, by each.</summary>
    private Dictionary<string, Name> NameParameters()
    {
        var names = new Dictionary<string, Name>(StringComparer.Ordinal);
        var clauses = _blocks.SelectMany(block => block.GetAll<ParameterClauseSyntax>(Keyword.Parameter).Select(clause => (block.Tree, Clause: clause))).ToArray();
        foreach (var (tree, clause) in clauses.Where(c => c.Clause.Second is not null))
        {
            var (first, second) = (clause.First, clause.Second!);
            if (BlockReader.IsAscii(first.Text) == BlockReader.IsAscii(second.Text))
            {
                _diagnostics.Add(BindingDiagnostics.NameMissing(tree.At(first.Span), first.Text, BlockReader.IsAscii(first.Text)));
            }

            var name = BlockReader.IsAscii(first.Text) ? new Name(first.Text, second.Text) : new Name(second.Text, first.Text);
            foreach (var word in new[] { first, second })
            {
                if (!names.TryGetValue(word.Text, out var earlier))
                {
                    names.Add(word.Text, name);
                }
                else if (earlier != name)
                {
                    _diagnostics.Add(BindingDiagnostics.NameTaken(tree.At(word.Span), word.Text, null));
                }
            }
        }

        var mayBeUnread = _blocks.Any(block => block.Syntax.HasUnreadClauses);
        foreach (var (tree, clause) in clauses.Where(c => !names.ContainsKey(c.Clause.First.Text)))
        {
            var word = clause.First.Text;
            names.Add(word, new Name(word, word));
            if (!mayBeUnread)
            {
                _diagnostics.Add(BindingDiagnostics.NameMissing(tree.At(clause.First.Span), word, BlockReader.IsAscii(word)));
            }
        }

        return names;
    }

    private Parameter BindParameter(ParameterClauseSyntax parameter, BlockReader block) => new(
        _parameterNames![parameter.First.Text],
        parameter.Amount is { } amount ? ComparisonWord(amount.Comparison) : null,
        parameter.Amount is { } given ? _quantities.Bind(given.Quantity, block.Tree) : null,
        parameter.Of?.Text,
        parameter.Absence switch
        {
            AbsenceSyntax.NotStated => Absence.NotStated,
            AbsenceSyntax.NotSeen => Absence.NotSeen,
            _ => Absence.Given,
        },
        Dates.Bind(parameter.Period, block.Tree, _diagnostics));

    private static string ComparisonWord(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "at least",
        Comparison.AtMost => "at most",
        Comparison.MoreThan => "more than",
        Comparison.LessThan => "less than",
        Comparison.Exactly => "is",
        Comparison.Upwards => "upwards",
        Comparison.Downwards => "downwards",
        _ => throw new UnreachableException($"No word for {comparison}."),
    };
}
