using Memo.Compiler.Covering;
using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Hosting.Cases;

/// <summary>The values of tests that a case shows to matter: had the test alone come out otherwise, the case would fail.</summary>
internal sealed class ValuesShownByCases(RulePack pack)
{
    public ImmutableArray<TestedDecision> Decisions { get; } = PackToTests.Of(pack);

    public DossierToValuesShown ByDossiers => field ??= new DossierToValuesShown(pack, Decisions);

    public IEnumerable<ValueOfTest> Shown(Case c, Dossier dossier) => ByDossiers.Shown(dossier, c.AsOf, c.Roles, (decision, entry) => IsExpected(decision, entry, c));

    /// <summary>Whether the case says what the decision must come to.</summary>
    private static bool IsExpected(TestedDecision decision, Entry entry, Case c) => c.Expectations.Any(e => (e.Entry is null || e.Entry == entry.Id) && decision.Kind switch
    {
        DecisionKind.Measure => decision.Instruments.Any(c.Of.Contains),
        DecisionKind.Exit => e.Exits is not null,
        DecisionKind.Entry => e.EntryDecision is not null,
        _ => true,
    });
}
