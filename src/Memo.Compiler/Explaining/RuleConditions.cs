using Memo.Compiler.Model;

namespace Memo.Compiler.Explaining;

/// <summary>Every condition a rule or an instrument holds.</summary>
internal static class RuleConditions
{
    public static IEnumerable<Condition> Of(Instrument instrument) => [instrument.EndedWhen, instrument.SuspendedWhen];

    public static IEnumerable<Condition> Of(Rule rule) =>
        [rule.When, .. rule.Unless, rule.EndedWhen, rule.SuspendedWhen, .. Until(rule) is { } until ? new[] { until } : []];

    private static Condition? Until(Rule rule) => rule switch
    {
        Measure measure => measure.Lasts.Value?.Until,
        TermRule term => term.Lasts.Value?.Until,
        _ => null,
    };
}
