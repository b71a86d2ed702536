using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>The differences of one decision over the lists it may concern: for each change of its answer the simplest witness.</summary>
/// <param name="rules">Those of both versions that decide; none for the standing.</param>
/// <param name="since">A day by which a drafter knows the rules in question; null where they tell none.</param>
internal sealed class Differences(Finder finder, SharedGuards guards, Alignment alignment, ImmutableArray<Rule> rules, Func<CalendarDate?> since)
{
    /// <summary>Of further parts that change an answer in one direction no more are shown.</summary>
    public const int MostFurther = 4;

    private readonly List<Difference> _found = [];
    private readonly QuestionsToChangedParts _parts = new(guards.AreShared);

    /// <summary>Parts of the question that a dossier shows already.</summary>
    private readonly HashSet<(Outcome From, Outcome To, Condition Old, Condition New)> _shown = [];

    private readonly List<Witness> _mistaken = [];

    public ImmutableArray<Difference> Found => [.. _found.OrderBy(d => d.Direction).ThenBy(d => d.Old.State == StandingState.InEffect || d.New.State == StandingState.InEffect ? 0 : 1)];

    public bool AreOpen { get; private set; }

    public ImmutableArray<Witness> Mistaken => [.. _mistaken];

    /// <summary>Calendars by which working days are counted otherwise: beyond their years nobody can tell how many there are, and nothing was compared.</summary>
    public HashSet<WorkingCalendar> Calendars { get; } = [];

    /// <param name="shown">The list as the newer version names it.</param>
    /// <param name="next">What is asked by the rule that takes the place of the old one, and that each is in force; null where none does.</param>
    public void Add(
        ListDefinition shown, Asked inOldVersion, Asked inNewVersion, Func<WitnessOf, Truth> inOld, Func<WitnessOf, Truth> inNew, (Asked Asked, ImmutableArray<Condition> Force)? next = null)
    {
        if (AreAlike(inOldVersion, inNewVersion))
        {
            return;
        }

        var (list, old, now) = (inOldVersion.List, inOldVersion.Written, inNewVersion.Written);
        AddCalendars([old], [now]);
        if (old is not Condition.Constant && now is not Condition.Constant && (inOldVersion.Version.AsksIncomparable(old) || inNewVersion.Version.AsksIncomparable(now)))
        {
            AreOpen = true;
            return;
        }

        var mayBeOpen = AsksForReach(old) || AsksForReach(now);
        var parts = new Lazy<ChangedPart?>(() => mayBeOpen || old is Condition.Constant || now is Condition.Constant ? null
            : next is { } follows ? _parts.Of(old, follows.Asked.Written, follows.Force)
            : _parts.Of(old, now));
        var admitted = new Lazy<(Condition, Condition)>(() => (Condition.Negate(inOldVersion.Version.Broken(list)), Condition.Negate(inNewVersion.Version.Broken(list))));
        var truths = mayBeOpen ? new[] { Truth.False, Truth.Unknown, Truth.True } : [Truth.False, Truth.True];
        foreach (var (from, to) in truths.SelectMany(a => truths.Where(b => a != b).Select(b => (a, b))))
        {
            Add(DirectionOf(from, to), shown, list, Where(old, from), Where(now, to), from, to, (o, n) => Says(o, inOld(o), from, Truth.Unknown) && Says(n, inNew(n), to, Truth.Unknown), parts, admitted);
        }

        if (!mayBeOpen)
        {
            AddKinds(shown, list, [old, now], kind => (OfKind.Of(inOldVersion, kind), OfKind.Of(inNewVersion, kind)), Truth.Unknown, w => inOld(w), w => inNew(w));
            AddKindsOfOthers(
                shown,
                list,
                [(Truth.True, Where(old, Truth.True)), (Truth.False, Condition.Negate(Where(old, Truth.True)))],
                [(Truth.True, Where(now, Truth.True)), (Truth.False, Condition.Negate(Where(now, Truth.True)))],
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
        if (AreOpen || !changed.Any())
        {
            return;
        }

        var (old, now) = (inOldVersion.Written, inNewVersion.Written);
        foreach (var (fact, isNowSilent) in changed)
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

    /// <summary>Where a time can be counted in one version only, since the calendars name other years, and the answer turns on it.</summary>
    public void AddYears(ListDefinition shown, Asked inOldVersion, Asked inNewVersion, Func<WitnessOf, Truth> inOld, Func<WitnessOf, Truth> inNew)
    {
        if (alignment.Calendars.Incomparable.IsEmpty)
        {
            return;
        }

        var (old, now) = (Where(inOldVersion.Written, Truth.True), Where(inNewVersion.Written, Truth.True));
        AddYears(
            shown,
            inOldVersion.List,
            [(Truth.True, old), (Truth.False, Condition.Negate(old))],
            [(Truth.True, now), (Truth.False, Condition.Negate(now))],
            Truth.Unknown,
            w => inOld(w),
            w => inNew(w));
    }

    /// <summary>The same of the state of entries.</summary>
    public void AddYears(ListDefinition shown, ListDefinition list, Version oldVersion, Version newVersion) => AddYears(
        shown,
        list,
        [.. oldVersion.StatesOf(list).Select(s => ((Outcome)s.State, s.Condition))],
        [.. newVersion.StatesOf(list).Select(s => ((Outcome)s.State, s.Condition))],
        StandingState.Unknown,
        StateOf,
        StateOf);

    /// <param name="old">The answers and when they are given, one of which always is.</param>
    private void AddYears(
        ListDefinition shown,
        ListDefinition list,
        ImmutableArray<(Outcome Answer, Condition Condition)> old,
        ImmutableArray<(Outcome Answer, Condition Condition)> now,
        Outcome unknown,
        Func<WitnessOf, Outcome> inOld,
        Func<WitnessOf, Outcome> inNew)
    {
        foreach (var side in AreOpen ? [] : new[] { Side.Old, Side.New })
        {
            var (open, settled) = side == Side.Old ? (old, now) : (now, old);
            foreach (var days in UncountedDays.In(open.Select(o => o.Condition), side, alignment))
            {
                var turns = Condition.AnyOf(open.Select(o => days.Turns(o.Condition, alignment.SharedKinds)));
                foreach (var (answer, condition) in settled)
                {
                    var (from, to) = side == Side.Old ? (unknown, answer) : (answer, unknown);
                    if (_found.Any(d => d.Old == from && d.New == to && d.Lists.Contains(shown)))
                    {
                        continue;
                    }

                    var (inFirst, inSecond) = side == Side.Old ? (turns, condition) : (condition, turns);
                    var found = finder.Find(list, inFirst, inSecond, new(rules, (o, n) => inOld(o) == from && inNew(n) == to), isCertain: false, since(), within: days.Within);
                    if (found.Dossier is not null)
                    {
                        Keep(to == unknown ? Direction.BecameUndetermined : Direction.BecameCertain, shown, found with { IsOpen = false, Mistaken = [] }, from, to);
                    }
                }
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
            Variable.Standing standing => guards.IsUnchanged(old.List, standing),
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
        AddCalendars(old.Select(s => s.Condition), now.Select(s => s.Condition));
        if (old.Any(s => oldVersion.AsksIncomparable(s.Condition)) || now.Any(s => newVersion.AsksIncomparable(s.Condition)))
        {
            AreOpen = true;
            return;
        }

        var parts = new Lazy<ChangedPart?>(() => (InEffect(old), InEffect(now)) is ({ } before, { } after) ? _parts.Of(before, after) : null);
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
                (o, n) => Says(o, StateOf(o), before.State, StandingState.Unknown) && Says(n, StateOf(n), after.State, StandingState.Unknown),
                parts);
        }

        AddKinds(
            shown,
            list,
            old.Concat(now).Select(s => s.Condition),
            kind => (OfKind.Of(list, oldVersion, kind), OfKind.Of(list, newVersion, kind)),
            StandingState.Unknown,
            StateOf,
            StateOf);
        AddKindsOfOthers(
            shown, list, [.. old.Select(s => ((Outcome)s.State, s.Condition))], [.. now.Select(s => ((Outcome)s.State, s.Condition))], StandingState.Unknown, StateOf, StateOf);
    }

    /// <summary>The states of an entry and when it is in them; it may be in none that is known where the version does not know the value of a fact.</summary>
    private ImmutableArray<(StandingState State, Condition Condition)> AnswersOf(Version version, ListDefinition list)
    {
        ImmutableArray<(StandingState State, Condition Condition)> states = [.. version.StatesOf(list).Select(s => (s.State, version.OverKnownValues(s.Condition, list)))];
        return alignment.HasOwnValues ? [.. states, (StandingState.Unknown, Condition.AllOf(states.Select(s => Condition.Negate(s.Condition))))] : states;
    }

    /// <summary>Where a kind of subject can be said only together with kinds below it that the rules tell from it: what was certain of it may no longer be, or the other way round.</summary>
    /// <param name="asked">What both versions ask.</param>
    /// <param name="of">What each answers of a kind.</param>
    private void AddKinds(
        ListDefinition shown,
        ListDefinition list,
        IEnumerable<Condition> asked,
        Func<SubjectKind, (OfKind Old, OfKind New)> of,
        Outcome unknown,
        Func<WitnessOf, Outcome> inOld,
        Func<WitnessOf, Outcome> inNew)
    {
        if (!asked.SelectMany(ConditionWalk.TestsIn).Any(t => t.Variable is Variable.KindOfParty))
        {
            return;
        }

        var ofOthers = finder.KindsAskedOfOthers(asked);

        // That it can no longer be told of a kind what was so of all below it is nothing further where, for one of these, it is now otherwise.
        var said = _found.Where(d => d.Lists.Contains(shown)).ToArray();
        var isFound = new HashSet<(Outcome, Outcome)>();
        foreach (var kind in alignment.SharedKinds)
        {
            var (before, after) = of(kind);
            foreach (var ((from, inFirst), (to, inSecond)) in before.Answers(unknown).SelectMany(b => after.Answers(unknown).Select(a => (b, a))))
            {
                if (from == to || said.Any(d => to == unknown ? d.Old == from : d.New == to) || isFound.Contains((from, to)))
                {
                    continue;
                }

                Found Find(Condition inOldOne) => finder.Find(
                    list,
                    inOldOne,
                    inSecond,
                    new(rules, (o, n) => Says(o, inOld(o), from, unknown) && Says(n, inNew(n), to, unknown)),
                    isCertain: false,
                    since(),
                    draft => draft with { Subject = kind });
                var found = Find(inFirst);
                if (!ofOthers.IsEmpty && (found.IsOpen || !found.Mistaken.IsEmpty))
                {
                    // Other entries may need the subject to be of a kind that it is not: looked for among those that it may be of, which are more ways to go through.
                    var below = Find(Condition.AllOf(finder.IsBelow(kind), inFirst));
                    found = below.Dossier is null && found.Dossier is not null ? found with { Mistaken = below.Mistaken } : below;

                    // Which of these they need is not known of one of which only this kind is said: what was found may not show it.
                    found = finder.AskWhichBelow(kind, ofOthers) ? found with { Mistaken = [] } : found;
                }

                var direction = to == unknown ? Direction.BecameUndetermined
                    : from == unknown ? Direction.BecameCertain
                    : from.State is null ? DirectionOf(from.Truth, to.Truth)
                    : Direction.Moved;
                if (Keep(direction, shown, found, from, to))
                {
                    isFound.Add((from, to));
                }
            }
        }
    }

    /// <summary>
    /// Where the versions ask other entries for other kinds: of a subject of which only a kind above these is said, nobody can tell in one version whether there is such an entry, and in the other it may be certain. Looked
    /// for where both give one answer of the kinds themselves; where nothing is found, that is no proof.
    /// </summary>
    /// <param name="old">The answers and when they are given.</param>
    private void AddKindsOfOthers(
        ListDefinition shown,
        ListDefinition list,
        ImmutableArray<(Outcome Answer, Condition Condition)> old,
        ImmutableArray<(Outcome Answer, Condition Condition)> now,
        Outcome unknown,
        Func<WitnessOf, Outcome> inOld,
        Func<WitnessOf, Outcome> inNew)
    {
        var (before, after) = (finder.GuardsOnKinds(old.Select(o => o.Condition), Side.Old), finder.GuardsOnKinds(now.Select(n => n.Condition), Side.New));
        if (AreOpen || (before.SetEquals(after) && before.All(guards.AreShared)))
        {
            return;
        }

        var asked = finder.KindsAskedOfOthers(old.Concat(now).Select(a => a.Condition));
        var said = _found.Where(d => d.Lists.Contains(shown)).ToArray();
        var (isFound, isOpen) = (said.Any(d => d.Old == unknown || d.New == unknown), false);
        foreach (var kind in alignment.SharedKinds.Where(kind => finder.AskWhichBelow(kind, asked)))
        {
            foreach (var (answer, inFirst, inSecond) in old.Join(now, o => o.Answer, n => n.Answer, (o, n) => (o.Answer, o.Condition, n.Condition)))
            {
                foreach (var (from, to) in new[] { (unknown, answer), (answer, unknown) }.Where(pair => _found.All(d => (d.Old, d.New) != pair || !d.Lists.Contains(shown))))
                {
                    var found = finder.Find(
                        list,
                        Condition.AllOf(finder.IsBelow(kind), inFirst),
                        inSecond,
                        new(rules, (o, n) => Says(o, inOld(o), from, unknown) && Says(n, inNew(n), to, unknown)),
                        isCertain: false,
                        since(),
                        draft => draft with { Subject = kind });
                    isFound |= found.Dossier is not null && Keep(to == unknown ? Direction.BecameUndetermined : Direction.BecameCertain, shown, found with { IsOpen = false, Mistaken = [] }, from, to);
                    isOpen |= found.IsOpen || found.IsUnconfirmed;
                }
            }
        }

        AreOpen |= isOpen && !isFound;
    }

    private void AddCalendars(IEnumerable<Condition> old, IEnumerable<Condition> now)
    {
        // Another calendar of the same name is compared on every day that either of them names.
        WorkingCalendar Old(WorkingCalendar calendar) => alignment.Calendars.Incomparable.FirstOrDefault(pair => pair.New == calendar).Old ?? calendar;
        HashSet<(Variable.Elapsed Time, Predicate Asked)> Counted(IEnumerable<Condition> conditions) =>
        [
            .. conditions.SelectMany(ConditionWalk.TestsIn).SelectMany<Condition.Test, (Variable.Elapsed, Predicate)>(test => test.Variable is Variable.Elapsed { Calendar: { } calendar } time
                ? [(time with { Calendar = Old(calendar) }, test.Predicate)]
                : []),
        ];
        var (before, after) = (Counted(old), Counted(now));
        before.SymmetricExceptWith(after);
        Calendars.UnionWith(before.Select(counted => counted.Time.Calendar!));
    }

    /// <summary>All that the states of an entry ask is asked of one that is in effect.</summary>
    private static Condition? InEffect(ImmutableArray<(StandingState State, Condition Condition)> states) =>
        states.Where(s => s.State == StandingState.InEffect).Select(s => s.Condition).FirstOrDefault();

    private void Add(
        Direction direction,
        ListDefinition shown,
        ListDefinition list,
        Condition old,
        Condition now,
        Outcome from,
        Outcome to,
        Func<WitnessOf, WitnessOf, bool> confirms,
        Lazy<ChangedPart?>? parts = null,
        Lazy<(Condition Old, Condition New)>? admitted = null)
    {
        var isCertain = from.Truth != Truth.Unknown && to.Truth != Truth.Unknown;
        var found = finder.Find(list, old, now, new(rules, confirms), isCertain, since());
        if (admitted is not null && IsRefusedByOne(found))
        {
            // An entry that cannot be shows little to who reads of it: one that both versions admit is shown where there is one.
            var proper = finder.Find(list, Condition.AllOf(old, admitted.Value.Old), Condition.AllOf(now, admitted.Value.New), new(rules, confirms), isCertain, since());
            found = proper.Dossier is null ? found : found with { Dossier = proper.Dossier, Choices = proper.Choices, Mistaken = found.Mistaken.AddRange(proper.Mistaken) };
        }

        if (Keep(direction, shown, found, from, to) && parts?.Value is { } whole)
        {
            AddFurther(whole, found, from, to, part => finder.FindBeside(list, old, now, new(rules, confirms), isCertain, since(), part.Beside));
        }
    }

    private bool IsRefusedByOne(Found found) => found.Dossier is { } dossier && finder.StatesOf(dossier) is var (old, now)
        && (old == StandingState.Inadmissible) != (now == StandingState.Inadmissible);

    /// <summary>Where several parts of the question have changed, a dossier for each that none shows yet.</summary>
    /// <param name="first">What was found on this list whatever it shows.</param>
    private void AddFurther(ChangedPart whole, Found first, Outcome from, Outcome to, Func<ChangedPart, Found> find)
    {
        var number = _found.FindIndex(d => d.Old == from && d.New == to);
        var chosen = new Choices(first.Choices);
        var isFirst = _found[number].Lists.Length == 1;
        foreach (var part in whole.All.Where(part => chosen.MayAgree(part.Beside)).ToArray())
        {
            if (MarkShown(part) && !isFirst && part.Parts.IsEmpty)
            {
                Show(part, first);
            }
        }

        IsShown(whole);

        // Where none of what it is made of shows by itself, a part may show as a whole.
        bool IsShown(ChangedPart part)
        {
            var isShown = part.Parts.Where(IsShown).ToArray() is not [];
            if (isShown || _shown.Contains(Key(part)) || part.Beside.IsEmpty)
            {
                MarkShown(part);
                return true;
            }

            var found = find(part);
            _mistaken.AddRange(found.Mistaken.Select(finder.Witness));
            if (found.Dossier is null && !found.IsOpen)
            {
                return false;
            }

            MarkShown(part);
            Show(part, found);
            return true;
        }

        bool MarkShown(ChangedPart part) => _shown.Add(Key(part));
        (Outcome, Outcome, Condition, Condition) Key(ChangedPart part) => (from, to, part.Old, part.New);
        void Show(ChangedPart part, Found found) => _found[number] = _found[number] is var known && found.Dossier is { } dossier && known.Further.Length < MostFurther
            ? known with { Further = known.Further.Add(new FurtherWitness(Causes.Part(part), finder.Witness(dossier))) }
            : known with { NotShown = known.NotShown + 1 };
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
