using Memo.Compiler.Diagnostics;

namespace Memo.Compiler.Model;

/// <summary>The two names of a declaration. The id is the ASCII one.</summary>
public readonly record struct Name(string Id, string Chinese)
{
    public override string ToString() => Id;
}

/// <summary>Anything a pack declares. Two declarations are the same if they are the same object.</summary>
public abstract class Declaration(Name name, Location? location)
{
    /// <summary>Written with its pack where packs loaded together share a name; set once while packs are joined.</summary>
    public Name Name { get; internal set; } = name;

    /// <summary>Where it is declared; null for what is built in.</summary>
    public Location? Location { get; } = location;

    public ImmutableArray<string> Formerly { get; init; } = [];

    public override string ToString() => Name.Id;
}

/// <summary>Whether the text gives a value, and if not, whether it was read.</summary>
public enum Absence
{
    Given,

    /// <summary>未载明: the text was read and says nothing.</summary>
    NotStated,

    /// <summary>未见: the text was not read.</summary>
    NotSeen,
}

/// <summary>A value of the text, or the plain statement that there is none.</summary>
public readonly record struct Stated<T>(T? Value, Absence Absence)
{
    public bool IsGiven => Absence == Absence.Given;

    public static implicit operator Stated<T>(T value) => new(value, Absence.Given);
}

/// <summary>Days from one to another, both included; open where null.</summary>
public readonly record struct Period(CalendarDate? From, CalendarDate? Until)
{
    public static readonly Period Always;

    /// <summary>Whether the beginning was given to the month only.</summary>
    public bool FromIsMonth { get; init; }

    public bool UntilIsMonth { get; init; }

    public bool Contains(CalendarDate date) => (From is not { } from || from <= date) && (Until is not { } until || date <= until);

    /// <summary>The day on which it begins and the first on which it is over.</summary>
    internal IEnumerable<CalendarDate> Turns => new[] { From, Until?.AddDays(1) }.OfType<CalendarDate>();

    /// <summary>The shortest period that has the days of both.</summary>
    public Period Around(Period other) => new(
        From is { } a && other.From is { } b ? (a < b ? a : b) : null,
        Until is { } c && other.Until is { } d ? (c > d ? c : d) : null);

    public Period Within(Period other) => new(
        From is { } a && other.From is { } b ? (a > b ? a : b) : From ?? other.From,
        Until is { } c && other.Until is { } d ? (c < d ? c : d) : Until ?? other.Until);
}
