using Memo.Compiler.Decisions;
using Memo.Compiler.Diagrams;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>What was found of one difference.</summary>
/// <param name="IsOpen">It could neither be shown nor ruled out.</param>
internal sealed record Found(bool IsOpen)
{
    public static readonly Found Nothing = new(false);

    /// <summary>Both versions answer it as was asked for; null where there is no difference, or none was confirmed.</summary>
    public Draft? Dossier { get; init; }

    /// <summary>Dossiers that should have shown it and did not: a fault of the comparison.</summary>
    public ImmutableArray<Draft> Mistaken { get; init; } = [];

    /// <inheritdoc cref="Difference.Days"/>
    public Period Days { get; init; }

    /// <inheritdoc cref="Difference.Decided"/>
    public Period Decided { get; init; }

    /// <summary>What was chosen on the way to the dossier; what was not chosen leaves the answers as they are.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Both can hold together, and yet no dossier that was tried showed the difference asked for.</summary>
    public bool IsUnconfirmed { get; init; }
}

/// <summary>A condition of the old version that holds together with one of the new version: the simplest dossier for it, or the proof that there is none.</summary>
internal sealed class Finder
{
    /// <summary>Rules that say no day are asked about this one.</summary>
    public static readonly CalendarDate Recent = new(2000, 1, 1);

    /// <summary>More ways whose dossiers do not show what they should are not tried.</summary>
    private const int MostTried = 40;

    /// <summary>After so many ways, each with an earlier or a later day, the last bound of the rules stands for all.</summary>
    private const int MostEdges = 24;

    /// <summary>A witness of what has happened is looked for where another was found already: not for long.</summary>
    private const int MostStepsForPast = 300;

    private readonly Version _old;
    private readonly Version _now;
    private readonly SharedGuards _guards;
    private readonly WitnessBuilder _builder;
    private readonly OtherEntriesFinder _others;
    private readonly OtherEntriesFinder _untoldOthers;
    private readonly Cost _cost;

    /// <summary>Measures of one text mostly ask the same of one list: what was found for one of them mostly shows the others too.</summary>
    private readonly Dictionary<(ListDefinition, Condition, Condition, CalendarDate Since, bool IsCertain), Found> _found = [];

    private readonly Dictionary<ListDefinition, ImmutableArray<LiftDays>> _lifts = [];

    /// <summary>What never holds together, whatever is asked.</summary>
    private readonly HashSet<(ListDefinition, Condition, Condition)> _never = [];

    public Finder(Version old, Version now, SharedGuards guards)
    {
        (_old, _now, _guards) = (old, now, guards);
        _builder = new WitnessBuilder(old.Alignment);
        _others = new OtherEntriesFinder(old, now, guards, _builder, areTold: true);
        _untoldOthers = new OtherEntriesFinder(old, now, guards, _builder, areTold: false);
        _cost = new Cost(old.Alignment);
    }

    /// <param name="isCertain">Both answers are certain, so that a dossier that gives less and has them is as good.</param>
    /// <param name="since">Where nothing asks for an earlier day, the first of the days asked about; null: <see cref="Recent"/>.</param>
    /// <param name="told">What the dossiers tell beside what was found, or leave out; null: nothing.</param>
    /// <param name="within">A date of which alone these days are looked for; null: all days.</param>
    public Found Find(
        ListDefinition list, Condition inOld, Condition inNew, Sought sought, bool isCertain, CalendarDate? since = null, Func<Draft, Draft>? told = null, DaysOfDate? within = null)
    {
        if (inOld is Condition.Constant { Value: false } || inNew is Condition.Constant { Value: false })
        {
            return Found.Nothing;
        }

        if (told is not null || within is not null)
        {
            return FindAnew(list, inOld, inNew, sought, isCertain, since ?? Recent, new() { Told = told, Within = within });
        }

        if (_never.Contains((list, inOld, inNew)))
        {
            return Found.Nothing;
        }

        var key = (list, inOld, inNew, since ?? Recent, isCertain);
        if (_found.TryGetValue(key, out var known) && Shows(known.Dossier!, sought))
        {
            return known;
        }

        var found = FindAnew(list, inOld, inNew, sought, isCertain, since ?? Recent, new());
        if (found == Found.Nothing)
        {
            _never.Add((list, inOld, inNew));
        }
        else if (found is { Dossier: not null, IsOpen: false, Mistaken.IsEmpty: true })
        {
            _found[key] = found;
        }

        return found;
    }

    /// <summary>The same, where what stands beside a changed part is answered alike by both: what is found shows that part alone.</summary>
    public Found FindBeside(ListDefinition list, Condition inOld, Condition inNew, Sought sought, bool isCertain, CalendarDate? since, ImmutableArray<(Condition Old, Condition New)> alike) =>
        FindAnew(list, inOld, inNew, sought, isCertain, since ?? Recent, new() { Alike = alike });

    private Found FindAnew(
        ListDefinition list, Condition inOld, Condition inNew, Sought sought, bool isCertain, CalendarDate since, Narrowing narrowing)
    {
        try
        {
            // Where no dossier tells it, one that leaves out what has not happened may be answered otherwise all the same.
            var isUnconfirmed = false;
            foreach (var areTold in new[] { true, false })
            {
                var searches = Searches(list, inOld, inNew, since, areTold, narrowing).ToArray();
                var found = First(searches, past: false);
                isUnconfirmed |= found.IsUnconfirmed;
                if (found.Dossier is { } dossier)
                {
                    found = narrowing.Alike.IsEmpty ? found with { Days = PeriodOf(null, searches), Decided = PeriodOf(BuiltIn.Decided, searches) } : found;
                    return HasDaysToCome(dossier) && First(searches, past: true) is { Dossier: { } happened } earlier ? found with { Dossier = happened, Choices = earlier.Choices } : found;
                }

                if (found.IsOpen)
                {
                    return found;
                }
            }

            return Found.Nothing with { IsUnconfirmed = isUnconfirmed };
        }
        catch (BeyondLimitException)
        {
            return new Found(IsOpen: true);
        }

        Found First(SearchSpace[] searches, bool past)
        {
            var isUnconfirmed = false;
            foreach (var search in searches)
            {
                var found = Search(search, sought, isCertain, past);
                if (found is not { Dossier: null, IsOpen: false })
                {
                    return found;
                }

                isUnconfirmed |= found.IsUnconfirmed;
            }

            return Found.Nothing with { IsUnconfirmed = isUnconfirmed };
        }
    }

    /// <summary>Whether something of the entry happens only after the day asked about.</summary>
    private static bool HasDaysToCome(Draft dossier) => dossier.Days.Given.Any(given => given.Key != BuiltIn.SuspendedUntil && given.Value > dossier.Days.AsOf);

    /// <summary>
    /// Whether a condition of the old version can hold of an entry; null if that could not be settled. What can be is more than what dossiers tell: none says of a
    /// date whose silence means nothing that it has not happened, and yet what follows where it has not is certain of a dossier that leaves it out.
    /// </summary>
    public bool? CanHold(ListDefinition list, Condition condition)
    {
        try
        {
            bool? can = false;
            foreach (var search in Searches(list, condition, Condition.Always, Recent, areTold: false, new()))
            {
                if (search.Ways.Through(search.Diagram, search.Days.Start(past: false)).Any(way => Make(way, search) is not null))
                {
                    return true;
                }

                can = search.GaveUp ? null : can;
            }

            return can;
        }
        catch (BeyondLimitException)
        {
            return null;
        }
    }

    /// <summary>Whether two conditions of the old version are the same, whatever may be known of what they ask: every question in them is free to be answered either way.</summary>
    public bool AreSame(Condition one, Condition other)
    {
        try
        {
            var space = new Space([(one, Side.Old), (other, Side.Old)], [], _old.Alignment.SharedKinds, _ => true);
            return space.Of(one, Side.Old) == space.Of(other, Side.Old);
        }
        catch (BeyondLimitException)
        {
            return false;
        }
    }

    /// <summary>What other entries that conditions ask about ask of the kind of their subject.</summary>
    public ImmutableArray<Condition> KindsAskedOfOthers(IEnumerable<Condition> asked) =>
    [
        .. _others.TestsOfSubject(asked.SelectMany(ConditionWalk.GuardsIn).Distinct().SelectMany(g => new[] { (g, Side.Old), (g, Side.New) })).Where(t => t.Variable is Variable.KindOfParty).Distinct(),
    ];

    /// <summary>Questions about other entries that turn on the kind of their subject.</summary>
    public ImmutableHashSet<Guard> GuardsOnKinds(IEnumerable<Condition> asked, Side side) =>
        [.. asked.SelectMany(ConditionWalk.GuardsIn).Distinct().Where(guard => _others.TestsOfSubject([(guard, side)]).Any(t => t.Variable is Variable.KindOfParty))];

    /// <summary>Holds of subjects of one of the kinds that somebody may be of whom a kind is said.</summary>
    public Condition IsBelow(SubjectKind kind) => new Condition.Test(
        new Variable.KindOfParty(),
        new Predicate.IsKind([.. new[] { Side.Old, Side.New }.SelectMany(side => _old.Alignment.KindsOf(side, kind)).Distinct().OrderBy(k => k.Name.Id, StringComparer.Ordinal)]),
        null);

    /// <summary>Whether some of these conditions turn on which of those kinds it is.</summary>
    public bool AskWhichBelow(SubjectKind kind, ImmutableArray<Condition> conditions) => new[] { _old, _now }.Any(version => conditions.Any(c => OfKind.IsAskedBy(c, kind, version)));

    /// <summary>Entries that rest on a ground of their list, then those that are said to rest on none.</summary>
    private IEnumerable<SearchSpace> Searches(ListDefinition list, Condition inOld, Condition inNew, CalendarDate since, bool areTold, Narrowing narrowing)
    {
        var onSome = new SearchSpace(this, list, inOld, inNew, onSomeGround: true, since, areTold, narrowing);
        yield return onSome;
        if (onSome.Diagram != Diagram.False && _builder.CanTellOnNone(list, onSome.Space))
        {
            yield return new SearchSpace(this, list, inOld, inNew, onSomeGround: false, since, areTold, narrowing);
        }
    }

    /// <summary>
    /// Between which values of a date something is found: of the day asked about the first and the last; of another date, which a term bounds anyway, of the stretches
    /// that the conditions tell apart. So too where that could not be settled.
    /// </summary>
    /// <param name="date">A fact; null: the day asked about.</param>
    private Period PeriodOf(Fact? date, IReadOnlyList<SearchSpace> searches)
    {
        var stretches = searches.SelectMany(search => search.StretchesOf(date)).Distinct().OrderBy(s => s.First).ToArray();
        var first = stretches.Select(stretch => EdgeOf(stretch, isFirst: true)).FirstOrDefault(edge => edge is not null);
        var last = stretches.OrderByDescending(s => s.First).Select(stretch => EdgeOf(stretch, isFirst: false)).FirstOrDefault(edge => edge is not null);
        return stretches.Length == 0 ? Period.Always : new(first == CalendarDate.First ? null : first, last == CalendarDate.Last ? null : last);

        // Each way that is found tells how early or late it can be; what is left of the stretch is looked through again.
        CalendarDate? EdgeOf((CalendarDate First, CalendarDate Last) stretch, bool isFirst)
        {
            var (low, high) = (stretch.First.DayNumber, stretch.Last.DayNumber);
            int? edge = null;
            for (var tried = 0; low <= high; tried++)
            {
                var within = (DateBounds.DayOf(low), DateBounds.DayOf(high));
                var found = searches.Select(search => WayOn(search, stretch, within)).FirstOrDefault(way => way is not null);
                if (found is null && !searches.Any(search => search.GaveUp))
                {
                    break;
                }

                edge = found is null || date is not null || tried == MostEdges ? (isFirst ? low : high) : isFirst ? found.Bounds.EarliestOf(PossibleDays.AsOf) : found.Bounds.LatestOf(PossibleDays.AsOf);
                (low, high) = isFirst ? (low, edge.Value - 1) : (edge.Value + 1, high);
            }

            return edge is { } day ? DateBounds.DayOf(day) : null;
        }

        PossibleDays? WayOn(SearchSpace search, (CalendarDate First, CalendarDate Last) stretch, (CalendarDate First, CalendarDate Last) within) => search.Ways
            .Through(search.On(date, stretch), search.Days.Start(date, within))
            .FirstOrDefault(way => Make(way, search) is not null)?.Days;
    }

    /// <param name="past">Of entries alone of which all has happened by the day asked about.</param>
    private Found Search(SearchSpace search, Sought sought, bool isCertain, bool past)
    {
        var mistaken = ImmutableArray.CreateBuilder<Draft>();
        var tried = 0;
        foreach (var way in search.Ways.Through(search.Diagram, search.Days.Start(past), way => search.Days.Oddness(way.Days), past ? MostStepsForPast : Ways.MostSteps))
        {
            if (Make(way, search) is not { } draft)
            {
                continue;
            }

            if (Shows(draft))
            {
                return FoundAs(draft, way);
            }

            // Whether another entry has begun since this one began depends on the days of both.
            var all = Completed.Of(way, search.Space, _cost, search.IsPossible);
            var beginnings = all.Choices.Any(c => c.Axis.Variable is Variable.Listed { Guard.SinceOwnBeginning: true });
            var drafts = (beginnings ? [(false, false), (true, false), (false, true), (true, true)] : new[] { (Early: false, OthersEarly: false) })
                .Select(d => Make(all, search, d.Early, d.OthersEarly))
                .OfType<Draft>()
                .ToArray();
            foreach (var complete in drafts)
            {
                if (Shows(complete))
                {
                    return FoundAs(complete, all);
                }
            }

            tried += drafts.Length > 0 ? 1 : 0;
            if (!beginnings && drafts.Length > 0 && search.AreTold && !drafts[0].Others.Any(_builder.IsUnsaid))
            {
                mistaken.Add(drafts[0]);
            }

            if (tried >= MostTried)
            {
                return new Found(search.AreTold) { Mistaken = mistaken.ToImmutable(), IsUnconfirmed = true };
            }
        }

        return new Found(search.GaveUp || (tried > 0 && search.AreTold)) { Mistaken = mistaken.ToImmutable(), IsUnconfirmed = tried > 0 };

        bool Shows(Draft draft) => this.Shows(draft, sought);
        Found FoundAs(Draft draft, Way way) => new(IsOpen: false) { Dossier = isCertain ? Simplest(draft, Shows) : draft, Choices = way.Choices, Mistaken = mistaken.ToImmutable() };
    }

    /// <summary>Null if no dossier can say it.</summary>
    /// <param name="early">With the entry's own days as early as they can be; else as late.</param>
    /// <param name="othersEarly">With those of the other entries as early as they can be.</param>
    private Draft? Make(Way way, SearchSpace search, bool early = false, bool othersEarly = false) =>
        WithOthers(way, search) is var (days, others)
        && _builder.Draft(search.List, [.. way.Choices, .. others.OfSubject], search.Days.Find(days, early), search.OnSomeGround) is { } draft
            ? search.AsTold(draft with { Others = othersEarly ? others.Early : others.Late })
            : null;

    /// <summary>The earliest day on which there are such other entries too.</summary>
    private (PossibleDays Days, OtherDrafts Others)? WithOthers(Way way, SearchSpace search)
    {
        if (!way.Choices.Any(c => c is { IsYes: true, Axis.Variable: Variable.Listed }))
        {
            return (way.Days, OtherDrafts.None);
        }

        var first = search.Days.Find(way.Days).AsOf;
        foreach (var day in search.Others.TurningDays(way.Choices).Where(d => d > first).Prepend(first))
        {
            if (way.Days.On(day) is { } then && search.Others.Find(way.Choices, day, BeginningOf(search.List, then), search.Space) is { } others)
            {
                return (then, others);
            }
        }

        return null;
    }

    /// <summary>No entry on the list can have begun earlier, on these days, by the rules of either version.</summary>
    private CalendarDate BeginningOf(ListDefinition list, PossibleDays days) => new[] { _old, _now }
        .SelectMany(version => version.BeginningsOf(list))
        .Select(from => days.Dates.TryGetValue(from, out var number) ? DateBounds.DayOf(days.Bounds.EarliestOf(number)) : CalendarDate.First)
        .DefaultIfEmpty(CalendarDate.First)
        .Min();

    /// <summary>Without what both versions answer the same without.</summary>
    private static Draft Simplest(Draft draft, Func<Draft, bool> shows)
    {
        foreach (var step in Shortened.Steps(draft))
        {
            draft = step(draft) is var shorter && shows(shorter) ? shorter : draft;
        }

        return draft;
    }

    /// <summary>The dossier, and all that both versions answer.</summary>
    public Witness Witness(Draft dossier) => Run(dossier, null);

    /// <summary>The state of the entry in both versions.</summary>
    public (StandingState? Old, StandingState? New) StatesOf(Draft dossier) => Run(dossier, []) is var witness ? (Outcomes.StateOf(witness.Old), Outcomes.StateOf(witness.New)) : default;

    /// <summary>Many dossiers are tried for one that is shown: they are asked about what is sought alone.</summary>
    private bool Shows(Draft draft, Sought sought) => Run(draft, sought.Rules) is var witness && sought.Shows(witness.Old, witness.New);

    /// <param name="only">What is asked about beside the standing; null: everything.</param>
    private Witness Run(Draft draft, IReadOnlyCollection<Rule>? only) => new(Run(_old, draft, only), Run(_now, draft, only), draft.Days.AsOf);

    private WitnessOf Run(Version version, Draft draft, IReadOnlyCollection<Rule>? only)
    {
        var roles = _builder.RolesIn(version.Side, draft);
        var dossier = _old.Alignment.Lists.In(version.Side, draft.List) is null ? new Dossier { Entries = [] } : _builder.In(version.Side, draft);
        return new WitnessOf(dossier, roles, () => version.Answer(dossier, draft.Days.AsOf, roles, only)) { Unsaid = _builder.UnsaidIn(version.Side, draft) };
    }

    private ImmutableArray<LiftDays> LiftsOn(ListDefinition list)
    {
        if (!_lifts.TryGetValue(list, out var lifts))
        {
            lifts =
            [
                .. new[] { _old, _now }.SelectMany(version => version.Pack.Measures
                    .Where(m => _old.Alignment.Lists.In(version.Side, list) is { } own && m.Covers.Contains(own))
                    .SelectMany(m => m.Lifts)
                    .Distinct()
                    .Where(l => l.Days is not null)
                    .Select(l => new LiftDays(_old.Alignment.Facts.Of(l.Days!.Value.First), _old.Alignment.Facts.Of(l.Days.Value.Last)))),
            ];
            _lifts.Add(list, lifts);
        }

        return lifts;
    }

    /// <summary>What is looked for among all that shows a difference.</summary>
    private sealed record Narrowing
    {
        /// <inheritdoc cref="Find"/>
        public Func<Draft, Draft>? Told { get; init; }

        /// <inheritdoc cref="Find"/>
        public DaysOfDate? Within { get; init; }

        /// <summary>What both versions are to answer alike: what each asks of it.</summary>
        public ImmutableArray<(Condition Old, Condition New)> Alike { get; init; } = [];
    }

    /// <summary>Where an old and a new condition hold together, and how to go through it.</summary>
    private sealed class SearchSpace
    {
        private readonly Finder _finder;
        private readonly Func<Draft, Draft>? _told;

        public SearchSpace(Finder finder, ListDefinition list, Condition inOld, Condition inNew, bool onSomeGround, CalendarDate since, bool areTold, Narrowing narrowing)
        {
            (_finder, List, OnSomeGround, AreTold, _told, Others) = (finder, list, onSomeGround, areTold, narrowing.Told, areTold ? finder._others : finder._untoldOthers);
            Others.GaveUp = false;
            (Condition Condition, Side Side)[] conditions = [(inOld, Side.Old), (inNew, Side.New), .. narrowing.Alike.Select(a => (a.Old, Side.Old)), .. narrowing.Alike.Select(a => (a.New, Side.New))];
            var asked = conditions.SelectMany(c => ConditionWalk.GuardsIn(c.Condition)).Distinct().SelectMany(g => new[] { (g, Side.Old), (g, Side.New) });
            Space = new Space(conditions, Others.TestsOfSubject(asked), finder._old.Alignment.SharedKinds, finder._guards.AreShared);
            var both = narrowing.Alike.Aggregate(Space.And(Space.Of(inOld, Side.Old), Space.Of(inNew, Side.New)), (sum, part) => Space.And(sum, Space.Alike(part.Old, part.New)));
            both = both == Diagram.False ? both : Space.And(both, Space.Implied(Others.Implies));
            Diagram = onSomeGround ? both : Space.And(both, Space.Only(choice => choice is not { Axis.Variable: Variable.OnGround, IsYes: true }));
            Days = new ChoicesToDays(finder._old.Alignment, finder.LiftsOn(list), since, areTold, narrowing.Within);
            Ways = new Ways(Space, finder._cost, IsPossible);
        }

        public ListDefinition List { get; }

        public Space Space { get; }

        public Diagram Diagram { get; }

        public ChoicesToDays Days { get; }

        public Ways Ways { get; }

        /// <summary>Whether the entry rests on one of its list's grounds at least.</summary>
        public bool OnSomeGround { get; }

        /// <summary>See <see cref="PossibleDays.Any"/>. Of dossiers that cannot tell all that was found, none has to show it.</summary>
        public bool AreTold { get; }

        public OtherEntriesFinder Others { get; }

        public Draft AsTold(Draft draft) => _told is null ? draft : _told(draft);

        /// <summary>Whether something that may be there was not found.</summary>
        public bool GaveUp => Ways.GaveUp || Others.GaveUp;

        /// <summary>The stretches of a date that the conditions tell apart; none where they do not ask about it.</summary>
        /// <param name="date">A fact; null: the day asked about.</param>
        public IEnumerable<(CalendarDate First, CalendarDate Last)> StretchesOf(Fact? date) =>
            Space.Axes.Where(a => IsOf(a.Axis, date)).SelectMany(a => a.Dimension.Classes).SelectMany(StretchesOf);

        /// <summary>Where both hold with a date within one of its stretches.</summary>
        public Diagram On(Fact? date, (CalendarDate First, CalendarDate Last) stretch) =>
            Space.And(Diagram, Space.Only(choice => !IsOf(choice.Axis, date) || StretchesOf(choice.Dimension.Classes[choice.Class]).Contains(stretch)));

        private static bool IsOf(Axis axis, Fact? date) => date is null ? axis.Variable is Variable.AsOfDate : axis.Variable.Equals(new Variable.Declared(date));

        private static IEnumerable<(CalendarDate First, CalendarDate Last)> StretchesOf(ValueClass values) => values.Parts.OfType<ValuePart.Stretch>().Select(PossibleDays.Read);

        public bool IsPossible(Way way) => _finder._builder.CanSay(List, way, OnSomeGround)
            && (way.Last!.Axis is not ({ Variable: Variable.Listed } or { IsAboutSubject: true }) || _finder.WithOthers(way, this) is not null);
    }
}
