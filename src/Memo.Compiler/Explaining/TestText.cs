using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>One test in words, or its opposite.</summary>
internal static class TestText
{
    public static string Of(Condition.Test test, bool holds, Language language) => (test.Variable, test.Predicate) switch
    {
        (Variable.Declared { Fact: var fact }, Predicate.IsTrue) => ChoiceText.IsTrue(fact, holds, language),
        (Variable.Declared { Fact: var fact }, Predicate.InRange range) => RangeText.Of(fact, range, holds, language),
        (Variable.Declared { Fact: var fact }, Predicate.OnDays days) => DayRangeText.Of(fact, days, holds, language),
        (Variable.Declared { Fact: var fact }, Predicate.IsOneOf one) => ChoiceText.IsOneOf(fact, one, holds, language),
        (Variable.Declared { Fact: var fact }, Predicate.BeginsWith code) => ChoiceText.BeginsWith(fact, code, holds, language),
        (Variable.Elapsed elapsed, Predicate.Lasted lasted) => ElapsedText.Of(elapsed, lasted, holds, language),
        (Variable.OnGround { Ground: var ground }, Predicate.IsTrue) => ChoiceText.OnGround(ground, holds, language),
        (Variable.HoldsRole { Role: var role }, Predicate.IsTrue) => ChoiceText.HoldsRole(role, holds, language),
        (Variable.KindOfParty, Predicate.IsKind kind) => ChoiceText.IsKind(kind, holds, language),
        (Variable.Listed { Guard: var guard }, Predicate.IsTrue) => GuardText.Of(guard, holds, language),
        (Variable.AsOfDate, Predicate.OnDays days) => DayRangeText.OfAsOf(days, holds, language),
        (Variable.Standing, Predicate.HasState state) => ChoiceText.HasState(state, holds, language),
        _ => throw new UnreachableException($"{test.Predicate.GetType().Name} says nothing of {test.Variable.GetType().Name}."),
    };
}
