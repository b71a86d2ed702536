using Memo.Cli.Rendering.Answers;
using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Reasoning;

namespace Memo.Cli.Rendering.Explanations;

/// <summary>How each basis of a sanction or reward compares with the law of the as-of date, for the person asked about; without one, what that law forbids.</summary>
internal static class LawLines
{
    public static IEnumerable<string> Of(Naming naming, Explanation explanation)
    {
        if (explanation.Rule is not Measure measure)
        {
            return [];
        }

        var law = Law(naming, explanation.Situation);
        ImmutableArray<Citation> bases = measure.Basis.IsGiven ? measure.Basis.Value : [];
        return bases.Select(basis => naming.Labelled(CitationText.Of(basis, naming.Language), BasisText.Compared(naming, law.Check(measure, basis))))
            .Concat(BasisText.Forbidden(naming, law.ForbiddenWithoutBasis(measure)));
    }

    public static LawOfDay Law(Naming naming, Situation situation) => new(naming.Pack, situation.AsOf, situation.Roles);
}
