using System.Collections.Immutable;
using Memo.Compiler.Comparing;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Runtime;
using Outcome = Memo.Compiler.Comparing.Outcome;

namespace Memo.Compiler.Tests.Comparing;

/// <summary>What the reference evaluator answers of a pack, in the order of <see cref="AnswersOfTables"/>.</summary>
internal sealed class AnswersOfReference(RulePack rules)
{
    private readonly Dictionary<ListDefinition, ListRules> _known = [];

    public Outcome[] Ask(RandomDossier asked) => Ask(asked.ToDossier(), asked.AsOf, asked.RolesHeld);

    public Outcome[] Ask(Dossier dossier, CalendarDate asOf, ImmutableArray<Role> roles)
    {
        var answer = ReferenceEvaluator.Evaluate(rules, dossier, asOf, roles, _known);
        var witness = new WitnessOf(dossier, roles, () => answer);
        return
        [
            .. rules.Measures.OrderBy(m => m.QualifiedId, StringComparer.Ordinal).Select(m => (Outcome)Outcomes.Of(m, witness)),
            .. rules.ExitRules.Select(e => (Outcome)Outcomes.Of(e, witness)),
            .. rules.EntryRules.Select(e => (Outcome)Outcomes.Of(e, witness)),
            Outcomes.StateOf(witness)!.Value,
        ];
    }
}
