using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

/// <summary>
/// <c>clause not seen, same as …</c>: several measures of one clause whose number is not known. One of them stands for the clause, and the others name it.
/// </summary>
internal sealed partial class SyntaxToModel
{
    private static readonly Localized MeasureOfText = new("sanction or reward of this text", "本文件的惩戒或激励");

    private readonly List<(Measure Measure, NameSyntax Other, SyntaxTree Tree)> _sharedClauses = [];

    private void BindSharedClauses()
    {
        foreach (var (measure, other, tree) in _sharedClauses)
        {
            if (_ruleNames.TryGetValue((measure.Instrument, other.Text), out var named) && named is Measure first)
            {
                measure.SameClauseAs = first;
            }
            else if (!_symbols.IsLost(other.Text))
            {
                string[] names = [.. _ruleNames.Where(r => r.Key.Instrument == measure.Instrument && r.Value is Measure && r.Value != measure).Select(r => r.Key.Name)];
                _diagnostics.Add(BindingDiagnostics.UnknownName(tree.At(other.Span), other.Text, MeasureOfText, _symbols.Nearest(other.Text, names), uses: 1));
            }
        }

        foreach (var (measure, other, tree) in _sharedClauses)
        {
            if (measure.SameClauseAs is { } first && WhyNot(measure, first) is { } why)
            {
                _diagnostics.Add(BindingDiagnostics.SameClauseUnclear(tree.At(other.Span), why, first.Location));
            }
        }
    }

    /// <summary>Why the other one cannot stand for the clause of this one.</summary>
    private static Localized? WhyNot(Measure measure, Measure first) => first switch
    {
        _ when first == measure => new($"“{first.Name.Id}” names itself", $"“{first.Name.Chinese}”所指为其自身"),
        { Clause.Value: { } number } => new($"the clause of “{first.Name.Id}” is known: {number}", $"“{first.Name.Chinese}”的条款号已知，为{number}"),
        { SameClauseAs: { } further } => new($"“{first.Name.Id}” names “{further.Name.Id}” itself", $"“{first.Name.Chinese}”又指向“{further.Name.Chinese}”"),
        _ when first.Clause.Absence != measure.Clause.Absence => new(
            $"of “{first.Name.Id}” the number was {(measure.Clause.Absence == Absence.NotSeen ? "read for, and is not stated" : "not seen")}",
            $"“{first.Name.Chinese}”的条款号写明为{(measure.Clause.Absence == Absence.NotSeen ? "未载明" : "未见")}"),
        _ => null,
    };
}
