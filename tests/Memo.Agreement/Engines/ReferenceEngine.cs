using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Agreement.Engines;

/// <summary>The oracle: <see cref="ReferenceEvaluator"/>.</summary>
internal sealed class ReferenceEngine(RulePack pack) : IEngine
{
    public static readonly EngineKind Kind = new("reference", pack => new ReferenceEngine(pack.Rules));

    public ImmutableArray<Said> Answer(Question question)
    {
        var results = ReferenceEvaluator.Evaluate(pack, question.Dossier, question.AsOf, question.Roles).Results.ToList();
        ImmutableArray<Said> said = [.. question.Asked.Select(asked => Of(results.Find(r => ReferenceEquals(r.Entry, asked.Entry) && r.Roles.SequenceEqual(asked.Roles)), asked))];
        return results.All(r => question.Asked.Any(a => ReferenceEquals(r.Entry, a.Entry) && r.Roles.SequenceEqual(a.Roles)))
            ? said
            : throw new InvalidOperationException("The reference evaluator answers about somebody who was not asked about.");
    }

    public void Dispose()
    {
    }

    /// <summary>What is not mentioned of another person is that no measure concerns them.</summary>
    private Said Of(Result? result, Asked asked)
    {
        if (result is null)
        {
            return new Said(null, null, [.. pack.Measures.Select(_ => MeasureAnswer.None)], WayAnswer.NotSaid, [.. pack.ExitRules.Select(_ => WayAnswer.NotSaid)])
            {
                Terms = [.. pack.Measures.Select(_ => (SaidTerm?)null)],
            };
        }

        var measures = pack.Measures.ToDictionary(m => m, _ => MeasureAnswer.None);
        foreach (var (measure, answer) in result.Triggered.Select(t => (t.Measure, MeasureAnswer.Triggered))
            .Concat(result.Withheld.Select(w => (w.Measure, MeasureAnswer.Withheld)))
            .Concat(result.Undetermined.Select(u => (u.Measure, MeasureAnswer.Undetermined))))
        {
            measures[measure] = answer;
        }

        return new Said(
            result.Standing.State,
            result.Standing.Since,
            [.. pack.Measures.Select(m => measures[m])],
            !asked.IsItself ? WayAnswer.NotSaid : result.EntryDecision?.Answer switch
            {
                null => WayAnswer.None,
                EntryAnswer.Allowed => WayAnswer.Open,
                EntryAnswer.Refused => WayAnswer.Closed,
                _ => WayAnswer.Undetermined,
            },
            [.. pack.ExitRules.Select(rule => !asked.IsItself ? WayAnswer.NotSaid : result.Exits.FirstOrDefault(e => e.Rule == rule)?.Answer switch
            {
                null => WayAnswer.None,
                ExitAnswer.Open => WayAnswer.Open,
                ExitAnswer.Closed => WayAnswer.Closed,
                _ => WayAnswer.Undetermined,
            })])
        {
            Term = SaidTerm.Of(result.Standing.Until, result.Standing.UntilConditions),
            Terms = [.. pack.Measures.Select(m => result.Triggered.FirstOrDefault(t => t.Measure == m) is { } triggered ? SaidTerm.Of(triggered.Until, triggered.UntilConditions) : null)],
        };
    }
}
