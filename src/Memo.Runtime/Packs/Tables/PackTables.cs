namespace Memo.Runtime.Packs.Tables;

/// <summary>Everything a compiled pack knows, as the compiler wrote it. Things are named by their index in these arrays.</summary>
internal sealed class PackTables
{
    /// <summary>Raised whenever the bytes or their meaning change; tables of another format are refused.</summary>
    public const int Format = 4;

    public string Name { get; set; } = "";

    public string Version { get; set; } = "";

    public string Meaning { get; set; } = "";

    public FactTable[] Facts { get; set; } = [];

    public CalendarTable[] Calendars { get; set; } = [];

    public KindTable[] Kinds { get; set; } = [];

    public NameTable[] Roles { get; set; } = [];

    public NameTable[] Grounds { get; set; } = [];

    public NameTable[] Agencies { get; set; } = [];

    public GuardTable[] Guards { get; set; } = [];

    public MeasureTable[] Measures { get; set; } = [];

    public NameTable[] Exits { get; set; } = [];

    public ListTable[] Lists { get; set; } = [];

    /// <summary>Where what is known stands in the row that a call reads; there once the tables are complete.</summary>
    public RowLayout Layout { get; private set; } = null!;

    /// <summary>Finds what follows from the tables as they were written.</summary>
    public void Complete()
    {
        FactTable.SetPlaces(Facts);
        foreach (var points in Lists.SelectMany(l => l.Inputs).Where(i => i.Kind == InputKind.Fact && Facts[i.Of].Type == FactType.Number).GroupBy(i => i.Of))
        {
            Facts[points.Key].Points = [.. points.SelectMany(i => i.Points).Distinct().OrderBy(p => p)];
        }

        Layout = new RowLayout(this);
    }
}

/// <summary>Both names.</summary>
internal sealed record NameTable(string Id, string Chinese);

/// <summary>A kind of subject; its parent is −1 at a root.</summary>
internal sealed record KindTable(string Id, string Chinese, int Parent);

/// <summary>
/// A fact. Where silence is no, one not given is no, zero, or has not happened. An enumeration has the ids of its values in order; a code has
/// every prefix that some rule asks about, the empty one first, in ordinal order. Derived is null for a fact of its own.
/// </summary>
internal sealed record FactTable(
    string Id, string Chinese, FactScope Scope, FactType Type, bool SilenceIsNo, string[] Values, string[] Prefixes, DerivedTable? Derived)
{
    /// <summary>Where its value is kept: its place among the yes-no facts, or else among the others, of its scope.</summary>
    public int Place { get; private set; }

    /// <summary>How many values it has, each known by its place; null for a number or a date.</summary>
    public int? Count => Type switch
    {
        FactType.YesNo => 2,
        FactType.Enumeration => Values.Length,
        FactType.Code => Prefixes.Length,
        _ => null,
    };

    /// <summary>For numbers: all points at which some list tells values apart.</summary>
    public long[] Points { get; set; } = [];

    /// <summary>How many of the <see cref="Points"/> are not above a value.</summary>
    public int Reached(long value) => Array.BinarySearch(Points, value) is var found && found >= 0 ? found + 1 : ~found;

    public static void SetPlaces(FactTable[] facts)
    {
        foreach (var kept in facts.GroupBy(f => (f.Scope, f.Type == FactType.YesNo)))
        {
            var place = 0;
            foreach (var fact in kept)
            {
                fact.Place = place++;
            }
        }
    }
}

/// <summary>A date that is the last day of a term from another.</summary>
internal sealed record DerivedTable(int From, TermTable Term);

/// <summary>A length of time; the calendar is −1 but for working days.</summary>
internal sealed record TermTable(int Count, TimeUnit Unit, bool StartDayIncluded, int Calendar);

/// <summary>A working calendar from the <see cref="CalendarDate.DayNumber"/> of the first day it covers, with one flag for each.</summary>
internal sealed record CalendarTable(string Id, int FirstDay, bool[] IsWorkingDay);

/// <summary>
/// A question about other entries of the subject: on which lists, and whether only those count that took effect on or after the day the entry
/// asked about began.
/// </summary>
internal sealed record GuardTable(int[] Lists, bool SinceOwnBeginning);

/// <summary>What is shown of a measure. Text is data here and never code.</summary>
internal sealed record MeasureTable(
    string Id,
    string Chinese,
    string TitleChinese,
    string TitleEnglish,
    MeasureKind Kind,
    Strength Strength,
    string Instrument,
    string Document,
    string Clause,
    string Item,
    string[] Basis,
    bool IsUnverified,
    ActingTable[] Acting);

/// <summary>
/// Who acts from a day on: a <see cref="CalendarDate.Code"/>, the first day of the calendar for the earliest; and those of them that are found only by
/// a succession which nobody confirmed.
/// </summary>
internal sealed record ActingTable(int FromCode, int[] Agencies, int[] Cooperating, int[] BySuccessionUnverified);
