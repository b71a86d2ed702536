using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Law;

/// <summary>The terms that can hold an entry on its list while a clause reaches it.</summary>
internal static class ClauseTerms
{
    /// <summary>A measure on some grounds hangs on the terms of these grounds alone.</summary>
    public static ImmutableArray<TermRule> Of(RulePack pack, Measure measure) =>
    [
        .. pack.TermRules.Where(rule =>
            rule.Covers.Any(measure.Covers.Contains)
            && !(Force.Of(rule).From > Force.Of(measure).Until)
            && !Implication.Holds(Claims.Of(measure), Condition.Negate(SomeGrounds.Only(measure.Grounds, Claims.Of(rule))), pack.SubjectKinds)),
    ];

    /// <summary>Whether the last entry of a rule that was in force before the clause has so little time left when the clause begins.</summary>
    public static bool EndsWithin(TermRule rule, Measure measure, Duration longest) =>
        rule is { Instrument.JudgedBy: null, Lasts.Value.Term: { Plus: null } term }
        && term.From == BuiltIn.Decided
        && Force.Of(rule).Until is { } lastDecision
        && Force.Of(measure).From is { } first
        && lastDecision < first
        && longest.Unit != DurationUnit.WorkingDays
        && TimeElapsed.LastDay(lastDecision, term.Length, term.Counting) <= TimeElapsed.LastDay(first, longest, term.Counting);
}
