using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Model;

public enum AgencyKind
{
    Government,
    Judicial,
    Party,
    Public,
    Enterprise,
    Platform,
}

/// <summary>A function of state, by which measures pass to a successor.</summary>
public sealed class FunctionOfState(Name name, Location location) : Declaration(name, location);

/// <summary>A body that acts, or a declared class of such bodies.</summary>
public abstract class Performer(Name name, Location? location) : Declaration(name, location);

public sealed class Agency(Name name, Location location) : Performer(name, location)
{
    public Localized? Title { get; init; }

    public AgencyKind Kind { get; init; }

    public Period Existence { get; init; }

    /// <summary>The body it is under. Set once while binding: agencies name each other.</summary>
    public Agency? Parent { get; internal set; }

    public ImmutableArray<(string Chinese, string? English, Period Period)> EarlierNames { get; init; } = [];

    /// <summary>Set once while binding.</summary>
    public ImmutableArray<Succession> Successors { get; internal set; } = [];
}

/// <summary>From a day on, another body acts in an agency's place, for one function or for all.</summary>
public sealed record Succession(Agency Successor, Period Period, FunctionOfState? Function)
{
    /// <summary>Nobody confirmed it, or its day.</summary>
    public bool IsUnverified { get; init; }
}

public sealed class PerformerClass(Name name, Location? location) : Performer(name, location)
{
    public ImmutableArray<Agency> Members { get; init; } = [];
}

/// <summary>A kind of subject; the kinds form a tree.</summary>
public sealed class SubjectKind(Name name, Location? location) : Declaration(name, location)
{
    public SubjectKind? Parent { get; internal set; }

    public bool IsUnder(SubjectKind other)
    {
        for (var kind = this; kind is not null; kind = kind.Parent)
        {
            if (ReferenceEquals(kind, other))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What the person asked about is to the listed subject.</summary>
public sealed class Role(Name name, Location? location) : Declaration(name, location)
{
    public bool IsItself => Location is null;

    /// <summary>Whether the person asked about is a unit and the listed subject holds the office in it.</summary>
    public bool Backwards { get; init; }

    public ImmutableArray<SubjectKind> Holders { get; init; } = [];

    public Concern Concerns { get; init; }
}

/// <summary>A kind of measure, an item of the national basic list or of the vocabulary.</summary>
public sealed class Item(Name name, Location location) : Declaration(name, location)
{
    public Localized? Title { get; init; }

    /// <summary>1: by public bodies, cutting rights or adding duties. 2: by public bodies within their remit. 3: by others, on their own.</summary>
    public int Class { get; init; }

    /// <summary>The kind it is a case of. Set once while binding: items name each other.</summary>
    public Item? Parent { get; internal set; }

    /// <summary>This kind and those it is a case of, the nearest first.</summary>
    public IEnumerable<Item> SelfAndParents()
    {
        for (var item = this; item is not null; item = item.Parent)
        {
            yield return item;
        }
    }

    /// <summary>The class, or a stricter one of a kind it is a case of: a finer kind of what cuts rights cuts rights.</summary>
    public int Strictest => SelfAndParents().Min(item => item.Class);

    public ImmutableArray<string> Appears { get; init; } = [];
}

public sealed class ListDefinition(Name name, Location location) : Declaration(name, location)
{
    public required Localized Title { get; init; }

    /// <summary>The colour whatever the entry's facts, and the colours that depend on them.</summary>
    public Colour Colour { get; init; }

    public ImmutableArray<(Colour Colour, Condition When)> ColoursByCondition { get; internal set; } = [];

    /// <summary>The bodies that keep it, as the text names them: any of them determines what is recorded of an entry.</summary>
    public ImmutableArray<Performer> Owners { get; init; } = [];

    /// <summary>What the list itself rests on. Set once while binding.</summary>
    public Stated<ImmutableArray<Citation>> Basis { get; internal set; } = new([], Absence.NotStated);

    public ImmutableArray<Ground> Grounds { get; internal set; } = [];
}

public sealed class Ground(Name name, Location location) : Declaration(name, location)
{
    public Localized? Title { get; init; }

    public ImmutableArray<ListDefinition> Lists { get; internal set; } = [];

    public Colour? Colour { get; init; }
}

public enum SourceKind
{
    Primary,
    Official,
    Secondary,
    Memory,
}

/// <summary>Where a fact about a text was read.</summary>
public sealed class Source(Name name, Location location) : Declaration(name, location)
{
    public Localized? Title { get; init; }

    public SourceKind Kind { get; init; }

    public string Where { get; init; } = "";
}

/// <summary>Working days: Monday to Friday, save holidays, and the days worked in their place.</summary>
public sealed class WorkingCalendar(Name name, Location location) : Declaration(name, location)
{
    public Period Years { get; init; }

    public ImmutableHashSet<CalendarDate> Holidays { get; init; } = [];

    public ImmutableHashSet<CalendarDate> Worked { get; init; } = [];

    public bool Covers(CalendarDate date) => Years.Contains(date);

    public bool IsWorkingDay(CalendarDate date) =>
        Worked.Contains(date) || (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(date));
}
