using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>The vocabularies of two versions as one.</summary>
internal sealed class Alignment
{
    /// <summary>Of what asks the same of other entries, one stands for all.</summary>
    private readonly List<Guard> _guards = [];

    /// <summary>If not, what stands for a kind is under no other: each version has a tree of its own.</summary>
    private readonly bool _haveOneTree;

    /// <summary>The facts that are the same one, whatever has changed of them.</summary>
    private readonly Pairing<Fact> _namedFacts;

    public Alignment(RulePack old, RulePack now)
    {
        Instruments = new(old.Instruments, now.Instruments, (o, _) => o, instrument => instrument.Title.Chinese);
        Lists = new(old.Lists, now.Lists, (o, _) => o, list => list.Title.Chinese);
        Grounds = new(old.Grounds, now.Grounds, (o, _) => o);
        Roles = new(old.Roles, now.Roles, (o, _) => o);
        Kinds = new(old.SubjectKinds, now.SubjectKinds, (o, _) => o);
        MovedKinds = [.. Kinds.Pairs.Where(p => ParentOf(p.Old) != ParentOf(p.New))];
        _haveOneTree = MovedKinds.IsEmpty && Kinds.Added.IsEmpty && Kinds.Removed.IsEmpty;
        if (!_haveOneTree)
        {
            static SubjectKind Plain(SubjectKind kind) => new(kind.Name, kind.Location);
            Kinds = new(old.SubjectKinds, now.SubjectKinds, (o, _) => Plain(o), alone: Plain);
        }

        Calendars = new(old.Calendars, now.Calendars, (o, n) => AreAlike(o, n) ? o : null);
        Items = new(old.Items, now.Items, (o, _) => o);
        Units = new(old.Units, now.Units, (o, _) => o);
        _namedFacts = new(old.Facts, now.Facts, (o, _) => o);
        Facts = new(old.Facts, now.Facts, Share);
        DerivedOtherwise = [.. Facts.Incomparable.Where(p => p is { Old.Derived: not null, New.Derived: not null } && p.Old.Scope == p.New.Scope)];
        Incomparable = Facts.Incomparable.RemoveRange(DerivedOtherwise);
        Definitions = new(old.Conditions, now.Conditions, (o, _) => o, condition => condition.Title?.Chinese);
        HasOwnValues = Facts.Pairs.Any(p => HaveOtherValues(p.Old, p.New));
        Performers = new(
            [.. old.Agencies.Cast<Performer>().Concat(old.PerformerClasses)],
            [.. now.Agencies.Cast<Performer>().Concat(now.PerformerClasses)],
            (o, _) => o);
    }

    public Pairing<Instrument> Instruments { get; }

    public Pairing<ListDefinition> Lists { get; }

    public Pairing<Ground> Grounds { get; }

    public Pairing<Role> Roles { get; }

    public Pairing<SubjectKind> Kinds { get; }

    public Pairing<WorkingCalendar> Calendars { get; }

    public Pairing<Item> Items { get; }

    public Pairing<UnitOfCount> Units { get; }

    public Pairing<Fact> Facts { get; }

    /// <summary>Named conditions.</summary>
    public Pairing<NamedCondition> Definitions { get; }

    public Pairing<Performer> Performers { get; }

    /// <summary>Dates that the versions derive each in its own way. Nobody gives them: each version asks about its own, and all can be compared that is asked of the dates they are derived from.</summary>
    public ImmutableArray<(Fact Old, Fact New)> DerivedOtherwise { get; }

    /// <summary>The kinds of subject of either version, the plain ones first.</summary>
    public ImmutableArray<SubjectKind> SharedKinds => [.. Kinds.Shared.OrderBy(k => k.Location is not null)];

    /// <summary>Kinds that stand elsewhere in the tree.</summary>
    public ImmutableArray<(SubjectKind Old, SubjectKind New)> MovedKinds { get; }

    /// <summary>What is of one of these kinds of a version.</summary>
    public IEnumerable<SubjectKind> KindsUnder(Side side, ImmutableArray<SubjectKind> kinds)
    {
        var named = kinds.Select(Kinds.Of);
        return _haveOneTree ? named : named.Concat(SharedKinds.Where(k => KindIn(side, k) is { } own && kinds.Any(own.IsUnder))).Distinct();
    }

    /// <summary>Facts that mean something else in the other version.</summary>
    public ImmutableArray<(Fact Old, Fact New)> Incomparable { get; }

    /// <summary>A question about other entries as it is put first by either version: put in other words it is no other question.</summary>
    /// <param name="guard">On the shared vocabulary, its lists and colours in order.</param>
    public Guard Of(Guard guard)
    {
        if (_guards.Find(g => g.Equals(guard with { With = g.With }) && SameMeaning.Have(g.With, guard.With, this)) is { } known)
        {
            return known;
        }

        _guards.Add(guard);
        return guard;
    }

    /// <summary>A kind as a version says it: one that it does not have is the nearest above it that it has; null if it has none of them.</summary>
    public SubjectKind? KindIn(Side side, SubjectKind shared)
    {
        if (Kinds.In(side, shared) is { } own)
        {
            return own;
        }

        var above = Kinds.In(side == Side.Old ? Side.New : Side.Old, shared)!.Parent;
        return above is null ? null : KindIn(side, Kinds.Of(above));
    }

    /// <summary>The kinds of a version that a subject of a kind may be of: those below it too. One that the version does not have is of no other that it has.</summary>
    public IEnumerable<SubjectKind> KindsOf(Side side, SubjectKind kind) =>
        Kinds.In(side, kind) is { } own ? SharedKinds.Where(k => Kinds.In(side, k) is { } below && below.IsUnder(own))
        : KindIn(side, kind) is { } above ? [Kinds.Of(above)]
        : [];

    /// <summary>Whether the versions know other values of some fact.</summary>
    public bool HasOwnValues { get; }

    /// <summary>The values of a fact that a version knows; null if these are all that either does, or the version has no such fact.</summary>
    public Predicate? KnownOf(Side side, Fact shared) =>
        !HasOwnValues || Facts.In(Side.Old, shared) is not { } old || Facts.In(Side.New, shared) is not { } now || !HaveOtherValues(old, now) ? null
        : ((side == Side.Old ? old : now), shared.Type) switch
        {
            ({ Type: FactType.Enumeration own }, FactType.Enumeration all) => new Predicate.IsOneOf(
                [.. all.Values.Where(v => ValueIn(own, v) is not null).OrderBy(v => v.Id, StringComparer.Ordinal)]),
            ({ Type: FactType.Count count, Silence: var silence }, _) => new Predicate.InRange(silence == Silence.No ? 0 : count.Lowest, count.Highest),
            _ => null,
        };

    /// <summary>Whether a version knows this value of a fact.</summary>
    public bool Knows(Side side, Fact shared, Value value) => (KnownOf(side, shared), value) switch
    {
        (Predicate.IsOneOf known, Value.Member member) => known.Values.Contains(member.Name),
        (Predicate.InRange known, Value.Number number) => known.Lowest <= number.Amount && number.Amount <= known.Highest,
        _ => true,
    };

    /// <summary>Whether a fact, or the one it is derived from, means something else in the other version.</summary>
    public bool IsIncomparable(Fact fact) => Behind(fact).Any(f => Incomparable.Any(p => p.Old == f || p.New == f));

    /// <summary>The fact, the one it is derived from, and so on.</summary>
    public IEnumerable<Fact> Behind(Fact fact) => fact.Derived is { } derived ? Behind(Facts.Of(derived.From)).Prepend(fact) : [fact];

    /// <summary>Whether, in both versions, a fact that is not given is no: it has not happened, it is none.</summary>
    public bool IsSilent(Fact fact) =>
        fact == BuiltIn.Removed || fact == BuiltIn.SuspendedFrom || fact == BuiltIn.SuspendedUntil
        || new[] { Facts.In(Side.Old, fact), Facts.In(Side.New, fact) }.OfType<Fact>().All(f => f.Silence == Silence.No);

    /// <summary>On the shared vocabulary.</summary>
    public SubjectKind? ParentOf(SubjectKind kind) => kind.Parent is { } parent ? Kinds.Of(parent) : null;

    private static bool AreAlike(WorkingCalendar old, WorkingCalendar now) =>
        old.Years == now.Years && old.Holidays.SetEquals(now.Holidays) && old.Worked.SetEquals(now.Worked);

    private static bool HaveOtherValues(Fact old, Fact now) => !ReferenceEquals(old, now) && (old.Type, now.Type) switch
    {
        (FactType.Count o, FactType.Count n) => o.Lowest != n.Lowest || o.Highest != n.Highest,
        (FactType.Enumeration o, FactType.Enumeration n) => o.Values.Any(v => ValueIn(n, v) is null) || n.Values.Any(v => ValueIn(o, v) is null),
        _ => false,
    };

    /// <summary>A fact of both versions, with the values that either knows; null if its type, unit, scope or derivation has changed.</summary>
    private Fact? Share(Fact old, Fact now)
    {
        if (ReferenceEquals(old, now))
        {
            return old;
        }

        if (old.Scope != now.Scope || !AreDerivedAlike(old, now))
        {
            return null;
        }

        return (old.Type, now.Type) switch
        {
            (FactType.Count o, FactType.Count n) when Units.Of(o.Unit) != Units.Of(n.Unit) => null,
            var (o, n) when o.GetType() == n.GetType() && !HaveOtherValues(old, now) => old,
            (FactType.Count o, FactType.Count n) => As(old, o with { Lowest = Math.Min(o.Lowest, n.Lowest), Highest = Math.Max(o.Highest, n.Highest) }),
            (FactType.Enumeration o, FactType.Enumeration n) => As(old, o with { Values = [.. o.Values, .. n.Values.Where(v => ValueIn(o, v) is null)] }),
            _ => null,
        };
    }

    /// <summary>Which value of one version is that of the other: by its id, else by its Chinese name; null if none is.</summary>
    public static Name? ValueIn(FactType.Enumeration type, Name value) =>
        type.Values.Where(v => v.Id == value.Id).Concat(type.Values.Where(v => v.Chinese == value.Chinese)).Select(v => (Name?)v).FirstOrDefault();

    private static Fact As(Fact old, FactType type) =>
        new(old.Name, old.Location, type, old.Scope) { Silence = old.Silence, DeterminedBy = old.DeterminedBy, Concerns = old.Concerns, Derived = old.Derived };

    /// <summary>By as many days of the same calendar from the same date, however these are called; or both by none.</summary>
    private bool AreDerivedAlike(Fact old, Fact now) => (old.Derived, now.Derived) switch
    {
        (null, null) => true,
        ({ } o, { } n) => o.Term == n.Term
            && o.Counting.StartDayIncluded == n.Counting.StartDayIncluded
            && (o.Term.Unit != DurationUnit.WorkingDays || CalendarOf(o) == CalendarOf(n))
            && _namedFacts.Of(o.From) == _namedFacts.Of(n.From)
            && AreDerivedAlike(o.From, n.From),
        _ => false,
    };

    private WorkingCalendar? CalendarOf(DerivedDate derived) => derived.Counting.Calendar is { } calendar ? Calendars.Of(calendar) : null;
}
