using Memo.Compiler.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;

namespace Memo.Compiler.Analysis;

/// <summary>Bodies that a rule or an instrument in force names after they have ceased to exist, where nobody succeeds them for the function.</summary>
internal static class AgencyGaps
{
    public static IEnumerable<Diagnostic> Find(RulePack pack, Func<Rule, bool> isOwn)
    {
        var rules = pack.Rules.Where(rule => isOwn(rule) && rule.Instrument.HasForce).ToArray();
        return rules.Select(rule => rule.Instrument).Distinct()
            .SelectMany(instrument => Of(pack, instrument.Name, instrument.Effective, At("remedy", instrument.Places, instrument.Location!, Hearing(instrument.Remedies))))
            .Concat(rules.SelectMany(rule => Of(pack, rule.Name, Force.Of(rule), BodiesOf(rule))));
    }

    private static IEnumerable<Diagnostic> Of(RulePack pack, Name declared, Period inForce, IEnumerable<(Acting Body, Location Place)> bodies) =>
        from turns in new[] { TurnsOf(pack, inForce) }
        from named in bodies.Distinct()
        let gone = turns.Select(day => (Day: day, Agency: GoneOn(named.Body, day))).FirstOrDefault(g => g.Agency is not null)
        where gone.Agency is not null
        select Said(declared, named, gone.Day, gone.Agency!, turns.Where(day => day > gone.Day).Cast<CalendarDate?>().FirstOrDefault(day => GoneOn(named.Body, day!.Value) is null)) with
        {
            Related = [new RelatedLocation(gone.Agency.Location!, new Localized("the body", "该机构"))],
        };

    /// <param name="again">The day from which somebody acts again; null: nobody does.</param>
    private static Diagnostic Said(Name declared, (Acting Body, Location Place) named, CalendarDate first, Agency gone, CalendarDate? again)
    {
        var body = named.Body.Performer.Name;
        var (when, hint) = again is { } day
            ? AnalysisDiagnostics.SomebodySucceedsLater(declared, body, gone.Name, first, day, [.. Successors.Of([named.Body], day).Select(next => next.Name)])
            : AnalysisDiagnostics.NobodySucceeds(declared, body, gone.Name, first.ToString());
        return AnalysisDiagnostics.NobodyActs(named.Place, when, hint);
    }

    /// <summary>Who acts, helps, hears, or is told.</summary>
    private static IEnumerable<(Acting Body, Location Place)> BodiesOf(Rule rule)
    {
        IEnumerable<(Acting, Location)> Where(string keyword, IEnumerable<Acting> bodies) => At(keyword, rule.Places, rule.Location!, bodies);
        return Where("by", rule.By)
            .Concat(Where("cooperating", rule is Measure measure ? measure.Cooperating : []))
            .Concat(Where("remedy", Hearing(rule.Remedies)))
            .Concat(Where("duty", rule.Duties.SelectMany(duty => duty.To).Select(Itself)));
    }

    private static IEnumerable<(Acting Body, Location Place)> At(string keyword, ClausePlaces places, Location otherwise, IEnumerable<Acting> bodies) =>
        bodies.Select(body => (body, places.Of(keyword) ?? otherwise));

    private static IEnumerable<Acting> Hearing(IEnumerable<Remedy> remedies) => remedies.SelectMany(remedy => remedy.To).Select(Itself);

    private static Acting Itself(Performer performer) => new(performer, null);

    /// <summary>The first day of a period, and those on which an agency ends or a succession begins or ends: on all others somebody acts who acted the day before.</summary>
    private static ImmutableArray<CalendarDate> TurnsOf(RulePack pack, Period period) =>
    [
        .. pack.Agencies.SelectMany(a => a.Successors.SelectMany(s => new[] { s.Period.From, s.Period.Until?.AddDays(1) }).Append(a.Existence.Until?.AddDays(1)))
            .Append(period.From)
            .OfType<CalendarDate>()
            .Where(period.Contains)
            .Distinct()
            .OrderBy(d => d.Code),
    ];

    private static Agency? GoneOn(Acting acting, CalendarDate day) =>
        Successors.Of([acting], day).OfType<Agency>().FirstOrDefault(a => a.Existence.Until < day);
}
