using Memo.Compiler.Diagnostics;
using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Linting;

/// <summary>
/// E3 and E4: on a day on which the law changes while the clause is in force, its bases fall short of it. Where all of them were compared, that is
/// certain; a basis that was not leaves a doubt, which is a warning, in a draft too; one that allows it is enough. Repealed law carries nothing,
/// whatever stands beside it and was not compared.
/// </summary>
internal static class StatuteComparisonCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        LegalityChecks.Sanctions(pack).Where(m => m.Basis is { IsGiven: true, Value.IsEmpty: false }).SelectMany(measure => Find(pack, measure));

    private static IEnumerable<Diagnostic> Find(RulePack pack, Measure measure)
    {
        var reported = new HashSet<Func<Location, Name, string, Localized, bool, Diagnostic>>();
        foreach (var (date, ofBases) in BasesInTime.Of(pack, measure))
        {
            var checks = ofBases.ToLookup(c => c.Check.Verdict);
            if (checks[StatuteVerdict.Allows].Any())
            {
                continue;
            }

            ImmutableArray<Citation> open = [.. checks[StatuteVerdict.NotChecked].Select(c => c.Basis)];

            // What the law forbids is reported by itself; findings of one kind are one diagnostic, on the first day they are true.
            var findings = checks[StatuteVerdict.FallsShort].SelectMany(c => c.Check.Findings).Where(f => f.Kind != FindingKind.Forbidden);
            foreach (var group in findings.GroupBy(DiagnosticOf).Where(group => reported.Add(group.Key)))
            {
                yield return group.Key(measure.Location!, measure.Name, date.ToString(), Why(group, open), measure.Instrument.IsDraft && (open.IsEmpty || group.Any(f => f.Kind == FindingKind.NoLongerInForce)));
            }
        }
    }

    /// <param name="open">The bases that could not be compared.</param>
    private static Localized Why(IEnumerable<Finding> findings, ImmutableArray<Citation> open)
    {
        var why = FindingText.Of(findings);
        return open.IsEmpty
            ? why
            : new(
                $"{why.English}; whether {Row(Language.English)} carries it was not checked",
                $"{why.Chinese}；{Row(Language.Chinese)}能否作为依据，未作核对");

        string Row(Language language) => ListText.Row(open.Select(o => CitationText.Of(o, language)), language);
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
        FindingKind.OtherMeasure or FindingKind.WiderMeasure => OtherMeasure,
        FindingKind.OtherPersons => Reach,
        FindingKind.OtherBody => Body,
        FindingKind.Stronger or FindingKind.Longer => Heavier,
        FindingKind.WiderCondition or FindingKind.OtherList => Condition,
        _ => throw new System.Diagnostics.UnreachableException($"No diagnostic for {finding.Kind}."),
    };
}
