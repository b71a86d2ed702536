using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>Two versions of a pack, or two instruments of one, to what changed in meaning, each difference with a dossier that shows it.</summary>
public sealed class PacksToChanges
{
    /// <summary>What is said of a rule with the names of bodies.</summary>
    private static readonly ImmutableArray<Aspect> OfBodies = [Aspect.Agency, Aspect.Cooperating, Aspect.Remedy, Aspect.Duty];

    private readonly Version _old;
    private readonly Version _now;
    private readonly Alignment _alignment;
    private readonly SharedGuards _guards;
    private readonly Finder _finder;
    private readonly Causes _causes;
    private readonly Lazy<ILookup<Fact, string>> _asking;
    private readonly bool _ofInstruments;

    /// <summary>When the newer one of two instruments came into force.</summary>
    private readonly CalendarDate? _newer;

    /// <summary>Facts of which silence means something else now.</summary>
    private readonly ImmutableArray<(Fact Fact, bool IsNowSilent)> _silent;

    /// <summary>By the calendars beyond whose years they could not be compared: decisions that count working days otherwise.</summary>
    private readonly List<(WorkingCalendar Calendar, string Decision)> _uncounted = [];

    /// <summary>Measures of the older of two instruments that may stand in the newer one where that was not seen.</summary>
    private ImmutableHashSet<Rule> _notSeen = [];
    private int _unchanged;

    /// <param name="ofInstruments">Rules of two instruments are compared, which have other names anyway.</param>
    private PacksToChanges(RulePack old, RulePack now, bool ofInstruments, CalendarDate? newer)
    {
        (_ofInstruments, _newer) = (ofInstruments, newer);
        _alignment = new Alignment(old, now);
        _old = new Version(old, Side.Old, _alignment);
        _now = new Version(now, Side.New, _alignment);
        _guards = new SharedGuards(_old, _now);
        _finder = new Finder(_old, _now, _guards);
        _causes = new Causes(_old, _now);
        _asking = new(DecisionsByFact);
        _silent = [.. _alignment.Facts.Pairs.Where(p => p.Old.Silence != p.New.Silence).Select(p => (_alignment.Facts.Of(p.New), p.New.Silence == Silence.No))];
    }

    /// <summary>What changed from one version of a pack to another.</summary>
    public static Changes Compare(RulePack old, RulePack now) => new PacksToChanges(old, now, ofInstruments: false, newer: null).All();

    /// <summary>What differs between two instruments, each in a pack of its own in which it is in force and the other is not.</summary>
    /// <param name="old">The pack without the newer instrument.</param>
    /// <param name="now">The same pack, bound anew, without the older one.</param>
    /// <param name="since">When the newer one came into force.</param>
    internal static Changes Between(RulePack old, Instrument older, RulePack now, Instrument newer, CalendarDate? since) =>
        new PacksToChanges(old, now, ofInstruments: true, since).Only(older, newer);

    private Changes All()
    {
        ImmutableArray<RulePair<T>> Pairs<T>(Func<RulePack, ImmutableArray<T>> of, Func<T, T, bool> saySame)
            where T : Rule => NextRules.Join(RulePairs.ById(of(_old.Pack), of(_now.Pack), _alignment, saySame, AskAlike), AskAlike);
        var (measures, entries, exits) = (Pairs(pack => pack.Measures, SaySame), Pairs(pack => pack.EntryRules, ReadAlike), Pairs(pack => pack.ExitRules, ReadAlike));
        var (terms, refusals, lifts) = (Pairs(pack => pack.TermRules, ReadAlike), Pairs(pack => pack.Inadmissibilities, ReadAlike), Pairs(pack => pack.Lifts, ReadAlike));
        var succeeding = Succeeding(measures).Concat(Succeeding(entries)).Concat(Succeeding(exits)).Concat(Succeeding(terms)).Concat(Succeeding(refusals)).ToLookup(s => s.Next, s => s.Ended);
        return Of(measures, entries, exits, terms, refusals, lifts) with
        {
            Texts =
            [
                .. TextChanges.OfInstruments(_alignment, succeeding),
                .. OfRules(terms, refusals, lifts),
                .. TextChanges.OfProvisions(_alignment, _old.Pack, _now.Pack),
                .. TextChanges.OfWords(_alignment),
            ],
            Vocabulary = VocabularyChanges.Of(_alignment, _now.Pack, Asking),
            Doubts = [.. WorkingDays.Uncounted(_uncounted, _alignment), .. PossibleNames.Of(_alignment), .. NextRules.Doubts(measures), .. NextRules.Doubts(entries), .. NextRules.Doubts(exits), .. NextRules.Doubts(terms), .. NextRules.Doubts(refusals)],
        };

        static IEnumerable<(Instrument Next, Instrument Ended)> Succeeding<T>(ImmutableArray<RulePair<T>> pairs)
            where T : Rule => from pair in pairs
                              where pair.Next is not null && pair.Next!.Instrument != pair.New!.Instrument
                              select (pair.Next!.Instrument, pair.New!.Instrument);
    }

    private Changes Only(Instrument older, Instrument newer)
    {
        static ImmutableArray<T> Under<T>(ImmutableArray<T> rules, Instrument instrument)
            where T : Rule => [.. rules.Where(r => r.Instrument == instrument)];
        ImmutableArray<RulePair<T>> Pairs<T>(Func<RulePack, ImmutableArray<T>> of, Func<T, T, bool> saySame)
            where T : Rule => RulePairs.ByName(Under(of(_old.Pack), older), Under(of(_now.Pack), newer), saySame);
        var measures = RulePairs.ByItemAndPerformer(Under(_old.Pack.Measures, older), Under(_now.Pack.Measures, newer), _alignment, _newer);
        _notSeen = [.. measures.Where(p => p.New is null).Select(p => p.Old!).Where(gone => UnseenMeasures.MayHold(newer, Under(_now.Pack.Measures, newer), gone))];
        var entries = Pairs(pack => pack.EntryRules, (o, n) => SaySame(o, n, _old.Allows, _now.Allows));
        var exits = Pairs(pack => pack.ExitRules, (o, n) => SaySame(o, n, _old.IsOpen, _now.IsOpen));
        var (terms, refusals, lifts) = (Pairs(pack => pack.TermRules, ReadAlike), Pairs(pack => pack.Inadmissibilities, ReadAlike), Pairs(pack => pack.Lifts, ReadAlike));
        return Of(measures, entries, exits, terms, refusals, lifts) with
        {
            Texts = [.. TextChanges.OfInstrument(older, newer, _alignment, _newer), .. OfRules(terms, refusals, lifts)],
            Assuming = new(
                $"Asked as if {newer.Name.Id} were in force on every day and {older.Name.Id} on none.",
                $"假定{newer.Name.Chinese}（{newer.Name.Id}）自始施行、{older.Name.Chinese}（{older.Name.Id}）从未施行。"),
            Doubts = [.. WorkingDays.Uncounted(_uncounted, _alignment), .. Doubts.Of(older, measures.Select(p => p.Old).OfType<Measure>()), .. Doubts.Of(newer, measures.Select(p => p.New).OfType<Measure>())],
        };
    }

    /// <summary>The decisions.</summary>
    private Changes Of(
        ImmutableArray<RulePair<Measure>> measures,
        ImmutableArray<RulePair<EntryRule>> entries,
        ImmutableArray<RulePair<ExitRule>> exits,
        ImmutableArray<RulePair<TermRule>> terms,
        ImmutableArray<RulePair<Inadmissibility>> refusals,
        ImmutableArray<RulePair<Lift>> lifts)
    {
        _causes.KnowMeasures(measures);
        _causes.Know(exits);
        _causes.Know(terms);
        _causes.Know(refusals);
        _causes.Know(lifts);
        return new Changes
        {
            New = _now.Pack,
            Decisions = InOrder([Measures(measures), Entries(entries), Exits(exits), Standings()]),
            Texts = [],
            Vocabulary = [],
            Unchanged = _unchanged,
        };
    }

    private IEnumerable<TextChange> OfRules(ImmutableArray<RulePair<TermRule>> terms, ImmutableArray<RulePair<Inadmissibility>> refusals, ImmutableArray<RulePair<Lift>> lifts) =>
        TextChanges.OfRules(terms, AspectsOf).Concat(TextChanges.OfRules(refusals, AspectsOf)).Concat(TextChanges.OfRules(lifts, AspectsOf));

    /// <summary>The decisions of either version that ask about a fact: rules by id, standings by list.</summary>
    private IEnumerable<string> Asking(Fact fact) => _asking.Value[_alignment.Facts.Of(fact)].OrderBy(id => id, StringComparer.Ordinal);

    private ILookup<Fact, string> DecisionsByFact() => new[] { _old, _now }
        .SelectMany(Deciding)
        .SelectMany(d => ConditionWalk.FactsAskedIn(d.Condition).Distinct().SelectMany(_alignment.Behind).Select(fact => (Fact: fact, d.Id)))
        .Distinct()
        .ToLookup(a => a.Fact, a => a.Id);

    private IEnumerable<(string Id, Condition Condition)> Deciding(Version version)
    {
        IEnumerable<(string, Condition)> Of<T>(ImmutableArray<T> rules, Func<T, ListDefinition, Asked> asked)
            where T : Rule => rules.SelectMany(r => ListsOf(r, null).Select(l => (r.QualifiedId, asked(r, l).Written)));
        return Of(version.Pack.Measures, version.IsTriggered)
            .Concat(Of(version.Pack.EntryRules, version.Allows))
            .Concat(Of(version.Pack.ExitRules, version.IsOpen))
            .Concat(version.Pack.Lists.Select(_alignment.Lists.Of).SelectMany(l => version.StatesOf(l).Select(s => (l.Name.Id, s.Condition))));
    }

    private static ImmutableArray<DecisionChange> InOrder(IEnumerable<IEnumerable<DecisionChange>> decisions) =>
        [.. decisions.SelectMany(d => d.OrderBy(c => c.Id, StringComparer.Ordinal))];

    private bool SaySame(Measure old, Measure now) =>
        _alignment.Items.Of(old.Item) == _alignment.Items.Of(now.Item)
        && _alignment.Instruments.Of(old.Instrument) == _alignment.Instruments.Of(now.Instrument)
        && ListsOf(old, now).All(list => _old.IsTriggered(old, list).Question.Equals(_now.IsTriggered(now, list).Question));

    private bool SaySame<T>(T old, T now, Func<T, ListDefinition, Asked> inOld, Func<T, ListDefinition, Asked> inNew)
        where T : Rule => AspectsOf(old, now).IsEmpty && ListsOf(old, now).All(list => inOld(old, list).Question.Equals(inNew(now, list).Question));

    private bool ReadAlike<T>(T old, T now)
        where T : Rule =>
        AskAlike(old, now)
        && (_ofInstruments || _alignment.Instruments.Of(old.Instrument) == _alignment.Instruments.Of(now.Instrument))
        && AspectsOf(old, now).All(a => a.Aspect == Aspect.Name);

    /// <summary>Of the same entries, in words of their own.</summary>
    private bool AskAlike<T>(T old, T now)
        where T : Rule =>
        ListsOf(old, null).SequenceEqual(ListsOf(null, now))
        && old.Grounds.Select(_alignment.Grounds.Of).SequenceEqual(now.Grounds.Select(_alignment.Grounds.Of))
        && RestsOn.ConditionsOf(old).Select(_old.Aligned).SequenceEqual(RestsOn.ConditionsOf(now).Select(_now.Aligned));

    private IEnumerable<DecisionChange> Measures(ImmutableArray<RulePair<Measure>> pairs) =>
        Rules(pairs, DecisionKind.Measure, (version, measure, list) => version.IsTriggered(measure, list), Outcomes.Of, AddReasons);

    private void AddReasons(Differences differences, RulePair<Measure> pair, ListDefinition list)
    {
        if (pair is { Old: { } old, New: not null })
        {
            differences.AddReasons(ListShown(list), list, _old, old, _now, [.. pair.InNew.OfType<Measure>()]);
        }
    }

    private IEnumerable<DecisionChange> Entries(ImmutableArray<RulePair<EntryRule>> pairs) =>
        Rules(pairs, DecisionKind.Entry, (version, rule, list) => version.Allows(rule, list), Outcomes.Of);

    private IEnumerable<DecisionChange> Exits(ImmutableArray<RulePair<ExitRule>> pairs) =>
        Rules(pairs, DecisionKind.Exit, (version, rule, list) => version.IsOpen(rule, list), Outcomes.Of);

    private ImmutableArray<DecisionChange> Rules<T>(
        ImmutableArray<RulePair<T>> pairs,
        DecisionKind kind,
        Func<Version, T?, ListDefinition, Asked> asked,
        Func<T?, WitnessOf, Truth> outcome,
        Action<Differences, RulePair<T>, ListDefinition>? further = null)
        where T : Rule
    {
        var changes = ImmutableArray.CreateBuilder<DecisionChange>();
        foreach (var pair in pairs)
        {
            var (old, now) = (pair.Old, pair.Next ?? pair.New);
            if (FateOf(pair) == Fate.NotSeen)
            {
                changes.Add(new DecisionChange { Kind = kind, Id = old!.QualifiedId, Fate = Fate.NotSeen, Old = old });
                continue;
            }

            var differences = new Differences(_finder, _guards, _alignment, [.. pair.InNew.Prepend(old).OfType<Rule>()], () => Since([(Rule?)now ?? old!]) ?? Since(RulesOn(ListsOf(old, now))));
            Truth InOld(WitnessOf witness) => outcome(old, witness);
            Truth InNew(WitnessOf witness) => Outcomes.AnyOf(pair.InNew.Select(rule => outcome(rule, witness)));
            foreach (var list in ListsOf(old, now))
            {
                var (before, after) = (asked(_old, old, list), Asked.AnyOf(pair.InNew.Select(rule => asked(_now, rule, list))));
                differences.Add(ListShown(list), before, after, InOld, InNew, pair is { Old: { } ended, Next: { } next } ? (asked(_now, next, list), [.. _old.ForceOf(ended), .. _now.ForceOf(next)]) : null);
                if (old is not null && now is not null)
                {
                    differences.AddSilence(ListShown(list), before, after, _silent, InOld, InNew);
                    differences.AddYears(ListShown(list), before, after, InOld, InNew);
                }

                further?.Invoke(differences, pair, list);
            }

            var id = (now ?? old)!.QualifiedId;
            _uncounted.AddRange(differences.Calendars.Select(calendar => (calendar, id)));
            var aspects = AspectsOf(pair);
            var mayDiffer = !differences.Found.IsEmpty || differences.AreOpen;
            var hasOther = old is not null && now is not null && (old.QualifiedId != now.QualifiedId || pair.Next is not null);
            var change = new DecisionChange
            {
                Kind = kind,
                Id = id,
                OldId = hasOther ? old!.QualifiedId : null,
                Fate = FateOf(pair),
                Old = old,
                New = now,
                Ending = pair.Next is null ? null : pair.New,
                Differences = differences.Found,
                Condition = old is null || now is null || !mayDiffer ? null : _causes.OwnWords(old, now),
                Causes = old is null || now is null ? [] :
                [
                    .. !mayDiffer ? [] : _causes.Of(old, now, kind == DecisionKind.Entry ? [] : [.. ListsOf(old, now)]),
                    .. aspects.Any(a => OfBodies.Contains(a.Aspect)) ? _causes.OfBodies(old, now) : [],
                ],
                Aspects = aspects,
                IsOpen = differences.AreOpen,
                Mistaken = differences.Mistaken,
            };
            Keep(change, changes);
        }

        return changes.ToImmutable();
    }

    private Fate FateOf<T>(RulePair<T> pair)
        where T : Rule =>
        pair.Old is not { } old ? Fate.Added
        : pair.New is not { } now ? (_notSeen.Contains(old) ? Fate.NotSeen : Fate.Removed)
        : pair.Next is not null ? Fate.Succeeded
        : old.QualifiedId != now.QualifiedId && !_ofInstruments ? Fate.Renamed
        : Fate.Kept;

    private IEnumerable<DecisionChange> Standings()
    {
        var changes = ImmutableArray.CreateBuilder<DecisionChange>();
        foreach (var list in _alignment.Lists.Pairs.Select(p => p.Old))
        {
            var differences = new Differences(_finder, _guards, _alignment, [], () => Since(RulesOn([list])));
            if (!_guards.IsUnchanged(list, new Variable.Standing([])))
            {
                differences.AddStates(ListShown(list), list, _old, _now);
            }

            differences.AddSilence(ListShown(list), list, _old, _now, _silent);
            differences.AddYears(ListShown(list), list, _old, _now);
            _uncounted.AddRange(differences.Calendars.Select(calendar => (calendar, ListShown(list).Name.Id)));

            Keep(
                new DecisionChange
                {
                    Kind = DecisionKind.Standing,
                    Id = ListShown(list).Name.Id,
                    Fate = Fate.Kept,
                    Differences = differences.Found,
                    Causes = differences.Found.IsEmpty && !differences.AreOpen ? [] : _causes.Of(null, null, [list]),
                    IsOpen = differences.AreOpen,
                    Mistaken = differences.Mistaken,
                },
                changes);
        }

        return changes;
    }

    private void Keep(DecisionChange change, ImmutableArray<DecisionChange>.Builder changes)
    {
        if (change is { Fate: Fate.Kept, Differences.IsEmpty: true, Aspects.IsEmpty: true, IsOpen: false, Mistaken.IsEmpty: true })
        {
            _unchanged++;
            return;
        }

        changes.Add(change);
    }

    /// <summary>Rules of two instruments have other names anyway.</summary>
    private ImmutableArray<AspectChange> AspectsOf(Rule old, Rule now) => [.. Aspects.Of(old, now, _alignment, _newer).Where(a => !_ofInstruments || a.Aspect != Aspect.Name)];

    /// <summary>A rule that takes another's place has a name of its own anyway, and begins when the other is over.</summary>
    private ImmutableArray<AspectChange> AspectsOf<T>(RulePair<T> pair)
        where T : Rule =>
        pair is not { Old: { } old, New: { } now } ? []
        : pair.Next is not { } next ? AspectsOf(old, now)
        : [.. AspectsOf(old, next).Where(a => a.Aspect != Aspect.Name && (a.Aspect != Aspect.Effective || Force.Of(old).Until != Force.Of(next).Until))];

    /// <summary>When the last of some rules came into force.</summary>
    private CalendarDate? Since(IEnumerable<Rule> rules) => _newer ?? rules
        .Select(r => Force.Of(r).From)
        .OrderByDescending(day => day)
        .FirstOrDefault();

    private IEnumerable<Rule> RulesOn(IEnumerable<ListDefinition> lists) =>
        new[] { _old, _now }.SelectMany(v => v.Pack.Rules.Where(r => r.Covers.Select(_alignment.Lists.Of).Intersect(lists).Any()));

    private ListDefinition ListShown(ListDefinition list) => _alignment.Lists.In(Side.New, list) ?? list;

    private IEnumerable<ListDefinition> ListsOf(Rule? old, Rule? now) =>
        (old?.Covers ?? []).Concat(now?.Covers ?? []).Select(_alignment.Lists.Of).Distinct();
}
