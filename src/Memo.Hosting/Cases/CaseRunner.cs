using Memo.Compiler.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Hosting.Compiled;

namespace Memo.Hosting.Cases;

/// <summary>A case and a pack to what became of the case.</summary>
public static class CaseRunner
{
    /// <param name="agreement">The compiled pack, asked the same beside the reference evaluator; null where there is none.</param>
    public static ImmutableArray<CaseOutcome> Run(RulePack pack, ImmutableArray<Case> cases, Agreement? agreement = null) =>
        Run(pack, cases, agreement, new(() => new(pack)));

    /// <param name="shown">Made when first asked for, and shared with whoever measures what the cases cover.</param>
    internal static ImmutableArray<CaseOutcome> Run(RulePack pack, ImmutableArray<Case> cases, Agreement? agreement, Lazy<ValuesShownByCases> shown) =>
        [.. cases.Select(c => Run(pack, c, agreement, shown))];

    /// <summary>Asked as if other instruments were in force, the evaluator answers alone: what is compiled is the pack as it is.</summary>
    private static CaseOutcome Run(RulePack actual, Case c, Agreement? agreement, Lazy<ValuesShownByCases> shown)
    {
        var pack = c.AsIf ?? actual;
        (agreement, shown) = c.AsIf is null ? (agreement, shown) : (null, new(() => new(pack)));
        var (dossier, diagnostics) = InputToDossier.Read(pack, c.Dossier);
        if (dossier is null || diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return new CaseOutcome(c, [], diagnostics);
        }

        if (dossier.Entries.Length > 1 && c.Expectations.FirstOrDefault(expectation => expectation.Entry is null) is { } vague)
        {
            return new CaseOutcome(c, [], [CaseDiagnostics.EntryNotSaid(vague.Location)]);
        }

        var answer = ReferenceEvaluator.Evaluate(pack, dossier, c.AsOf, c.Roles);
        var failures = CaseSubstance.Check(pack, c, dossier, answer, shown).Concat(ResultsCheck.Check(pack, c.Of, c, answer));
        var disagreements = agreement?.Check(dossier, answer).Select(d => CaseFailure.CompiledDiffers(c.Location, d)) ?? [];
        return new CaseOutcome(c, [.. failures, .. disagreements], diagnostics) { Dossier = dossier };
    }
}
