using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Compiler.Binding;

/// <summary>Binds quantities, with a diagnostic where one has no unit, an unknown one, or does not fit it.</summary>
internal sealed class QuantityBinder(SymbolTable symbols, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public Quantity? Bind(QuantitySyntax quantity, SyntaxTree tree)
    {
        if (quantity.Unit is not { } unit)
        {
            diagnostics.Add(BindingDiagnostics.NumberWithoutUnit(tree.At(quantity.Span), quantity.Number));
            return null;
        }

        return QuantityReader.TryRead(quantity.Number, unit, quantity.Working, name => symbols.Find<UnitOfCount>(Category.Unit, name), out var bound, out var unknownUnit) switch
        {
            true => bound,
            false when unknownUnit => Report(Unknown(quantity, unit, tree)),
            false => Report(BindingDiagnostics.NumberOutOfRange(tree.At(quantity.Span), quantity.Number + " " + unit)),
        };
    }

    private Diagnostic Unknown(QuantitySyntax quantity, string unit, SyntaxTree tree)
    {
        if (new RunTogetherWords(symbols).Separate(unit) is { } separated)
        {
            return SyntaxDiagnostics.NamesRunTogether(tree.At(quantity.UnitSpan), unit, separated);
        }

        return BindingDiagnostics.UnknownUnit(tree.At(quantity.UnitSpan), unit, symbols.Nearest(unit, [.. symbols.Names(Category.Unit), "CNY", "percent", "years", "months", "days"]));
    }

    private Quantity? Report(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
