using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>What is known about one entry and one person on the as-of date: for every variable, the values it may have.</summary>
internal sealed partial class Knowledge(RulePack pack, Dossier dossier, Entry entry, CalendarDate asOf)
{
    private readonly HashSet<Fact> _presumed = [];

    public CalendarDate AsOf { get; } = asOf;

    public Entry Entry { get; } = entry;

    /// <summary>Null: not given.</summary>
    public SubjectKind? Subject => dossier.Subject;

    /// <summary>Null: not known which roles the person holds.</summary>
    public ImmutableArray<Role>? Roles { get; init; } = [BuiltIn.Itself];

    public FactValues PersonFacts { get; init; } = FactValues.None;

    /// <summary>The standing of the entry, or of some of its grounds, once that is decided.</summary>
    public Func<Variable.Standing, StandingDecision> StandingOf { get; init; } = _ => throw new UnreachableException("No standing is asked for before it is decided.");

    /// <summary>Answers guards.</summary>
    public required OtherEntries Others { get; init; }

    /// <summary>Facts that were taken for "no" because nothing was recorded.</summary>
    public IEnumerable<Fact> Presumed => _presumed;

    /// <summary>For every value the variable may have, which of the predicates it satisfies.</summary>
    public IEnumerable<bool[]> OutcomesOf(Variable variable, ImmutableArray<Predicate> predicates) => variable switch
    {
        Variable.Elapsed elapsed => ElapsedOutcomes(elapsed, predicates),
        _ => ValuesOf(variable, predicates).Select(value => predicates.Select(p => Satisfies(value, p)).ToArray()),
    };

    /// <summary>Whether a variable of which enough is known satisfies a predicate; null where it may, and may not.</summary>
    public bool? Holds(Variable variable, Predicate predicate) => variable switch
    {
        Variable.Declared declared => KnownValuesOf(declared.Fact) is [var only] ? Holds(only, predicate) : null,
        Variable.Elapsed elapsed => HoldsBetween(DaysOf(elapsed.From), elapsed.To is null ? [new Value.Day(AsOf)] : DaysOf(elapsed.To), elapsed, (Predicate.Lasted)predicate),
        Variable.OnGround ground => Entry.Grounds?.Contains(ground.Ground),
        Variable.HoldsRole holds => Roles?.Contains(holds.Role),
        Variable.KindOfParty => IsUnder((Predicate.IsKind)predicate),
        Variable.Listed listed => Others.Answer(listed.Guard, Entry) switch { Truth.True => true, Truth.False => false, _ => null },
        Variable.AsOfDate => Satisfies(new Value.Day(AsOf), predicate),
        Variable.Standing standing => StandingOf(standing).States is [var only] ? Satisfies(new Value.State(only), predicate) : null,
        _ => throw new UnreachableException($"No values for {variable.GetType().Name}."),
    };

    /// <summary>The values given for a fact; null if none are.</summary>
    public ImmutableArray<Value>? Given(Fact fact) => FactsOf(fact.Scope).Of(fact);

    /// <summary>The days a date may be; null if it may be any, or, unless it has certainly happened, none.</summary>
    public ImmutableArray<Value>? DaysOf(Fact fact)
    {
        if (FactsOf(fact.Scope).Of(fact) is { } given)
        {
            return LatestOf(fact) is { } latest && given.Where(v => v is not Value.Day day || day.Date <= latest).ToImmutableArray() is { IsEmpty: false } possible ? possible : given;
        }

        if (fact.Derived is { } derived)
        {
            return DaysOf(derived.From) is { } from && from.Select(v => Derive(v, derived)).ToArray() is var days && days.All(d => d is not null)
                ? [.. days.Select(d => d!)]
                : null;
        }

        if (HasNotHappened(fact))
        {
            _presumed.Add(fact);
            return [new Value.NotHappened()];
        }

        return null;
    }

    /// <summary>The known days a date may be; none if it has not happened, null if it may be any.</summary>
    public ImmutableArray<CalendarDate>? DatesOf(Fact fact) => Dates(DaysOf(fact));

    /// <summary>The number of a count that is fully known.</summary>
    public long? NumberOf(Fact fact) =>
        FactsOf(fact.Scope).Of(fact) is { Length: 1 } given && given[0] is Value.Number number ? number.Amount
        : FactsOf(fact.Scope).Of(fact) is null && fact.Silence == Silence.No ? 0
        : null;

    private FactValues FactsOf(FactScope scope) => scope switch
    {
        FactScope.Entry => Entry.Facts,
        FactScope.Subject => dossier.SubjectFacts,
        FactScope.Person => PersonFacts,
        _ => throw new UnreachableException($"No facts of {scope}."),
    };

    /// <summary>Removal and suspension not recorded have not happened, unless the status says they have.</summary>
    private bool HasNotHappened(Fact fact) =>
        fact.Silence == Silence.No
        || (fact == BuiltIn.Removed && Entry.Status != EntryStatus.Removed)
        || (fact == BuiltIn.SuspendedFrom && Entry.Status != EntryStatus.Suspended)
        || fact == BuiltIn.SuspendedUntil;

    private static Value? Derive(Value from, DerivedDate derived) => from switch
    {
        Value.Day day => TimeElapsed.LastDay(day.Date, derived.Term, derived.Counting) is { } last ? new Value.Day(last) : null,
        _ => from,
    };

    private IEnumerable<Value> ValuesOf(Variable variable, ImmutableArray<Predicate> predicates) => variable switch
    {
        Variable.Declared declared => ValuesOf(declared.Fact, predicates),
        Variable.OnGround ground => Entry.Grounds is { } grounds ? [new Value.Bool(grounds.Contains(ground.Ground))]
            : ground.Ground.Lists.Contains(Entry.List) ? Candidates.Bools : [new Value.Bool(false)],
        Variable.HoldsRole holds => Roles is { } roles ? [new Value.Bool(roles.Contains(holds.Role))] : Candidates.Bools,
        Variable.KindOfParty => pack.SubjectKinds.Where(k => dossier.Subject is null || k.IsUnder(dossier.Subject)).Select(k => new Value.Kind(k)),
        Variable.Listed listed => Others.Answer(listed.Guard, Entry) switch
        {
            Truth.True => [new Value.Bool(true)],
            Truth.False => [new Value.Bool(false)],
            _ => Candidates.Bools,
        },
        Variable.AsOfDate => [new Value.Day(AsOf)],
        Variable.Standing standing => StandingOf(standing).States.Select(s => new Value.State(s)),
        _ => throw new UnreachableException($"No values for {variable.GetType().Name}."),
    };

    private IEnumerable<Value> ValuesOf(Fact fact, ImmutableArray<Predicate> predicates)
    {
        if (KnownValuesOf(fact) is { } known)
        {
            return fact.Type is FactType.Code ? Candidates.CodesUnder(known, predicates) : known;
        }

        if (fact.Type is FactType.Date)
        {
            return HasHappened(fact) ? Candidates.Days(predicates, LatestOf(fact)) : Candidates.Days(predicates, LatestOf(fact)).Append(new Value.NotHappened());
        }

        return fact.Type switch
        {
            FactType.YesNo => Candidates.Bools,
            FactType.Money or FactType.Percentage => Candidates.Numbers(predicates, 0, FactType.LargestNumber),
            FactType.Count count => Candidates.Numbers(predicates, count.Lowest, count.Highest),
            FactType.Enumeration enumeration => enumeration.Values.Select(v => new Value.Member(v)),
            FactType.Code => Candidates.CodesUnder([new Value.Code("")], predicates),
            _ => throw new UnreachableException($"No values for {fact.Type.GetType().Name}."),
        };
    }

    /// <summary>The values a fact may have, short codes for all longer ones; null if nothing is known of it.</summary>
    private ImmutableArray<Value>? KnownValuesOf(Fact fact)
    {
        if (fact.Type is FactType.Date)
        {
            return DaysOf(fact);
        }

        if (FactsOf(fact.Scope).Of(fact) is { } given)
        {
            return given;
        }

        if (fact.Silence != Silence.No)
        {
            return null;
        }

        _presumed.Add(fact);
        return [fact.Type is FactType.Count ? new Value.Number(0) : new Value.Bool(false)];
    }

    private IEnumerable<bool[]> ElapsedOutcomes(Variable.Elapsed elapsed, ImmutableArray<Predicate> predicates)
    {
        var starts = DaysOf(elapsed.From);
        var ends = elapsed.To is null ? [new Value.Day(AsOf)] : DaysOf(elapsed.To);
        if (MayNotHaveHappened(starts, elapsed.From) || (elapsed.To is { } to && MayNotHaveHappened(ends, to)))
        {
            yield return predicates.Select(_ => false).ToArray();
        }

        // Outside the working calendar the time elapsed is unknown. To or from what has certainly not happened there is none.
        var mayBeAny = elapsed.Calendar is not null && (starts is null || ends is null) && Dates(starts) is not { IsEmpty: true } && Dates(ends) is not { IsEmpty: true };
        foreach (var (from, until) in Candidates.Pairs(
            new(Dates(starts), LatestOf(elapsed.From)), new(Dates(ends), elapsed.To is { } last ? LatestOf(last) : null), elapsed.Unit, elapsed.Calendar, predicates))
        {
            var outcomes = predicates.Select(p => TimeElapsed.Holds(from, until, (Predicate.Lasted)p, elapsed.Unit, elapsed.Calendar)).ToArray();
            if (outcomes.Contains(null))
            {
                mayBeAny = true;
                continue;
            }

            yield return outcomes.Select(o => o!.Value).ToArray();
        }

        foreach (var any in mayBeAny ? Candidates.AnyElapsed(predicates) : [])
        {
            yield return any;
        }
    }

    /// <summary>The last day on which a date that is not given can lie: an entry is decided before it is listed and published. Null: any.</summary>
    public CalendarDate? LatestOf(Fact date) => date == BuiltIn.Decided
        ? new[] { BuiltIn.Listed, BuiltIn.Published }.Select(f => Dates(Entry.Facts.Of(f)) is { IsEmpty: false } days ? days.Max() : (CalendarDate?)null).Min()
        : null;

    private static ImmutableArray<CalendarDate>? Dates(ImmutableArray<Value>? days) =>
        days is { } given ? [.. given.OfType<Value.Day>().Select(d => d.Date)] : null;

    private bool MayNotHaveHappened(ImmutableArray<Value>? days, Fact date) =>
        days is { } given ? given.Contains(new Value.NotHappened()) : !HasHappened(date);

    /// <summary>Certain to have happened, on whatever day: a status or a later date says so, or the date it is derived from is given.</summary>
    private bool HasHappened(Fact date) =>
        (FactsOf(date.Scope).Of(date) is { } given && !given.Contains(new Value.NotHappened()))
        || (date.Derived is { } derived && HasHappened(derived.From))
        || LatestOf(date) is not null
        || (date == BuiltIn.Removed && Entry.Status == EntryStatus.Removed)
        || (date == BuiltIn.SuspendedFrom && Entry.Status == EntryStatus.Suspended);

    /// <summary>A code may be any longer one that begins so.</summary>
    private static bool? Holds(Value value, Predicate predicate) =>
        Satisfies(value, predicate) ? true
        : value is Value.Code code && predicate is Predicate.BeginsWith begins && begins.Prefixes.Any(p => p.StartsWith(code.Text, StringComparison.Ordinal)) ? null
        : false;

    /// <summary>The subject may be of any kind below the one that is given.</summary>
    private bool? IsUnder(Predicate.IsKind asked)
    {
        var (isSome, isOther) = (false, false);
        foreach (var kind in pack.SubjectKinds)
        {
            if (dossier.Subject is null || kind.IsUnder(dossier.Subject))
            {
                var holds = asked.Kinds.Any(kind.IsUnder);
                (isSome, isOther) = (isSome || holds, isOther || !holds);
            }
        }

        return isSome && isOther ? null : isSome;
    }

    private static bool? HoldsBetween(ImmutableArray<Value>? starts, ImmutableArray<Value>? ends, Variable.Elapsed elapsed, Predicate.Lasted test) => (starts, ends) switch
    {
        ([Value.Day from], [Value.Day to]) => TimeElapsed.Holds(from.Date, to.Date, test, elapsed.Unit, elapsed.Calendar),
        ([_], [_]) => false,
        _ => null,
    };

    private static bool Satisfies(Value value, Predicate predicate) => (value, predicate) switch
    {
        (Value.NotHappened, _) => false,
        (Value.Bool given, Predicate.IsTrue) => given.Is,
        (Value.Number number, Predicate.InRange range) => number.Amount >= range.Lowest && number.Amount <= range.Highest,
        (Value.Day day, Predicate.OnDays days) => day.Date >= days.First && day.Date <= days.Last,
        (Value.Member member, Predicate.IsOneOf values) => values.Values.Contains(member.Name),
        (Value.Code code, Predicate.BeginsWith begins) => begins.Prefixes.Any(p => code.Text.StartsWith(p, StringComparison.Ordinal)),
        (Value.Kind kind, Predicate.IsKind kinds) => kinds.Kinds.Any(kind.Of.IsUnder),
        (Value.State state, Predicate.HasState states) => states.States.Contains(state.Is),
        _ => throw new UnreachableException($"{predicate.GetType().Name} is no test of {value.GetType().Name}."),
    };
}
