using Memo.Compiler.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;

namespace Memo.Compiler.Analysis;

/// <summary>Bodies that a rule in force names after they have ceased to exist, where nobody succeeds them for the function.</summary>
internal static class AgencyGaps
{
    public static IEnumerable<Diagnostic> Find(RulePack pack, Func<Rule, bool> isOwn) =>
        from rule in pack.Rules
        where isOwn(rule) && rule.Instrument.HasForce
        let period = Force.Of(rule)
        let turns = TurnsOf(pack, period)
        from acting in rule.By
        let gone = turns.Select(day => (Day: day, Agency: GoneOn(acting, day))).FirstOrDefault(g => g.Agency is not null)
        where gone.Agency is not null
        select AnalysisDiagnostics.NobodyActs(rule.Places.Of("by") ?? rule.Location!, rule.Name, acting.Performer.Name, gone.Agency!.Name, gone.Day.ToString()) with
        {
            Related = [new RelatedLocation(gone.Agency.Location!, new Localized("the body", "该机构"))],
        };

    /// <summary>The days of a period on which an agency ends or a succession begins or ends: on all others somebody acts who acted the day before.</summary>
    private static ImmutableArray<CalendarDate> TurnsOf(RulePack pack, Period period) =>
    [
        .. pack.Agencies.SelectMany(a => a.Successors.SelectMany(s => new[] { s.Period.From, s.Period.Until?.AddDays(1) }).Append(a.Existence.Until?.AddDays(1)))
            .OfType<CalendarDate>()
            .Where(period.Contains)
            .Distinct()
            .OrderBy(d => d.Code),
    ];

    private static Agency? GoneOn(Acting acting, CalendarDate day) =>
        Successors.Of([acting], day).OfType<Agency>().FirstOrDefault(a => a.Existence.Until < day);
}
