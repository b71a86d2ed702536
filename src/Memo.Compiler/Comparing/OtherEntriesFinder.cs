using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>Other entries, and what they need the subject itself to be.</summary>
/// <param name="Late">With their days as late as they can be.</param>
/// <param name="Early">The same with their days as early as they can be.</param>
internal sealed record OtherDrafts(ImmutableArray<Draft> Late, ImmutableArray<Draft> Early, ImmutableArray<Choice> OfSubject)
{
    public static readonly OtherDrafts None = new([], [], []);
}

/// <summary>
/// The other entries that a way asks for. Each question that is answered yes has an entry of its own; none of them may be one of those
/// that are not there. So the answers go together exactly if each of those entries can be. All are entries of one subject: what the way
/// says of it holds for them, and what they need it to be holds for the way.
/// </summary>
/// <param name="areTold">See <see cref="PossibleDays.Any"/>.</param>
internal sealed class OtherEntriesFinder(Version old, Version now, SharedGuards guards, WitnessBuilder builder, bool areTold)
{
    private const int MostTried = 200;
    private readonly Dictionary<string, (OtherDrafts? Found, bool GaveUp)> _known = [];
    private readonly Dictionary<string, (Space Space, Diagram Diagram)?> _spaces = [];
    private readonly Dictionary<(Guard, Side), ImmutableArray<Condition.Test>> _subjectTests = [];
    private readonly Dictionary<(Guard, Side), ImmutableArray<CalendarDate>> _turningDays = [];
    private readonly Dictionary<(Guard, Side), int> _numbers = [];
    private readonly Dictionary<(Axis, Axis), bool> _implied = [];
    private readonly Cost _cost = new(old.Alignment);

    private bool _searchGaveUp;

    /// <summary>Whether, since this was last set to false, "there are none" was said of entries that were not all tried.</summary>
    public bool GaveUp { get; set; }

    /// <summary>Null if there are no such entries.</summary>
    /// <param name="since">No day earlier than that on which this entry began.</param>
    /// <param name="space">That of the choices; it tells apart what other entries may ask of the subject.</param>
    public OtherDrafts? Find(IReadOnlyList<Choice> choices, CalendarDate asOf, CalendarDate since, Space space)
    {
        var asked = Asked(choices);
        since = asked.Any(a => a is { IsYes: true, Guard.SinceOwnBeginning: true }) ? since : CalendarDate.First;
        var ofSubject = choices.Where(c => c.Axis.IsAboutSubject).ToImmutableArray();
        var key = asOf + " " + since + string.Concat(asked.Select(a => $" {(a.IsYes ? '+' : '-')}{NumberOf(a.Guard, a.Side)}").OrderBy(n => n, StringComparer.Ordinal))
            + string.Concat(TestsOfSubject(asked.Select(a => (a.Guard, a.Side))).Select(t => Answer(ofSubject, t)));
        if (!_known.TryGetValue(key, out var known))
        {
            _searchGaveUp = false;
            var found = Search(asked, asOf, since, ofSubject, space);
            known = (found, found is null && _searchGaveUp);
            _known.Add(key, known);
        }

        GaveUp |= known.GaveUp;

        return known.Found is { } entries ? entries with { OfSubject = [.. entries.OfSubject.Select(c => In(space, c))] } : null;
    }

    /// <summary>What entries that guards ask for may ask of the subject itself.</summary>
    public IEnumerable<Condition.Test> TestsOfSubject(IEnumerable<(Guard Guard, Side Side)> asked) => asked.SelectMany(a => Kept(_subjectTests, a, () =>
        [.. VersionOf(a.Side).ListsOf(a.Guard).SelectMany(list => VersionOf(a.Side).SubjectTestsOf(a.Guard, list)).Distinct()]));

    /// <summary>
    /// Whether the first of two questions cannot be answered yes and the second no, of any subject and on any day: an entry that the first asks for is one that the
    /// second asks for. False too where that could not be settled.
    /// </summary>
    public bool Implies(Axis one, Axis other)
    {
        if (!_implied.TryGetValue((one, other), out var implied))
        {
            implied = SidesOf(one).Any(was => SidesOf(other).Any(becomes => Implies(was, becomes)));
            _implied.Add((one, other), implied);
        }

        return implied;
    }

    private bool Implies((Guard Guard, Side Side) one, (Guard Guard, Side Side) other) =>
        !one.Guard.SinceOwnBeginning && !other.Guard.SinceOwnBeginning
        && VersionOf(one.Side).ListsOf(one.Guard) is var lists && lists.All(VersionOf(other.Side).ListsOf(other.Guard).Contains)
        && lists.All(list => QuestionOf(list, [(one.Guard, one.Side, true)], [(other.Guard, other.Side, false)], CalendarDate.First) is not var (space, diagram) || IsNever(space, diagram));

    /// <summary>Whether there is no entry of which this holds.</summary>
    private bool IsNever(Space space, Diagram diagram)
    {
        var ways = new Ways(space, _cost, _ => true);
        return !ways.Through(diagram, new ChoicesToDays(old.Alignment, [], CalendarDate.First, areTold).Start(past: false)).Any() && !ways.GaveUp;
    }

    /// <summary>The days from which on such entries stand by other rules, in order.</summary>
    public IEnumerable<CalendarDate> TurningDays(IReadOnlyList<Choice> choices) => Asked(choices)
        .SelectMany(a => Kept(_turningDays, (a.Guard, a.Side), () => TurningDays(a.Guard, a.Side)))
        .Distinct()
        .OrderBy(d => d.Code);

    /// <summary>Those that are written, and after the last of them the first on which a time that is asked for can have passed since then.</summary>
    private ImmutableArray<CalendarDate> TurningDays(Guard guard, Side side)
    {
        var tests = VersionOf(side).ListsOf(guard).SelectMany(list => ConditionWalk.TestsIn(VersionOf(side).Meets(guard, list))).Distinct().ToArray();
        var written = tests.Select(t => t.Predicate).OfType<Predicate.OnDays>().Select(p => p.First).Distinct().ToArray();
        var times = tests.Select(t => t is { Variable: Variable.Elapsed elapsed, Predicate: Predicate.Lasted lasted } ? DaysOf(lasted.Count, elapsed.Unit) : 0).Distinct().ToArray();
        return [.. written.Concat(written.OrderByDescending(day => day.Code).Take(1).SelectMany(last => times.Append(times.Sum()).Select(days => last.AddDays(days))).OfType<CalendarDate>()).Distinct()];
    }

    /// <summary>No fewer than the time has, and a few more: from then on it has passed.</summary>
    private static long DaysOf(long count, DurationUnit unit) => unit switch
    {
        DurationUnit.Months => (count * 61 / 2) + 3,
        DurationUnit.WorkingDays => (count * 7 / 5) + 30,
        _ => count + 2,
    };

    private static ImmutableArray<T> Kept<T>(Dictionary<(Guard, Side), ImmutableArray<T>> known, (Guard, Side) asked, Func<ImmutableArray<T>> find)
    {
        if (!known.TryGetValue(asked, out var found))
        {
            found = find();
            known.Add(asked, found);
        }

        return found;
    }

    private OtherDrafts? Search((Guard Guard, Side Side, bool IsYes)[] asked, CalendarDate asOf, CalendarDate since, ImmutableArray<Choice> ofSubject, Space space)
    {
        var late = ImmutableArray.CreateBuilder<Draft>();
        var early = ImmutableArray.CreateBuilder<Draft>();
        var needed = ImmutableArray<Choice>.Empty;
        foreach (var guard in asked.Where(a => a.IsYes).GroupBy(a => (a.Guard, Group: guards.AreShared(a.Guard) ? (Side?)null : a.Side)).Select(g => g.ToArray()))
        {
            // What is not to have begun since may be there if it began before, unless this one is to have begun since itself.
            var unwanted = asked.Where(a => !a.IsYes).ToArray();
            var notSince = guard.Any(a => a.Guard.SinceOwnBeginning) ? [] : unwanted.Where(a => a.Guard.SinceOwnBeginning).ToArray();
            var found = (notSince.Length == 0 ? new[] { (Not: unwanted, Before: notSince) } : [(unwanted, []), ([.. unwanted.Except(notSince)], notSince)])
                .SelectMany(how => VersionOf(guard[0].Side).ListsOf(guard[0].Guard).Select(list => EntryOn(
                    list, guard, how.Not, asOf, since, [.. ofSubject, .. needed], isDated: how.Before.Any(b => VersionOf(b.Side).ListsOf(b.Guard).Contains(list)))))
                .FirstOrDefault(e => e is not null);
            if (found is not var (entry, earlier, choices))
            {
                return null;
            }

            late.Add(entry);
            early.Add(earlier);
            needed = needed.AddRange(choices.Select(c => In(space, c)));
        }

        return new OtherDrafts(late.ToImmutable(), early.ToImmutable(), needed);
    }

    private static (Guard Guard, Side Side, bool IsYes)[] Asked(IReadOnlyList<Choice> choices) =>
    [
        .. choices.Where(c => c.Axis.Variable is Variable.Listed)
            .SelectMany(c => SidesOf(c.Axis).Select(asked => (asked.Guard, asked.Side, c.IsYes))),
    ];

    /// <summary>In which versions a question about other entries is asked.</summary>
    private static IEnumerable<(Guard Guard, Side Side)> SidesOf(Axis axis) => ((Variable.Listed)axis.Variable).Guard is var guard && axis.Only is { } only
        ? [(guard, only)]
        : [(guard, Side.Old), (guard, Side.New)];

    private int NumberOf(Guard guard, Side side)
    {
        if (!_numbers.TryGetValue((guard, side), out var number))
        {
            number = _numbers.Count;
            _numbers.Add((guard, side), number);
        }

        return number;
    }

    private Version VersionOf(Side side) => side == Side.Old ? old : now;

    /// <param name="isDated">Its days are to be said: of one that is just named nobody knows that it did not begin since this entry did.</param>
    private (Draft Late, Draft Early, ImmutableArray<Choice> OfSubject)? EntryOn(
        ListDefinition list,
        (Guard Guard, Side Side, bool)[] wanted,
        (Guard Guard, Side Side, bool)[] unwanted,
        CalendarDate asOf,
        CalendarDate since,
        ImmutableArray<Choice> ofSubject,
        bool isDated)
    {
        var near = unwanted.Where(u => VersionOf(u.Side).ListsOf(u.Guard).Contains(list)).ToArray();
        if (near.Length == 0 && !isDated && wanted.All(w => w.Guard.With.Equals(Condition.Always) && w.Guard.Lists.Contains(list)))
        {
            var named = new Draft(list, new Days(asOf, ImmutableDictionary<Fact, CalendarDate>.Empty)) { IsJustNamed = true };
            return (named, named, []);
        }

        var key = list.Name.Id + " " + since + string.Concat(wanted.Select(w => $" +{NumberOf(w.Guard, w.Side)}")) + string.Concat(near.Select(n => $" -{NumberOf(n.Guard, n.Side)}"));
        if (!_spaces.TryGetValue(key, out var question))
        {
            question = QuestionOf(list, wanted, near, since);
            _spaces.Add(key, question);
        }

        if (question is not var (space, diagram))
        {
            return null;
        }

        return EntryOn(list, space, diagram, asOf, ofSubject, onSomeGround: true)
            ?? (builder.CanTellOnNone(list, space) ? EntryOn(list, space, diagram, asOf, ofSubject, onSomeGround: false) : null);
    }

    private (Draft Late, Draft Early, ImmutableArray<Choice> OfSubject)? EntryOn(
        ListDefinition list, Space space, Diagram diagram, CalendarDate asOf, ImmutableArray<Choice> ofSubject, bool onSomeGround)
    {
        var days = new ChoicesToDays(old.Alignment, [], CalendarDate.First, areTold);
        bool IsPossible(Way way) => builder.CanSay(list, way, onSomeGround) && CanBe(way.Last!);
        bool CanBe(Choice choice) => choice switch
        {
            { Axis.IsAboutSubject: true } => ofSubject.All(known => GoTogether(known, choice)),
            { Axis.Variable: Variable.Listed } => !choice.IsYes,
            { Axis.Variable: Variable.OnGround } => onSomeGround || !choice.IsYes,
            _ => true,
        };
        var ways = new Ways(space, _cost, IsPossible);
        var tried = 0;
        foreach (var way in ways.Through(space.And(diagram, space.Only(CanBe)), days.Start(asOf)).Take(MostTried))
        {
            tried++;
            var complete = Completed.Of(way, space, _cost, IsPossible);
            if (builder.Draft(list, complete.Choices, days.Find(complete.Days), onSomeGround) is { } draft)
            {
                return (draft, draft with { Days = days.Find(complete.Days, early: true) }, [.. way.Choices.Where(c => c.Axis.IsAboutSubject && !ofSubject.Any(known => known.Axis.Variable.Equals(c.Axis.Variable)))]);
            }
        }

        _searchGaveUp |= ways.GaveUp || tried == MostTried;
        return null;
    }

    /// <summary>What an entry must be to be wanted and not unwanted; null if that is plainly impossible.</summary>
    private (Space Space, Diagram Diagram)? QuestionOf(
        ListDefinition list, (Guard Guard, Side Side, bool)[] wanted, (Guard Guard, Side Side, bool)[] unwanted, CalendarDate since)
    {
        var all = wanted.Concat(unwanted).Select(g => (Condition: VersionOf(g.Side).Meets(g.Guard, list), g.Side)).ToArray();
        if (all.Take(wanted.Length).Any(w => all.Skip(wanted.Length).Any(u => w.Condition.Equals(u.Condition)) && ConditionWalk.GuardsIn(w.Condition).All(guards.AreShared)))
        {
            return null;
        }

        // What is to have begun since this entry did cannot be an entry that began before: a day from which on it may have begun is enough to find it.
        var begun = wanted.Where(w => w.Guard.SinceOwnBeginning && since > CalendarDate.First).Select(w => (Condition: VersionOf(w.Side).BeginsFrom(list, since), w.Side)).ToArray();
        var space = new Space([.. all, .. begun], [], old.Alignment.SharedKinds, guards.AreShared);
        var diagram = Enumerable.Range(0, all.Length).Select(i => (all[i].Condition, all[i].Side, IsWanted: i < wanted.Length))
            .Concat(begun.Select(b => (b.Condition, b.Side, IsWanted: true)))
            .Aggregate(Diagram.True, (sum, part) => space.And(sum, space.Of(part.Condition, part.Side, part.IsWanted)));
        return diagram == Diagram.False ? null : (space, diagram);
    }

    /// <summary>
    /// Whether what a way says of the subject is what an entry needs it to be. What the entry's questions ask is told apart in either; what one of the two tells apart besides was asked by others.
    /// </summary>
    private static bool GoTogether(Choice known, Choice needed) => !known.Axis.Variable.Equals(needed.Axis.Variable)
        || needed.Dimension.Predicates.All(p => !known.Dimension.Predicates.Contains(p) || needed.Satisfies(p) == known.Satisfies(p));

    /// <summary>What an entry needs the subject to be, as the way would say it.</summary>
    private Choice In(Space space, Choice needed)
    {
        var (axis, dimension) = space.Axes.First(a => a.Axis.Variable.Equals(needed.Axis.Variable));
        return dimension.Classes
            .SelectMany((c, i) => c.Parts.Select(part => new Choice(axis, dimension, i, part)))
            .Where(choice => GoTogether(choice, needed))
            .OrderBy(_cost.Of)
            .First();
    }

    private static char Answer(ImmutableArray<Choice> ofSubject, Condition.Test test) =>
        ofSubject.FirstOrDefault(c => c.Axis.Variable.Equals(test.Variable)) is not { } choice ? '?' : choice.Satisfies(test.Predicate) ? '1' : '0';
}
