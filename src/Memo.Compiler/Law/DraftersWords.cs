using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Law;

/// <summary>
/// The roles and facts that came with a draft: no issued text and no statute uses them. What they are is the drafter's own word, so it has to be given
/// (<c>concerns</c>).
/// </summary>
internal sealed class DraftersWords
{
    private readonly ImmutableHashSet<Declaration> _issued;

    public DraftersWords(RulePack pack)
    {
        var conditions = pack.Rules.Where(rule => !rule.Instrument.IsDraft).SelectMany(rule => new[] { Claims.Of(rule), rule.EndedWhen, rule.SuspendedWhen })
            .Concat(pack.Provisions.Where(IsIssued).Select(provision => provision.When));
        var reached = pack.Measures.Where(measure => !measure.Instrument.IsDraft && measure.On.IsGiven).SelectMany(measure => measure.On.Value)
            .Concat(pack.Provisions.Where(IsIssued).SelectMany(provision => provision.On));
        _issued =
        [
            .. conditions.SelectMany(ConditionWalk.TestsIn).Select(test => test.Variable).OfType<Variable.Declared>().Select(declared => declared.Fact),
            .. reached.SelectMany(reach => reach.Roles),
        ];
    }

    public bool Came(Declaration declaration) => !_issued.Contains(declaration);

    private static bool IsIssued(Provision provision) => provision.Article.Instrument is not { IsDraft: true };
}
