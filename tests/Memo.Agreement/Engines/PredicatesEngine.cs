using Memo.Compiler.Emit.CSharp;
using Memo.Compiler.Model;
using Memo.Hosting.Compiled;
using Memo.Runtime;
using Packs = Memo.Runtime.Packs;

namespace Memo.Agreement.Engines;

/// <summary>The readable predicate of each measure, compiled and asked one by one.</summary>
internal sealed class PredicatesEngine : IEngine
{
    public static readonly EngineKind Kind = new("predicates", pack => new PredicatesEngine(pack.Rules));

    private readonly CompiledPack _compiled;
    private readonly Packs.Evaluator _evaluator;
    private readonly ImmutableArray<Func<Packs.Case, Truth>?> _predicates;
    private readonly ImmutableArray<WayAnswer> _exits;

    private PredicatesEngine(RulePack rules)
    {
        _compiled = CompiledPack.Load(DecisionsToCSharp.Emit(rules));
        _evaluator = _compiled.Pack.NewEvaluator();
        _predicates = [.. rules.Measures.Select(m => _compiled.PredicateOf(m.QualifiedId))];
        _exits = [.. rules.ExitRules.Select(_ => WayAnswer.NotSaid)];
    }

    public ImmutableArray<Said> Answer(Question question)
    {
        _evaluator.Open(DossierToPack.Convert(question.Dossier, _compiled.Pack), question.AsOf);
        return [.. question.Asked.Select(Of)];
    }

    public void Dispose() => _compiled.Dispose();

    private Said Of(Asked asked)
    {
        var about = _evaluator.Ask(asked.Place, DossierToPack.Convert(asked.Roles, asked.Facts, _compiled.Pack));
        return new Said(null, null, [.. _predicates.Select(p => p is null ? MeasureAnswer.NotSaid : OfTruth(p(about)))], WayAnswer.NotSaid, _exits)
        {
            Terms = [.. _predicates.Select(_ => (SaidTerm?)null)],
        };
    }

    private static MeasureAnswer OfTruth(Truth truth) => truth switch
    {
        Truth.True => MeasureAnswer.Triggered,
        Truth.Unknown => MeasureAnswer.Undetermined,
        _ => MeasureAnswer.NotTriggered,
    };
}
