using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Compiler.Binding;

/// <summary>Binds dates and periods, with a diagnostic for a day there is not.</summary>
internal static class Dates
{
    public static (CalendarDate First, CalendarDate Last)? Bind(SyntaxToken date, SyntaxTree tree, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var days = DateReader.Read(date.Text);
        if (days is null)
        {
            diagnostics.Add(BindingDiagnostics.NoSuchDate(tree.At(date.Span), date.Text));
        }

        return days;
    }

    public static Period Bind(PeriodSyntax? period, SyntaxTree tree, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (period is null)
        {
            return Period.Always;
        }

        var from = period.From is { } f ? Bind(f, tree, diagnostics) : null;
        var until = period.Until is { } u ? Bind(u, tree, diagnostics) : null;
        if (from?.First > until?.Last)
        {
            diagnostics.Add(BindingDiagnostics.EmptyPeriod(tree.At(period.Until!.Span)));
        }

        return new Period(from?.First, until?.Last)
        {
            FromIsMonth = from is { } a && a.First != a.Last,
            UntilIsMonth = until is { } b && b.First != b.Last,
        };
    }
}
