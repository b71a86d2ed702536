using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>
/// A question of two versions to the parts in which they differ: <c>a and b</c>, <c>a and c</c> differ in <c>b</c> that is gone and <c>c</c> that is new;
/// <c>not (a or b)</c>, <c>not (a or d)</c> likewise. What is joined otherwise, or shares nothing, is one part.
/// </summary>
/// <param name="isShared">Whether a guard asks the same in both versions.</param>
internal sealed class QuestionsToChangedParts(Func<Guard, bool> isShared)
{
    /// <summary>Null where both ask the same.</summary>
    /// <param name="but">What is no part: that a rule and the one that takes its place are in force on other days.</param>
    public ChangedPart? Of(Condition old, Condition now, params ImmutableArray<Condition> but) =>
        AreAlike(old, now) ? null : Of(old, now, [], isExcluding: false, pair => !but.Contains(pair.Old) && !but.Contains(pair.New));

    private ChangedPart Of(Condition old, Condition now, ImmutableArray<(Condition Old, Condition New)> beside, bool isExcluding, Func<(Condition Old, Condition New), bool> counts)
    {
        // not a, not (a or b)
        if ((old, now) is (Condition.Not(var one), Condition.Not(var other)))
        {
            return Of(one, other, beside, !isExcluding, counts);
        }

        // nothing, not a
        if ((old, now) is (Condition.Constant, Condition.Not(_)) or (Condition.Not(_), Condition.Constant))
        {
            return Of(Opposite(old), Opposite(now), beside, !isExcluding, counts);
        }

        (Condition Old, Condition New)[] changed = [.. Pairs(old, now).Where(pair => !AreAlike(pair.Old, pair.New) && counts(pair))];
        var parts = changed.Select((pair, i) => Of(pair.Old, pair.New, [.. beside, .. changed.Where((_, other) => other != i)], isExcluding, counts)).ToImmutableArray();
        return parts is [var only] ? only : new ChangedPart(old, now, beside, parts) { IsExcluding = isExcluding };
    }

    private bool AreAlike(Condition old, Condition now) =>
        old.Equals(now) && ConditionWalk.TestsIn(old).All(test => test.Variable is not Variable.Listed listed || isShared(listed.Guard));

    private static Condition Opposite(Condition condition) => condition is Condition.Not(var operand) ? operand : Condition.Negate(condition);

    /// <summary>What is joined, each with what it is in the other version, or with what leaves the rest as it is; none where the two are one.</summary>
    private static IEnumerable<(Condition Old, Condition New)> Pairs(Condition old, Condition now) => (old, now) switch
    {
        (Condition.All o, Condition.All n) => Pairs(o.Operands, n.Operands, Condition.Always),
        (Condition.Any o, Condition.Any n) => Pairs(o.Operands, n.Operands, Condition.Never),
        (Condition.Constant, _) or (_, Condition.Constant) => [],
        _ when IsSameJoinedOtherwise(old, now) => [],
        (Condition.All o, _) => With(o.Operands, [now], Condition.Always),
        (_, Condition.All n) => With([old], n.Operands, Condition.Always),
        (Condition.Any o, _) => With(o.Operands, [now], Condition.Never),
        (_, Condition.Any n) => With([old], n.Operands, Condition.Never),
        (Condition.Test { Predicate: Predicate.OnDays o } before, Condition.Test { Predicate: Predicate.OnDays n } after)
            when before.Variable.Equals(after.Variable) && o.First != n.First && o.Last != n.Last =>
            [
                (before with { Predicate = o with { Last = CalendarDate.Last } }, after with { Predicate = n with { Last = CalendarDate.Last } }),
                (before with { Predicate = o with { First = CalendarDate.First } }, after with { Predicate = n with { First = CalendarDate.First } }),
            ],
        _ => [],
    };

    /// <summary>One of them stands alone: it is one of the others if it shares something with it.</summary>
    private static IEnumerable<(Condition Old, Condition New)> With(ImmutableArray<Condition> old, ImmutableArray<Condition> now, Condition neutral) =>
        old.Any(o => now.Any(n => Likeness(o, n) > 0)) ? Pairs(old, now, neutral) : [];

    private static List<(Condition Old, Condition New)> Pairs(ImmutableArray<Condition> old, ImmutableArray<Condition> now, Condition neutral)
    {
        var (gone, come) = (old.ToList(), now.ToList());
        var pairs = new List<(Condition Old, Condition New)>();
        foreach (var same in old.Where(o => come.Remove(o)))
        {
            gone.Remove(same);
            pairs.Add((same, same));
        }

        while (gone.SelectMany(o => come.Select(n => (Old: o, New: n, Likeness: Likeness(o, n)))).OrderByDescending(p => p.Likeness).FirstOrDefault() is { Likeness: > 0 } nearest)
        {
            gone.Remove(nearest.Old);
            come.Remove(nearest.New);
            pairs.Add((nearest.Old, nearest.New));
        }

        pairs.AddRange(gone.Select(o => (o, neutral)));
        pairs.AddRange(come.Select(n => (neutral, n)));
        return pairs;
    }

    /// <summary>How much two conditions share: tests alike count more than tests of the same.</summary>
    private static int Likeness(Condition old, Condition now)
    {
        var (before, after) = (ConditionWalk.TestsIn(old).Distinct().ToArray(), ConditionWalk.TestsIn(now).Distinct().ToArray());
        var alike = before.Intersect(after).Count();
        var ofSame = before.Select(t => t.Variable).Intersect(after.Select(t => t.Variable)).Count();
        var bounds = (before, after) is ([{ Predicate: Predicate.InRange o }], [{ Predicate: Predicate.InRange n }]) && (o.Lowest == n.Lowest || o.Highest == n.Highest) ? 1 : 0;
        return (4 * alike) + (2 * ofSame) + bounds;
    }

    /// <summary>The same tests, as where <c>and</c> has become <c>or</c>.</summary>
    private static bool IsSameJoinedOtherwise(Condition old, Condition now) =>
        new HashSet<Condition>(ConditionWalk.TestsIn(old)).SetEquals(ConditionWalk.TestsIn(now));
}
