using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Law;

/// <summary>Whether law sets a measure that has no end.</summary>
internal static class EndlessLaw
{
    /// <summary>
    /// A statute or regulation sets what is its own; else one must be cited of which an encoded article has a measure of this kind without an end, on
    /// a condition that the measure demands. A cited article that was not read sets nothing: it may be any article.
    /// </summary>
    public static bool Sets(RulePack pack, Measure measure) =>
        KindShown.Of(measure.Instrument) is InstrumentKind.Statute or InstrumentKind.Regulation
        || (measure.Basis.IsGiven && measure.Basis.Value.Any(basis => Sets(pack, measure, basis)));

    private static bool Sets(RulePack pack, Measure measure, Citation basis) =>
        basis.Instrument is { } statute
        && pack.Provisions.Any(p =>
            p is { Forbids: false, Permanently: true } && (!measure.Instrument.IsDraft || !p.Doubtful.Any(IsNeeded)) && (p.Covers.IsEmpty || measure.Covers.All(p.Covers.Contains)) && p.IsOf(statute) && CitedArticles.Meet(p.Article.Articles, basis.Articles) && p.IsAbout(measure.Item)
            && (p.Doubtful.Contains(ProvisionPart.Condition) || Implication.Holds(Claims.Of(measure), p.When, pack.SubjectKinds))
            && LegalDates.Of(pack, measure).Any(p.InForce));

    /// <summary>What nobody confirmed of an article sets nothing for a draft.</summary>
    private static bool IsNeeded(ProvisionPart part) => part is ProvisionPart.Article or ProvisionPart.Measure or ProvisionPart.Length or ProvisionPart.Lists;
}
