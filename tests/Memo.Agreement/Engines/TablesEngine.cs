using Memo.Compiler.Emit.CSharp;
using Memo.Compiler.Model;
using Memo.Hosting.Compiled;
using Packs = Memo.Runtime.Packs;

namespace Memo.Agreement.Engines;

/// <summary>The compiled tables, asked for everything at once.</summary>
/// <param name="isPrepared">Whether each day is made ready before it is asked about, as for many questions.</param>
internal sealed class TablesEngine(RulePack rules, Packs.RulePack pack, bool isPrepared) : IEngine
{
    public static readonly EngineKind Kind = new("tables", pack => Make(pack.Rules, isPrepared: false));

    public static readonly EngineKind PreparedKind = new("tables made ready for the day", pack => Make(pack.Rules, isPrepared: true));

    private readonly Packs.Evaluator _evaluator = pack.NewEvaluator();
    private readonly ImmutableArray<int> _measures = [.. rules.Measures.Select(m => pack.MeasureOf(m.QualifiedId))];
    private readonly ImmutableArray<int> _exits = [.. rules.ExitRules.Select(e => pack.ExitOf(e.QualifiedId))];

    public ImmutableArray<Said> Answer(Question question)
    {
        if (isPrepared)
        {
            pack.Prepare(question.AsOf);
        }

        _evaluator.Open(DossierToPack.Convert(question.Dossier, pack), question.AsOf);
        return [.. question.Asked.Select(Of)];
    }

    private static TablesEngine Make(RulePack rules, bool isPrepared) => new(rules, Packs.RulePack.Load([.. DecisionsToCSharp.Emit(rules).Tables]), isPrepared);

    public void Dispose()
    {
    }

    private Said Of(Asked asked)
    {
        var answer = _evaluator.Decide(asked.Place, DossierToPack.Convert(asked.Roles, asked.Facts, pack));
        return new Said(
            answer.Standing,
            answer.Since,
            [.. _measures.Select(m => OfMeasure(answer, m))],
            asked.IsItself ? Way(answer.Entry) : WayAnswer.NotSaid,
            [.. _exits.Select(e => asked.IsItself ? Way(answer.Exit(e)) : WayAnswer.NotSaid)])
        {
            Term = TermOf(answer.Term),
            Terms = [.. _measures.Select(m => answer.TermOf(m) is { } term ? TermOf(term) : null)],
        };
    }

    private static SaidTerm TermOf(Packs.Term term) => SaidTerm.Of(term.Until, term.Endings.Select(e => e.Id));

    private static MeasureAnswer OfMeasure(Packs.Answer answer, int measure) =>
        answer.Triggered.Contains(measure) ? MeasureAnswer.Triggered
        : answer.Undetermined.Contains(measure) ? MeasureAnswer.Undetermined
        : answer.Withheld.Contains(measure) ? MeasureAnswer.Withheld
        : MeasureAnswer.None;

    private static WayAnswer Way(Packs.Opening opening) => opening switch
    {
        Packs.Opening.Open => WayAnswer.Open,
        Packs.Opening.Closed => WayAnswer.Closed,
        Packs.Opening.Undetermined => WayAnswer.Undetermined,
        _ => WayAnswer.None,
    };
}
