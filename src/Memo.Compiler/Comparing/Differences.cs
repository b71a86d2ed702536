using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>The differences of one decision over the lists it may concern: for each change of its answer the simplest witness.</summary>
/// <param name="rules">Those of both versions that decide; none for the standing.</param>
/// <param name="since">A day by which a drafter knows the rules in question; null where they tell none.</param>
internal sealed class Differences(Finder finder, SharedGuards guards, Alignment alignment, ImmutableArray<Rule> rules, Func<CalendarDate?> since)
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
            Add(DirectionOf(from, to), shown, list, Where(old, from), Where(now, to), from, to, (o, n) => Says(o, inOld(o), from, Truth.Unknown) && Says(n, inNew(n), to, Truth.Unknown));
        }

        if (!mayBeOpen)
        {
            AddKinds(
                shown,
                list,
                [(Truth.True, old), (Truth.False, Condition.Negate(old))],
                [(Truth.True, now), (Truth.False, Condition.Negate(now))],
                (inOldVersion.Version.Broken(list), inNewVersion.Version.Broken(list)),
                Truth.Unknown,
                w => inOld(w),
                w => inNew(w));
        }
    }

    /// <summary>Where the reason why a measure is not triggered differs. Whether it is triggered is another question.</summary>
    /// <param name="now">What the newer version has of it, never two in force at once.</param>
    public void AddReasons(ListDefinition shown, ListDefinition list, Version oldVersion, Measure old, Version newVersion, ImmutableArray<Measure> now)
    {
        if (now.All(measure => oldVersion.Blockers(old).SequenceEqual(newVersion.Blockers(measure))))
        {
            return;
        }

        // To whom it applies at all differs too where it is triggered for others: that has been said.
        var isSaid = _found.Any(d => d.Lists.Contains(shown));
        var (before, after) = (oldVersion.NotTriggered([old], list), newVersion.NotTriggered(now, list));
        if (before.Any(b => oldVersion.AsksIncomparable(b.Asked.Written)) || after.Any(a => newVersion.AsksIncomparable(a.Asked.Written)))
        {
            return;
        }

        foreach (var (was, becomes) in before.SelectMany(b => after.Where(a => a.Reason != b.Reason).Select(a => (b, a))))
        {
            if (isSaid && (was.Reason is null || becomes.Reason is null))
            {
                continue;
            }

            Add(
                Direction.WithheldOtherwise,
                shown,
                list,
                Where(was.Asked.Written, Truth.True),
                Where(becomes.Asked.Written, Truth.True),
                new Outcome(Truth.False, null) { Withheld = was.Reason },
                new Outcome(Truth.False, null) { Withheld = becomes.Reason },
                (o, n) => Outcomes.Of(old, o) == Truth.False && now.All(measure => Outcomes.Of(measure, n) == Truth.False)
                    && Outcomes.WithheldOf([old], o) == was.Reason && Outcomes.WithheldOf(now, n) == becomes.Reason);
        }
    }

    /// <summary>Where a fact that is not given decided nothing and now does, or the other way round: what silence means has changed.</summary>
    public void AddSilence(
        ListDefinition shown, Asked inOldVersion, Asked inNewVersion, IEnumerable<(Fact Fact, bool IsNowSilent)> changed, Func<WitnessOf, Truth> inOld, Func<WitnessOf, Truth> inNew)
    {
        var (old, now) = (inOldVersion.Written, inNewVersion.Written);
        foreach (var (fact, isNowSilent) in AreOpen ? [] : changed)
        {
            // Where nobody can tell whom a measure reaches, it is never certain that it holds, but it may be that it cannot.
            var open = isNowSilent ? old : now;
            Condition Turns(bool reaches) => WithReach(open, reaches) is var asked ? Condition.Differ(asked, Silenced.Of(asked, fact, alignment)) : asked;
            var turns = AsksForReach(open) ? Condition.AnyOf([Turns(reaches: false), Turns(reaches: true)]) : Turns(reaches: false);
            foreach (var truth in new[] { Truth.True, Truth.False })
            {
                AddSilence(
                    shown,
                    inOldVersion.List,
                    fact,
                    isNowSilent,
                    turns,
                    Silenced.Of(Where(isNowSilent ? now : old, truth), fact, alignment),
                    Truth.Unknown,
                    truth,
                    w => isNowSilent ? inOld(w) : inNew(w),
                    w => isNowSilent ? inNew(w) : inOld(w));
            }
        }
    }

    /// <summary>The same of the state of entries.</summary>
    public void AddSilence(ListDefinition shown, ListDefinition list, Version oldVersion, Version newVersion, IEnumerable<(Fact Fact, bool IsNowSilent)> changed)
    {
        foreach (var (fact, isNowSilent) in AreOpen ? [] : changed)
        {
            var (open, settled) = isNowSilent ? (oldVersion, newVersion) : (newVersion, oldVersion);
            var turns = Condition.AnyOf(open.StatesOf(list).Select(s => Condition.AllOf(s.Condition, Condition.Negate(Silenced.Of(s.Condition, fact, alignment)))));
            foreach (var (state, condition) in settled.StatesOf(list))
            {
                AddSilence(shown, list, fact, isNowSilent, turns, Silenced.Of(condition, fact, alignment), StandingState.Unknown, state, StateOf, StateOf);
            }
        }
    }

    /// <summary>What rests on something that a version has no word for it does not know: it counts as what it would be without that.</summary>
    private static bool Says(WitnessOf witness, Outcome answer, Outcome expected, Outcome unknown) => answer == expected || (answer == unknown && !witness.Unsaid.IsEmpty);

    private static Outcome StateOf(WitnessOf witness) => Outcomes.StateOf(witness) is { } state ? state : Truth.False;

    /// <param name="turns">In the version that does not know, the answer depends on the fact.</param>
    /// <param name="holds">In the other one it is this one.</param>
    private void AddSilence(
        ListDefinition shown,
        ListDefinition list,
        Fact fact,
        bool isNowSilent,
        Condition turns,
        Condition holds,
        Outcome unknown,
        Outcome known,
        Func<WitnessOf, Outcome> inOpen,
        Func<WitnessOf, Outcome> inSettled)
    {
        if (!Silenced.IsAsked(turns, fact, alignment))
        {
            return;
        }

        Draft Without(Draft draft) => draft with
        {
            Values = draft.Values.Remove(fact),
            Days = draft.Days with { Given = draft.Days.Given.Remove(fact) },
            Others = [.. draft.Others.Select(Without)],
        };
        bool Confirms(WitnessOf open, WitnessOf settled) => inOpen(open) == unknown && inSettled(settled) == known;
        var (from, to) = isNowSilent ? (unknown, known) : (known, unknown);
        var found = isNowSilent
            ? finder.Find(list, turns, holds, new(rules, Confirms), isCertain: false, since(), Without)
            : finder.Find(list, holds, turns, new(rules, (o, n) => Confirms(n, o)), isCertain: false, since(), Without);
        Keep(isNowSilent ? Direction.BecameCertain : Direction.BecameUndetermined, shown, found, from, to);
    }

    /// <summary>The same is asked, of entries that stand by the same rules: nothing can differ.</summary>
    private bool AreAlike(Asked old, Asked now) =>
        old.Version.OverKnownValues(old.Question, old.List).Equals(now.Version.OverKnownValues(now.Question, now.List))
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
        var (old, now) = (AnswersOf(oldVersion, list), AnswersOf(newVersion, list));
        if (old.Any(s => oldVersion.AsksIncomparable(s.Condition)) || now.Any(s => newVersion.AsksIncomparable(s.Condition)))
        {
            AreOpen = true;
            return;
        }

        foreach (var (before, after) in old.SelectMany(o => now.Where(n => n.State != o.State).Select(n => (o, n))))
        {
            Add(
                before.State == StandingState.Unknown ? Direction.BecameCertain : after.State == StandingState.Unknown ? Direction.BecameUndetermined : Direction.Moved,
                shown,
                list,
                before.Condition,
                after.Condition,
                before.State,
                after.State,
                (o, n) => Says(o, StateOf(o), before.State, StandingState.Unknown) && Says(n, StateOf(n), after.State, StandingState.Unknown));
        }

        AddKinds(
            shown,
            list,
            [.. old.Select(s => ((Outcome)s.State, s.Condition))],
            [.. now.Select(s => ((Outcome)s.State, s.Condition))],
            (oldVersion.Broken(list), newVersion.Broken(list)),
            StandingState.Unknown,
            StateOf,
            StateOf);
    }

    /// <summary>The states of an entry and when it is in them; it may be in none that is known where the version does not know the value of a fact.</summary>
    private ImmutableArray<(StandingState State, Condition Condition)> AnswersOf(Version version, ListDefinition list)
    {
        ImmutableArray<(StandingState State, Condition Condition)> states = [.. version.StatesOf(list).Select(s => (s.State, version.OverKnownValues(s.Condition, list)))];
        return alignment.HasOwnValues ? [.. states, (StandingState.Unknown, Condition.AllOf(states.Select(s => Condition.Negate(s.Condition))))] : states;
    }

    /// <summary>Where a kind of subject can be said only together with kinds below it that the rules tell from it: what was certain of it may no longer be, or the other way round.</summary>
    /// <param name="old">The answers and when they are given, one of which always is.</param>
    private void AddKinds(
        ListDefinition shown,
        ListDefinition list,
        ImmutableArray<(Outcome Answer, Condition Condition)> old,
        ImmutableArray<(Outcome Answer, Condition Condition)> now,
        (Condition Old, Condition New) broken,
        Outcome unknown,
        Func<WitnessOf, Outcome> inOld,
        Func<WitnessOf, Outcome> inNew)
    {
        if (!old.Concat(now).SelectMany(a => ConditionWalk.TestsIn(a.Condition)).Any(t => t.Variable is Variable.KindOfParty))
        {
            return;
        }

        // That it can no longer be told of a kind what was so of all below it is nothing further where, for one of these, it is now otherwise.
        var said = _found.Where(d => d.Lists.Contains(shown)).ToArray();
        var isFound = new HashSet<(Outcome, Outcome)>();
        foreach (var kind in alignment.SharedKinds)
        {
            var (before, after) = (OfKind.Of(old, broken.Old, kind, Side.Old, alignment), OfKind.Of(now, broken.New, kind, Side.New, alignment));
            foreach (var (was, becomes) in before.Certain.Select(c => (c, (unknown, after.IsOpen))).Concat(after.Certain.Select(c => ((unknown, before.IsOpen), c))))
            {
                var ((from, inFirst), (to, inSecond)) = (was, becomes);
                if (from == to || said.Any(d => to == unknown ? d.Old == from : d.New == to) || isFound.Contains((from, to)))
                {
                    continue;
                }

                var found = finder.Find(
                    list, inFirst, inSecond, new(rules, (o, n) => Says(o, inOld(o), from, unknown) && Says(n, inNew(n), to, unknown)), isCertain: false, since(), draft => draft with { Subject = kind });
                if (Keep(to == unknown ? Direction.BecameUndetermined : Direction.BecameCertain, shown, found, from, to))
                {
                    isFound.Add((from, to));
                }
            }
        }
    }

    private bool Add(
        Direction direction, ListDefinition shown, ListDefinition list, Condition old, Condition now, Outcome from, Outcome to, Func<WitnessOf, WitnessOf, bool> confirms)
    {
        var found = finder.Find(list, old, now, new(rules, confirms), from.Truth != Truth.Unknown && to.Truth != Truth.Unknown, since());
        return Keep(direction, shown, found, from, to);
    }

    private bool Keep(Direction direction, ListDefinition shown, Found found, Outcome from, Outcome to)
    {
        AreOpen |= found.IsOpen;
        _mistaken.AddRange(found.Mistaken.Select(finder.Witness));
        if (found.Dossier is not { } dossier)
        {
            return false;
        }

        var known = _found.FindIndex(d => d.Old == from && d.New == to);
        if (known < 0)
        {
            _found.Add(new Difference(direction, [shown], from, to, finder.Witness(dossier)) { Days = found.Days, Decided = found.Decided });
        }
        else
        {
            var before = _found[known];
            _found[known] = before with { Lists = before.Lists.Add(shown), Days = before.Days.Around(found.Days), Decided = before.Decided.Around(found.Decided) };
        }

        return true;
    }

    /// <summary>Where the answer is this one: nobody can tell whom a measure reaches whose text does not say it.</summary>
    private static Condition Where(Condition condition, Truth truth) => truth switch
    {
        Truth.True => WithReach(condition, false),
        Truth.False => Condition.Negate(WithReach(condition, true)),
        _ => Condition.AllOf(WithReach(condition, true), Condition.Negate(WithReach(condition, false))),
    };

    private static Condition WithReach(Condition condition, bool reaches) => Rewrite.Tests(condition, test => IsForReach(test) ? new Condition.Constant(reaches) : test);

    private static bool AsksForReach(Condition condition) => ConditionWalk.TestsIn(condition).Any(IsForReach);

    private static bool IsForReach(Condition.Test test) => test.Variable is Variable.Declared { Fact: var fact } && fact == BuiltIn.Reach;
}
