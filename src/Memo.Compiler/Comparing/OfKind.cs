using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>What a version answers of a subject of which only a kind is said: a kind above others is any of them.</summary>
/// <param name="Certain">Each answer, and when it is given whichever of them it is.</param>
/// <param name="IsOpen">When that decides.</param>
internal sealed record OfKind(ImmutableArray<(Outcome Answer, Condition Condition)> Certain, Condition IsOpen)
{
    /// <param name="answers">The answers and when they are given, one of which always is.</param>
    /// <param name="broken">Holds of entries that cannot be: of a kind of which this one would be such an entry its subject is not.</param>
    public static OfKind Of(ImmutableArray<(Outcome Answer, Condition Condition)> answers, Condition broken, SubjectKind kind, Side side, Alignment alignment)
    {
        Condition Being(Condition condition, SubjectKind below) => Rewrite.Tests(condition, test => test switch
        {
            { Variable: Variable.KindOfParty, Predicate: Predicate.IsKind { Kinds: var kinds } } =>
                kinds.Any(k => k == below || (alignment.Kinds.In(side, k) is { } own && alignment.Kinds.In(side, below) is { } being && being.IsUnder(own))) ? Condition.Always : Condition.Never,
            _ => test,
        });
        var below = alignment.KindsOf(side, kind).DefaultIfEmpty(kind).ToArray();
        Condition Certain(Condition answer) => Condition.AllOf(
            Condition.AllOf(below.Select(b => Condition.AnyOf(Being(answer, b), Being(broken, b))).Distinct()), Condition.AnyOf(below.Select(b => Being(answer, b)).Distinct()));
        var certain = answers.Select(a => (a.Answer, Condition: Certain(a.Condition))).ToImmutableArray();

        // What is answered alike of all of them needs no kind to be known.
        var isAlike = answers.All(a => below.Select(b => Being(a.Condition, b)).Distinct().Count() <= 1);
        return new OfKind(certain, isAlike ? Condition.Never : Condition.AllOf(certain.Select(c => Condition.Negate(c.Condition))));
    }
}
