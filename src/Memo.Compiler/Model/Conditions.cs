using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Model;

/// <summary>A boolean combination of tests. Two are equal if they are written alike, wherever they stand.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Holds always, or never.</summary>
    public sealed record Constant(bool Value) : Condition;

    public sealed record All(ImmutableArray<Condition> Operands) : Condition
    {
        public bool Equals(All? other) => other is not null && Operands.SequenceEqual(other.Operands);

        public override int GetHashCode() => Operands.Aggregate(17, (hash, operand) => unchecked((hash * 31) + operand.GetHashCode()));
    }

    public sealed record Any(ImmutableArray<Condition> Operands) : Condition
    {
        public bool Equals(Any? other) => other is not null && Operands.SequenceEqual(other.Operands);

        public override int GetHashCode() => Operands.Aggregate(19, (hash, operand) => unchecked((hash * 31) + operand.GetHashCode()));
    }

    public sealed record Not(Condition Operand) : Condition;

    /// <summary>A named condition where it is used; means what its body means.</summary>
    public sealed record Named(NamedCondition Definition, Location Location) : Condition
    {
        public bool Equals(Named? other) => other is not null && ReferenceEquals(Definition, other.Definition);

        public override int GetHashCode() => Definition.GetHashCode();
    }

    /// <summary>The value of a variable is one the predicate accepts.</summary>
    /// <param name="Location">Where it is written; null where the compiler made it (a term, a version in time).</param>
    public sealed record Test(Variable Variable, Predicate Predicate, Location? Location) : Condition
    {
        public bool Equals(Test? other) => other is not null && Variable.Equals(other.Variable) && Predicate.Equals(other.Predicate);

        public override int GetHashCode() => Variable.GetHashCode() ^ Predicate.GetHashCode();
    }

    public static readonly Condition Always = new Constant(true);

    public static readonly Condition Never = new Constant(false);

    public static Condition AllOf(params IEnumerable<Condition> operands) => Combine(operands, Always, Never, o => new All(o));

    public static Condition AnyOf(params IEnumerable<Condition> operands) => Combine(operands, Never, Always, o => new Any(o));

    public static Condition Negate(Condition operand) => operand is Constant constant ? (constant.Value ? Never : Always) : new Not(operand);

    /// <summary>One of the two holds and the other does not.</summary>
    public static Condition Differ(Condition one, Condition other) => AnyOf(AllOf(one, Negate(other)), AllOf(other, Negate(one)));

    private static Condition Combine(IEnumerable<Condition> operands, Condition neutral, Condition absorbing, Func<ImmutableArray<Condition>, Condition> make)
    {
        var kept = operands.Where(o => !o.Equals(neutral)).ToImmutableArray();
        return kept.Any(o => o.Equals(absorbing)) ? absorbing : kept.Length switch { 0 => neutral, 1 => kept[0], _ => make(kept) };
    }
}

public sealed class NamedCondition(Name name, Location location) : Declaration(name, location)
{
    public Localized? Title { get; init; }

    /// <summary>Set once while binding: named conditions may use each other, never in a circle.</summary>
    public Condition Body { get; internal set; } = Condition.Always;
}

/// <summary>What a test asks about. Each varies independently of the others.</summary>
public abstract record Variable
{
    private Variable()
    {
    }

    public sealed record Declared(Fact Fact) : Variable;

    /// <summary>The time elapsed from one date to another, or to the as-of date where <paramref name="To"/> is null.</summary>
    /// <param name="StartDayIncluded">
    /// How working days are counted: with the start day if it is one, they are another number, of which neither follows from the other. Of
    /// other units the tests say it.
    /// </param>
    public sealed record Elapsed(Fact From, Fact? To, DurationUnit Unit, WorkingCalendar? Calendar, bool StartDayIncluded) : Variable
    {
        /// <summary>The time that an instrument counts as it does.</summary>
        public static Elapsed Of(Fact from, Fact? to, DurationUnit unit, Counting counting) => unit == DurationUnit.WorkingDays
            ? new(from, to, unit, counting.Calendar, counting.StartDayIncluded)
            : new(from, to, unit, null, false);
    }

    public sealed record OnGround(Ground Ground) : Variable;

    public sealed record HoldsRole(Role Role) : Variable;

    public sealed record KindOfParty : Variable;

    /// <summary>An entry of the same subject on another list.</summary>
    public sealed record Listed(Guard Guard) : Variable;

    /// <summary>The day asked about.</summary>
    public sealed record AsOfDate : Variable;

    /// <summary>The standing of the entry, decided before the measures.</summary>
    /// <param name="Grounds">Only these of the entry's grounds, as if it rested on no other; empty: all of them.</param>
    public sealed record Standing(ImmutableArray<Ground> Grounds) : Variable
    {
        public bool Equals(Standing? other) => other is not null && Grounds.SequenceEqual(other.Grounds);

        public override int GetHashCode() => Grounds.Length;
    }
}

/// <summary>Which values of a variable pass a test.</summary>
public abstract record Predicate
{
    private Predicate()
    {
    }

    /// <summary>Yes; the ground is one of the entry's; the role is held; such an entry exists.</summary>
    public sealed record IsTrue : Predicate;

    /// <summary>A number between bounds, both included, in the smallest unit.</summary>
    /// <remarks>How the bounds are written is for the reader only: what asks the same is equal.</remarks>
    public sealed record InRange(long Lowest, long Highest) : Predicate
    {
        /// <summary>Written <c>more than</c> the number below the lowest.</summary>
        public bool IsMoreThan { get; init; }

        /// <summary>Written <c>less than</c> the number above the highest.</summary>
        public bool IsLessThan { get; init; }

        public bool Equals(InRange? other) => other is not null && Lowest == other.Lowest && Highest == other.Highest;

        public override int GetHashCode() => unchecked((Lowest.GetHashCode() * 31) + Highest.GetHashCode());
    }

    /// <summary>A day between bounds, both included.</summary>
    public sealed record OnDays(CalendarDate First, CalendarDate Last) : Predicate;

    public sealed record IsOneOf(ImmutableArray<Name> Values) : Predicate
    {
        public bool Equals(IsOneOf? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(17, (hash, value) => unchecked((hash * 31) + value.GetHashCode()));
    }

    public sealed record BeginsWith(ImmutableArray<string> Prefixes) : Predicate
    {
        public bool Equals(BeginsWith? other) => other is not null && Prefixes.SequenceEqual(other.Prefixes);

        public override int GetHashCode() => Prefixes.Aggregate(17, (hash, prefix) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(prefix)));
    }

    public sealed record IsKind(ImmutableArray<SubjectKind> Kinds) : Predicate
    {
        public bool Equals(IsKind? other) => other is not null && Kinds.SequenceEqual(other.Kinds);

        public override int GetHashCode() => Kinds.Aggregate(17, (hash, kind) => unchecked((hash * 31) + kind.GetHashCode()));
    }

    public sealed record HasState(ImmutableArray<StandingState> States) : Predicate
    {
        public bool Equals(HasState? other) => other is not null && States.SequenceEqual(other.States);

        public override int GetHashCode() => States.Aggregate(17, (hash, state) => unchecked((hash * 31) + (int)state));
    }

    /// <summary>A time elapsed compared with a length of time.</summary>
    public sealed record Lasted(TimeComparison Comparison, int Count, bool StartDayIncluded) : Predicate;
}

/// <summary>The ways of comparing a time elapsed. A date that has not happened satisfies none of them.</summary>
public enum TimeComparison
{
    /// <summary>The term is not over.</summary>
    AtMost,

    /// <summary>The corresponding day has come.</summary>
    AtLeast,

    /// <summary>The term is over.</summary>
    MoreThan,

    /// <summary>The corresponding day has not come.</summary>
    LessThan,
}

/// <summary>A question about the subject's other entries.</summary>
/// <param name="Ever">Ended entries count too.</param>
/// <param name="SinceOwnBeginning">Only entries that took effect on or after the day the entry asked about began: in <c>ended when</c>.</param>
/// <param name="With">A condition on that entry's facts.</param>
public sealed record Guard(ImmutableArray<ListDefinition> Lists, ImmutableArray<Colour> Colours, bool Ever, bool SinceOwnBeginning, Condition With)
{
    public bool Equals(Guard? other) =>
        other is not null
        && Lists.SequenceEqual(other.Lists)
        && Colours.SequenceEqual(other.Colours)
        && Ever == other.Ever
        && SinceOwnBeginning == other.SinceOwnBeginning
        && With.Equals(other.With);

    public override int GetHashCode() => Lists.Length + (Colours.Length * 31) + With.GetHashCode();
}
