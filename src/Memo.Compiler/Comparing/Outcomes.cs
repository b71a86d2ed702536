using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using TruthLogic = Memo.Runtime.Packs.TruthLogic;

namespace Memo.Compiler.Comparing;

/// <summary>What a version answers of one decision for a witness.</summary>
internal static class Outcomes
{
    public static Truth Of(Measure? measure, WitnessOf witness) => measure is null || ResultFor(witness) is not { } result ? Truth.False
        : result.Triggered.Any(t => t.Measure == measure) ? Truth.True
        : result.Undetermined.Any(u => u.Measure == measure) ? Truth.Unknown
        : Truth.False;

    /// <summary>Why they are not triggered, of which one at most is in force; null where nothing withholds them.</summary>
    public static WithheldKind? WithheldOf(ImmutableArray<Measure> measures, WitnessOf witness) => ResultFor(witness)?.Withheld.FirstOrDefault(w => measures.Contains(w.Measure))?.Kind;

    public static Truth Of(EntryRule? rule, WitnessOf witness) => rule is null || Own(witness)?.EntryDecision is not { } decision || !decision.Rules.Contains(rule) ? Truth.False
        : decision.Answer == EntryAnswer.Allowed ? Truth.True
        : decision.Answer == EntryAnswer.Undetermined ? Truth.Unknown
        : Truth.False;

    public static Truth Of(ExitRule? rule, WitnessOf witness) => rule is null ? Truth.False : Own(witness)?.Exits.FirstOrDefault(e => e.Rule == rule)?.Answer switch
    {
        ExitAnswer.Open => Truth.True,
        ExitAnswer.Undetermined => Truth.Unknown,
        _ => Truth.False,
    };

    public static StandingState? StateOf(WitnessOf witness) => Own(witness)?.Standing.State;

    public static Truth AnyOf(IEnumerable<Truth> truths) => truths.Aggregate(Truth.False, TruthLogic.Or);

    private static Result? Own(WitnessOf witness) => witness.Answer.Results.FirstOrDefault(r => r.Roles.Any(role => role.IsItself));

    private static Result? ResultFor(WitnessOf witness) =>
        witness.Answer.Results.FirstOrDefault(r => new HashSet<Role>(r.Roles).SetEquals(witness.Roles));
}
