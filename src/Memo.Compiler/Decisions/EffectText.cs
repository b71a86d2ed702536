using System.Globalization;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>What follows if a decision holds, as the text that is hashed: names by id, lists sorted.</summary>
internal static class EffectText
{
    public static string Of(Measure measure) => Join(
        measure.Kind.ToString(),
        measure.Item.Name.Id,
        measure.Strength.Value.ToString(),
        Acting(measure.By),
        Acting(measure.Cooperating),
        Lasts(measure.Lasts.Value),
        string.Join(",", measure.Parameters.Select(p => $"{p.Name.Id} {p.Comparison} {p.Quantity} {p.Of} {p.Absence} {p.Period.From}..{p.Period.Until}")));

    public static string Of(EntryRule rule) => Join("entry", rule.Strength.Value.ToString(), Acting(rule.By));

    public static string Of(ExitRule rule) => Join(
        rule.Kind.ToString(),
        rule.Strength.Value.ToString(),
        Acting(rule.By),
        string.Join(",", rule.Becomes.Select(b => b.Id).OrderBy(b => b, StringComparer.Ordinal)));

    private static string Lasts(Lasting? lasting)
    {
        if (lasting is null)
        {
            return "not given";
        }

        var term = lasting.Term is { } fixedTerm
            ? string.Format(
                CultureInfo.InvariantCulture,
                "{0} {1} plus {2} from {3} {4}",
                fixedTerm.Length.Count,
                fixedTerm.Length.Unit,
                fixedTerm.Plus?.Name.Id,
                fixedTerm.From.Name.Id,
                fixedTerm.Counting.StartDayIncluded ? "start day counted" : "start day not counted")
            : "";
        return $"{term} {(lasting.WhileListed ? "while listed" : "")} {(lasting.Indefinitely ? "indefinitely" : "")} {(lasting.Permanently ? "permanently" : "")}".Trim();
    }

    private static string Acting(ImmutableArray<Acting> acting) => string.Join(
        ",",
        acting.Select(a => a.Function is { } function ? $"{a.Performer.Name.Id} for {function.Name.Id}" : a.Performer.Name.Id).OrderBy(n => n, StringComparer.Ordinal));

    private static string Join(params string[] parts) => string.Join(" | ", parts);
}
