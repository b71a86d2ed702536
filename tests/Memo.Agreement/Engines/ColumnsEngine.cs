using Memo.Compiler.Emit.CSharp;
using Memo.Compiler.Model;
using Packs = Memo.Runtime.Packs;

namespace Memo.Agreement.Engines;

/// <summary>The compiled tables, asked in bulk: the persons asked about as columns, so often that there are enough for vectors.</summary>
internal sealed class ColumnsEngine(RulePack rules, Packs.RulePack pack) : IEngine
{
    private const int AtLeast = 70;

    public static readonly EngineKind Kind = new("columns", bound => new ColumnsEngine(bound.Rules, Packs.RulePack.Load([.. DecisionsToCSharp.Emit(bound.Rules).Tables])));

    private readonly ImmutableArray<int> _measures = [.. rules.Measures.Select(m => pack.MeasureOf(m.QualifiedId))];

    public ImmutableArray<Said> Answer(Question question)
    {
        if (!DossiersToColumns.CanSay(question.Dossier))
        {
            return [.. question.Asked.Select(_ => NotSaid)];
        }

        var columns = new DossiersToColumns(rules, pack);
        Asked[] asked = [.. question.Asked.Where(DossiersToColumns.CanSay)];
        foreach (var one in asked)
        {
            columns.Add(question.Dossier, one);
        }

        var screened = asked.Length == 0 ? null : pack.Screen(columns.Make(AtLeast), question.AsOf, threads: 1);
        return [.. question.Asked.Select(a => Array.IndexOf(asked, a) is >= 0 and var row ? Of(screened!, screened!.Count - asked.Length + row) : NotSaid)];
    }

    public void Dispose()
    {
    }

    private Said NotSaid => new(null, null, [.. _measures.Select(_ => MeasureAnswer.NotSaid)], WayAnswer.NotSaid, [.. rules.ExitRules.Select(_ => WayAnswer.NotSaid)])
    {
        Terms = [.. _measures.Select(_ => (SaidTerm?)null)],
    };

    private Said Of(Packs.ScreenedListings screened, int row) => NotSaid with
    {
        Measures = [.. _measures.Select(m => screened.Triggered(row).Contains(m) ? MeasureAnswer.Triggered : screened.Undetermined(row).Contains(m) ? MeasureAnswer.Undetermined : MeasureAnswer.NotTriggered)],
    };
}
