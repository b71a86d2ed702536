using Memo.Compiler.Decisions;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Compiler.Analysis;

/// <summary>What a drafter of a pack will not have meant: shown for every dossier there can be, or by one. What cannot be settled is not reported.</summary>
public static class RulesToFindings
{
    /// <param name="decisions">Those of the pack.</param>
    /// <param name="trees">The texts of the pack, in which a fix is a change.</param>
    /// <param name="isOwn">Whether a rule is one of those asked about; others are not reported.</param>
    public static ImmutableArray<Diagnostic> Find(RulePack asWritten, ImmutableArray<Decision> decisions, ImmutableArray<SyntaxTree> trees, Func<Rule, bool> isOwn)
    {
        var pack = InOneOrder.Of(asWritten);
        var possibility = new Possibility(pack);
        var (rules, pairs) = (new RuleFindings(possibility, trees), new MeasurePairs(possibility));
        bool IsOwn(Rule rule) => rule.Instrument.HasForce && !rule.Covers.IsEmpty && isOwn(rule);
        var ofRules = pack.Measures.Concat<Rule>(pack.EntryRules).Concat(pack.TermRules).Concat(pack.ExitRules).Concat(pack.Inadmissibilities).Where(IsOwn).SelectMany(rules.Of).ToImmutableArray();
        var saidTwice = pairs.SaidTwice(IsOwn).ToImmutableArray();
        return
        [
            .. ofRules,
            .. new CoveredRules(possibility).Find(IsOwn),
            .. pairs.Opposed(IsOwn),
            .. saidTwice,
            .. AlwaysTogether.Find(decisions, IsOwn, [.. saidTwice.Concat(ofRules.Where(AnalysisDiagnostics.IsNeverApplies)).Select(d => d.Location)]),
            .. VersionGaps.Find(pack, IsOwn),
            .. new MeasureGaps(possibility).Find(IsOwn),
            .. AgencyGaps.Find(pack, IsOwn),
        ];
    }
}
