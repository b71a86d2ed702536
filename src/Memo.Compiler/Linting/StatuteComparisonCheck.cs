using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Linting;

/// <summary>E3 and E4: on a day on which the law changes while the clause is in force, each of its bases falls short of it.</summary>
internal static class StatuteComparisonCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        LegalityChecks.Sanctions(pack).Where(m => m.Basis is { IsGiven: true, Value.IsEmpty: false }).SelectMany(measure => Find(pack, measure));

    private static IEnumerable<Diagnostic> Find(RulePack pack, Measure measure)
    {
        var reported = new HashSet<Func<Location, Name, string, Localized, bool, Diagnostic>>();
        foreach (var date in LegalDates.Of(pack, measure))
        {
            var checks = measure.Basis.Value.Select(basis => StatuteLaw.Check(pack, measure, basis, date, [])).ToImmutableArray();
            if (checks.Any(check => check.Verdict != StatuteVerdict.FallsShort))
            {
                continue;
            }

            // What the law forbids is reported by itself; findings of one kind are one diagnostic, on the first day they are true.
            var findings = checks.SelectMany(check => check.Findings).Where(f => f.Kind != FindingKind.Forbidden);
            foreach (var group in findings.GroupBy(DiagnosticOf).Where(group => reported.Add(group.Key)))
            {
                yield return group.Key(measure.Location!, measure.Name, date.ToString(), FindingText.Of(group), measure.Instrument.IsDraft);
            }
        }
    }

    private static readonly Func<Location, Name, string, Localized, bool, Diagnostic> Reach = LegalityDiagnostics.ReachBeyondLaw;
    private static readonly Func<Location, Name, string, Localized, bool, Diagnostic> Heavier = LegalityDiagnostics.HeavierThanLaw;
    private static readonly Func<Location, Name, string, Localized, bool, Diagnostic> OtherMeasure = LegalityDiagnostics.OtherMeasureThanLaw;
    private static readonly Func<Location, Name, string, Localized, bool, Diagnostic> Condition = LegalityDiagnostics.ConditionBeyondLaw;
    private static readonly Func<Location, Name, string, Localized, bool, Diagnostic> NotInForce = LegalityDiagnostics.ArticleNotInForce;
    private static readonly Func<Location, Name, string, Localized, bool, Diagnostic> Body = LegalityDiagnostics.BodyBeyondLaw;

    private static Func<Location, Name, string, Localized, bool, Diagnostic> DiagnosticOf(Finding finding) => finding.Kind switch
    {
        FindingKind.NotYetInForce or FindingKind.NoLongerInForce => NotInForce,
        FindingKind.OtherMeasure => OtherMeasure,
        FindingKind.OtherPersons => Reach,
        FindingKind.OtherBody => Body,
        FindingKind.Stronger or FindingKind.Longer => Heavier,
        FindingKind.WiderCondition or FindingKind.OtherList => Condition,
        _ => throw new System.Diagnostics.UnreachableException($"No diagnostic for {finding.Kind}."),
    };
}
