using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>What a version answers of a subject of which only a kind is said: a kind above others is any of them.</summary>
/// <param name="Certain">Each answer, and when it is given whichever of them it is.</param>
/// <param name="IsOpen">When that decides.</param>
internal sealed record OfKind(ImmutableArray<(Outcome Answer, Condition Condition)> Certain, Condition IsOpen)
{
    /// <param name="answers">The answers and when they are given, one of which always is.</param>
    public static OfKind Of(ImmutableArray<(Outcome Answer, Condition Condition)> answers, SubjectKind kind, Side side, Alignment alignment)
    {
        SubjectKind Own(SubjectKind shared) => alignment.Kinds.In(side, shared)!;
        Condition Being(Condition condition, SubjectKind below) => Rewrite.Tests(condition, test => test switch
        {
            { Variable: Variable.KindOfParty, Predicate: Predicate.IsKind { Kinds: var kinds } } =>
                kinds.Any(k => k == below || (alignment.Kinds.In(side, k) is { } own && Own(below).IsUnder(own))) ? Condition.Always : Condition.Never,
            _ => test,
        });
        var below = alignment.SharedKinds.Where(k => Own(k).IsUnder(Own(kind))).ToArray();
        var certain = answers.Select(a => (a.Answer, Condition: Condition.AllOf(below.Select(b => Being(a.Condition, b)).Distinct()))).ToImmutableArray();
        return new OfKind(certain, Condition.AllOf(certain.Select(c => Condition.Negate(c.Condition))));
    }
}
