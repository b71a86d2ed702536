using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Linting;

/// <summary>A local measure that goes beyond the national one, in whatever respect: beyond the national list, or beyond the national measures from the same list of subjects.</summary>
internal static class NationalExcessCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack)
    {
        var editions = BasicList.Editions(pack);
        return
            from measure in LegalityChecks.Sanctions(pack)
            where Locality.IsLocal(measure.Instrument)
            from found in OfList(pack, editions, measure).Concat(OfClauses(pack, measure))
            select found;
    }

    /// <summary>
    /// On the first day on which the list certainly is exceeded, and no basis that the measure claims allows it. What has no basis at all is asked with
    /// all other such measures.
    /// </summary>
    private static IEnumerable<Diagnostic> OfList(RulePack pack, ImmutableArray<BasicList> editions, Measure measure) =>
        (LegalityChecks.HasBasis(pack, measure) == false ? [] : LegalDates.Of(pack, measure).Union(BasicList.Days(editions, measure)))
            .OrderBy(date => date.Code)
            .Where(date => !StatuteLaw.IsAllowed(pack, measure, date))
            .Select(date => BasicList.On(editions, date)?.Beyond(pack, measure).Where(f => f.IsConfirmed).ToImmutableArray() ?? [])
            .Where(findings => !findings.IsEmpty)
            .Take(1)
            .Select(findings => LegalityDiagnostics.ExceedsNational(
                measure.Location!, measure.Name, new Localized("the national list", "国家清单"), FindingText.Of(findings), measure.Instrument.IsDraft));

    private static IEnumerable<Diagnostic> OfClauses(RulePack pack, Measure measure) =>
        from list in measure.Covers
        let exceeded = new NationalClauses(pack, measure, list).Exceeded()
        where exceeded is not null
        let national = exceeded.Value.National
        select LegalityDiagnostics.ExceedsNational(
            measure.Location!,
            measure.Name,
            new Localized($"the national measure “{national.QualifiedId}”", $"国家措施“{national.QualifiedId}”"),
            ExcessText.Of(exceeded.Value.Kinds),
            measure.Instrument.IsDraft) with
        {
            Related = [new RelatedLocation(national.Location!, new Localized("The national measure.", "国家措施。"))],
        };
}
