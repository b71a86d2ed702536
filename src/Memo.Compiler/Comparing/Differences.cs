using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>The differences of one decision over the lists it may concern: for each change of its answer the simplest witness.</summary>
/// <param name="since">A day by which a drafter knows the rules in question; null where they tell none.</param>
internal sealed class Differences(Finder finder, SharedGuards guards, CalendarDate? since)
{
    private readonly List<Difference> _found = [];
    private readonly List<Witness> _mistaken = [];

    public ImmutableArray<Difference> Found => [.. _found.OrderBy(d => d.Direction).ThenBy(d => d.Old.State == StandingState.InEffect || d.New.State == StandingState.InEffect ? 0 : 1)];

    public bool AreOpen { get; private set; }

    public ImmutableArray<Witness> Mistaken => [.. _mistaken];

    /// <param name="shown">The list as the newer version names it.</param>
    public void Add(ListDefinition shown, Asked inOldVersion, Asked inNewVersion, Func<WitnessOf, Truth> inOld, Func<WitnessOf, Truth> inNew)
    {
        if (AreAlike(inOldVersion, inNewVersion))
        {
            return;
        }

        var (list, old, now) = (inOldVersion.List, inOldVersion.Written, inNewVersion.Written);
        if (old is not Condition.Constant && now is not Condition.Constant && (inOldVersion.Version.AsksIncomparable(old) || inNewVersion.Version.AsksIncomparable(now)))
        {
            AreOpen = true;
            return;
        }

        var mayBeOpen = AsksForReach(old) || AsksForReach(now);
        var truths = mayBeOpen ? new[] { Truth.False, Truth.Unknown, Truth.True } : [Truth.False, Truth.True];
        foreach (var (from, to) in truths.SelectMany(a => truths.Where(b => a != b).Select(b => (a, b))))
        {
            Add(DirectionOf(from, to), shown, list, Where(old, from), Where(now, to), from, to, (o, n) => inOld(o) == from && inNew(n) == to);
        }
    }

    /// <summary>The same is asked, of entries that stand by the same rules: nothing can differ.</summary>
    private bool AreAlike(Asked old, Asked now) =>
        old.Question.Equals(now.Question)
        && ConditionWalk.TestsIn(old.Question).All(t => t.Variable switch
        {
            Variable.Listed listed => guards.AreShared(listed.Guard),
            Variable.Standing => guards.IsUnchanged(old.List),
            _ => true,
        });

    public static Direction DirectionOf(Truth from, Truth to) => (from, to) switch
    {
        (_, Truth.Unknown) => Direction.BecameUndetermined,
        (Truth.Unknown, _) => Direction.BecameCertain,
        (_, Truth.True) => Direction.Broadened,
        _ => Direction.Narrowed,
    };

    public void AddStates(ListDefinition shown, ListDefinition list, Version oldVersion, Version newVersion)
    {
        var (old, now) = (oldVersion.StatesOf(list), newVersion.StatesOf(list));
        if (old.Any(s => oldVersion.AsksIncomparable(s.Condition)) || now.Any(s => newVersion.AsksIncomparable(s.Condition)))
        {
            AreOpen = true;
            return;
        }

        foreach (var (before, after) in old.SelectMany(o => now.Where(n => n.State != o.State).Select(n => (o, n))))
        {
            Add(
                Direction.Moved,
                shown,
                list,
                before.Condition,
                after.Condition,
                before.State,
                after.State,
                (o, n) => Outcomes.StateOf(o) == before.State && Outcomes.StateOf(n) == after.State);
        }
    }

    private void Add(
        Direction direction, ListDefinition shown, ListDefinition list, Condition old, Condition now, Outcome from, Outcome to, Func<WitnessOf, WitnessOf, bool> confirms)
    {
        var found = finder.Find(list, old, now, confirms, from.Truth != Truth.Unknown && to.Truth != Truth.Unknown, since);
        AreOpen |= found.IsOpen;
        _mistaken.AddRange(found.Mistaken);
        if (found.Witness is not { } witness)
        {
            return;
        }

        var known = _found.FindIndex(d => d.Old == from && d.New == to);
        if (known < 0)
        {
            _found.Add(new Difference(direction, [shown], from, to, witness) { Days = found.Days, Decided = found.Decided });
        }
        else
        {
            var before = _found[known];
            _found[known] = before with { Lists = before.Lists.Add(shown), Days = before.Days.Around(found.Days), Decided = before.Decided.Around(found.Decided) };
        }
    }

    /// <summary>Where the answer is this one: nobody can tell whom a measure reaches whose text does not say it.</summary>
    private static Condition Where(Condition condition, Truth truth) => truth switch
    {
        Truth.True => WithReach(condition, false),
        Truth.False => Condition.Negate(WithReach(condition, true)),
        _ => Condition.AllOf(WithReach(condition, true), Condition.Negate(WithReach(condition, false))),
    };

    private static Condition WithReach(Condition condition, bool reaches) => condition switch
    {
        Condition.Test { Variable: Variable.Declared { Fact: var fact } } when fact == BuiltIn.Reach => reaches ? Condition.Always : Condition.Never,
        Condition.Not not => Condition.Negate(WithReach(not.Operand, reaches)),
        Condition.All all => Condition.AllOf(all.Operands.Select(o => WithReach(o, reaches))),
        Condition.Any any => Condition.AnyOf(any.Operands.Select(o => WithReach(o, reaches))),
        _ => condition,
    };

    private static bool AsksForReach(Condition condition) =>
        ConditionWalk.TestsIn(condition).Any(t => t.Variable is Variable.Declared { Fact: var fact } && fact == BuiltIn.Reach);
}
