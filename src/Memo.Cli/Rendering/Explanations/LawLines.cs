using Memo.Cli.Rendering.Answers;
using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Reasoning;

namespace Memo.Cli.Rendering.Explanations;

/// <summary>How each basis of a sanction or reward compares with the law of the as-of date, for the person asked about.</summary>
internal static class LawLines
{
    public static IEnumerable<string> Of(Naming naming, Explanation explanation) => explanation.Rule is Measure { Basis.IsGiven: true } measure
        ? measure.Basis.Value.Select(basis => naming.Labelled(CitationText.Of(basis, naming.Language), BasisText.Compared(naming, Check(naming.Pack, measure, basis, explanation.Situation))))
        : [];

    public static StatuteCheck Check(RulePack pack, Measure measure, Citation basis, Situation situation) =>
        StatuteLaw.Check(pack, measure, basis, situation.AsOf, situation.Roles);
}
