using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>The ways to be heard and the duties that an expectation names against those of the result: as many as there are, each with what is said of it.</summary>
internal static class StepsCheck
{
    private static readonly Localized Remedies = new("the remedies of", "救济途径：");
    private static readonly Localized Duties = new("the duties of", "义务：");

    public static IEnumerable<CaseFailure> Check(RulePack pack, Expectation expectation, Result result, CalendarDate asOf) =>
        Check(expectation, expectation.Remedies, rule => RemediesOf(rule, result, new WaysToBeHeard(pack, asOf))?.Where(r => r.Absence == Absence.Given).Select(CaseStep.Of), Remedies)
            .Concat(Check(expectation, expectation.Duties, rule => DutiesOf(rule, result, asOf)?.Select(CaseStep.Of), Duties));

    private static IEnumerable<CaseFailure> Check(
        Expectation expectation, ImmutableDictionary<Rule, ImmutableArray<CaseStep>>? wanted, Func<Rule, IEnumerable<CaseStep>?> find, Localized what)
    {
        foreach (var (rule, steps) in (wanted ?? ImmutableDictionary<Rule, ImmutableArray<CaseStep>>.Empty).OrderBy(w => w.Key.QualifiedId, StringComparer.Ordinal))
        {
            var found = find(rule)?.ToImmutableArray();
            if (found is null || found.Value.Length != steps.Length || !Fit(steps, found.Value))
            {
                var name = CaseWording.Of(rule);
                yield return CaseFailure.Differs(
                    expectation.Location,
                    new($"{what.English} {name.English}", what.Chinese + name.Chinese),
                    Said(steps, isExpected: true),
                    found is null ? new("not given: the answer does not rest on this rule", "没有给出：结论不涉及该规则") : Said(found.Value, isExpected: false));
            }
        }
    }

    /// <summary>Whether each that is wanted can have one of its own.</summary>
    private static bool Fit(ImmutableArray<CaseStep> wanted, ImmutableArray<CaseStep> found) =>
        wanted.IsEmpty || found.Where(wanted[0].IsMetBy).Any(one => Fit(wanted.RemoveAt(0), found.Remove(one)));

    private static Localized Said(ImmutableArray<CaseStep> steps, bool isExpected)
    {
        ImmutableArray<Localized> all = [.. steps.Select(step => step.Said(isExpected))];
        return all.IsEmpty ? CaseWording.None : new(string.Join("; ", all.Select(s => s.English)), string.Join("；", all.Select(s => s.Chinese)));
    }

    /// <summary>Null where the answer does not give the rule.</summary>
    private static IEnumerable<Remedy>? RemediesOf(Rule rule, Result result, WaysToBeHeard ways) => rule switch
    {
        Measure => result.Triggered.FirstOrDefault(t => t.Measure == rule)?.Remedies,
        ExitRule => result.Exits.FirstOrDefault(e => e.Rule == rule) is { } exit ? exit.Remedies.Concat(exit.RemediesOfInstrument).Distinct() : null,
        _ => Decides(rule, result) ? ways.Of(rule.Remedies.Concat(rule.Instrument.Remedies)) : null,
    };

    private static IEnumerable<Duty>? DutiesOf(Rule rule, Result result, CalendarDate asOf) => rule switch
    {
        Measure => result.Triggered.FirstOrDefault(t => t.Measure == rule)?.Duties,
        ExitRule => result.Exits.FirstOrDefault(e => e.Rule == rule)?.Duties,
        _ => Decides(rule, result) ? rule.Duties.Select(d => Successors.Of(d, asOf)) : null,
    };

    private static bool Decides(Rule rule, Result result) => rule is EntryRule entry && result.EntryDecision?.Rules.Contains(entry) == true;
}
