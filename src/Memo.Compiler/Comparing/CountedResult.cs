using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>What one version answers about an entry for a person, as far as listings are counted by it.</summary>
/// <param name="OpenExits">How many ways off the list may be asked for.</param>
/// <param name="UndeterminedExits">Of which that cannot be told.</param>
public sealed record CountedResult(
    Entry Entry, ImmutableArray<Role> Roles, StandingState Standing, ImmutableArray<Measure> Triggered, ImmutableArray<Measure> Undetermined, int OpenExits, ImmutableArray<ExitRule> UndeterminedExits);

/// <summary>One version, asked about listings on one day: by one thread at a time.</summary>
public interface IListingAnswers
{
    /// <summary>The results that the reference evaluator gives, where nobody in particular is asked about.</summary>
    IEnumerable<CountedResult> Of(Dossier dossier);
}

/// <summary>The reference evaluator itself.</summary>
public sealed class AnswersOfEvaluator(RulePack pack, CalendarDate asOf) : IListingAnswers
{
    /// <summary>What the rules ask, made once for all listings.</summary>
    private readonly Dictionary<ListDefinition, ListRules> _rules = [];

    public IEnumerable<CountedResult> Of(Dossier dossier) => ReferenceEvaluator.Evaluate(pack, dossier, asOf, roles: null, _rules).Results.Select(result => new CountedResult(
        result.Entry,
        result.Roles,
        result.Standing.State,
        [.. result.Triggered.Select(t => t.Measure)],
        [.. result.Undetermined.Select(u => u.Measure)],
        result.Exits.Count(e => e.Answer == ExitAnswer.Open),
        [.. result.Exits.Where(e => e.Answer == ExitAnswer.Undetermined).Select(e => e.Rule)]));
}
