using System.Collections.Immutable;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Tests.Evaluation;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Comparing;

/// <summary>
/// A complete dossier, drawn again and again: of whatever can turn an answer of the packs asked, about half of the values stand next to such a turn, the others
/// anywhere. A day asked about is kept for some dossiers.
/// </summary>
internal sealed class RandomDossier(int seed, Turns turns)
{
    private const int DossiersADay = 25;

    public static readonly ImmutableArray<string> Prefixes = ["A1", "A", "B7", "A12"];

    public static readonly ImmutableArray<string> Codes = ["A0", "A10", "A129", "B70", "B1", "C1"];

    public static readonly ImmutableArray<Fact> Facts = [.. World.Pack.Facts, .. BuiltIn.Facts];

    public static readonly ImmutableArray<SubjectKind> Kinds = [World.Enterprise, BuiltIn.NaturalPerson, BuiltIn.OtherOrganisation];

    public static readonly ImmutableArray<Role> Roles = [BuiltIn.Itself, .. World.Roles];

    private static readonly CalendarDate[] Anchors = [new(2020, 3, 1), new(2025, 2, 28), new(2024, 2, 29), World.AsOf];

    private static readonly bool[] AreOfEntry = [.. Facts.Select(f => f.Scope == FactScope.Entry)];

    /// <summary>What happens to few entries, and what is not recorded of many.</summary>
    private static readonly int[] OneIn = [.. Facts.Select(f => f == BuiltIn.Decided ? 1 : f.IsBuiltIn && f.Type is FactType.Date ? 12 : f.Silence == Silence.No ? 2 : 1)];

    private readonly Random _random = new(seed);
    private readonly CalendarDate[][] _days = [.. Facts.Select(f => turns.Days[f].ToArray())];
    private readonly (int From, DurationUnit Unit, int Count)[][] _distances =
        [.. Facts.Select(f => turns.Distances[f].Select(d => (d.From is null ? -1 : Facts.IndexOf(d.From), d.Unit, d.Count)).ToArray())];
    private readonly long[][] _numbers = [.. Facts.Select(f => turns.Numbers[f].Where(n => n >= LowestOf(f) && n <= HighestOf(f)).ToArray())];
    private int _drawn;

    public CalendarDate AsOf { get; private set; }

    /// <summary>A place in <see cref="Kinds"/>.</summary>
    public int Kind { get; private set; }

    /// <summary>Bits of places in <see cref="Roles"/>.</summary>
    public int Held { get; private set; }

    /// <summary>Bits of places among the grounds of the list.</summary>
    public int Grounds { get; private set; }

    public bool IsJustNamed { get; private set; }

    /// <summary>
    /// By the places of <see cref="Facts"/>: a date's code, a number, the place of a value or code, 1 for yes; null: not given.
    /// </summary>
    public long?[] Values { get; } = new long?[Facts.Length];

    /// <summary>Of another entry, where there is one: it may be just named.</summary>
    public long?[] OthersValues { get; } = new long?[Facts.Length];

    public bool HasOther { get; private set; }

    /// <summary>Whether some value, or the day asked about, was put where an answer can turn, or a day beside it.</summary>
    public bool StandsAtTurn { get; private set; }

    public void Draw()
    {
        if (_drawn++ % DossiersADay == 0)
        {
            DrawDay();
        }

        StandsAtTurn = turns.AsOf.Contains(AsOf);
        Kind = _random.Next(Kinds.Length);
        Held = (_random.Next(2) == 0 ? 1 : 0) | (_random.Next(3) == 0 ? 2 : 0) | (_random.Next(3) == 0 ? 4 : 0);
        Grounds = _random.Next(1 << World.Grounds.Length);
        Fill(Values, ofEntryAlone: false);
        HasOther = _random.Next(2) == 0;
        IsJustNamed = HasOther && _random.Next(2) == 0;
        if (HasOther && !IsJustNamed)
        {
            Fill(OthersValues, ofEntryAlone: true);
        }
    }

    public ImmutableArray<Role> RolesHeld => [.. Roles.Where((_, i) => (Held & (1 << i)) != 0)];

    public ImmutableArray<Ground> GroundsGiven => [.. World.Grounds.Where((_, i) => (Grounds & (1 << i)) != 0)];

    public Dossier ToDossier() => new()
    {
        Subject = Kinds[Kind],
        SubjectFacts = FactsOf(Values, FactScope.Subject),
        OwnPersonFacts = FactsOf(Values, FactScope.Person),
        ListsAreComplete = true,
        OtherEntries = !HasOther ? []
            : [new Entry { Id = "also-1", List = RandomPack.Watched, IsJustNamed = IsJustNamed, Grounds = IsJustNamed ? null : [], Facts = IsJustNamed ? FactValues.None : FactsOf(OthersValues, FactScope.Entry) }],
        Entries = [new Entry { Id = "E-1", List = World.List, Facts = FactsOf(Values, FactScope.Entry), Grounds = GroundsGiven }],
    };

    public override string ToString() =>
        $"{AsOf} {Kinds[Kind]} as {string.Join("/", RolesHeld)} on {string.Join("/", GroundsGiven)} {Said(Values)}{(!HasOther ? "" : IsJustNamed ? "; watched" : $"; watched {Said(OthersValues)}")}";

    private static string Said(long?[] values) => string.Join(" ", Facts.Select((f, i) => values[i] is { } value ? $"{f}={ValueOf(f, value)}" : null).OfType<string>());

    private static FactValues FactsOf(long?[] values, FactScope scope) => new(Facts
        .Select((fact, i) => (Fact: fact, Value: values[i]))
        .Where(f => f.Fact.Scope == scope && f.Value is not null)
        .ToImmutableDictionary(f => f.Fact, f => ImmutableArray.Create(ValueOf(f.Fact, f.Value!.Value))));

    private static Value ValueOf(Fact fact, long value) => fact.Type switch
    {
        FactType.YesNo => new Value.Bool(value == 1),
        FactType.Enumeration type => new Value.Member(type.Values[(int)value]),
        FactType.Code => new Value.Code(Codes[(int)value]),
        FactType.Date => new Value.Day(CalendarDate.FromCode(value)),
        _ => new Value.Number(value),
    };

    private static long LowestOf(Fact fact) => fact.Type is FactType.Count count ? count.Lowest : 0;

    private static long HighestOf(Fact fact) => fact.Type is FactType.Count count ? count.Highest : FactType.LargestNumber;

    private void DrawDay()
    {
        var near = _random.Next(2) == 0 && turns.AsOf.Length > 0 ? turns.AsOf[_random.Next(turns.AsOf.Length)] : Anchors[_random.Next(Anchors.Length)];
        AsOf = near.AddDays(_random.Next(-3, 4)) ?? near;
    }

    private void Fill(long?[] values, bool ofEntryAlone)
    {
        for (var fact = 0; fact < values.Length; fact++)
        {
            values[fact] = (ofEntryAlone && !AreOfEntry[fact]) || (OneIn[fact] > 1 && _random.Next(OneIn[fact]) > 0) ? null : Next(fact, values);
        }
    }

    private long Next(int fact, long?[] drawn)
    {
        var type = Facts[fact].Type;
        switch (type)
        {
            case FactType.YesNo:
                return _random.Next(2);
            case FactType.Enumeration enumeration:
                return _random.Next(enumeration.Values.Length);
            case FactType.Code:
                return _random.Next(Codes.Length);
            case FactType.Date:
                return NextDay(fact, drawn).Code;
            default:
                var numbers = _numbers[fact];
                if (numbers.Length > 0 && _random.Next(2) == 0)
                {
                    StandsAtTurn = true;
                    return numbers[_random.Next(numbers.Length)];
                }

                return type is FactType.Count count ? _random.NextInt64(count.Lowest, count.Highest + 1) : _random.Next(0, 7);
        }
    }

    private CalendarDate NextDay(int fact, long?[] drawn)
    {
        var (days, distances) = (_days[fact], _distances[fact]);
        var turn = days.Length + distances.Length > 0 && _random.Next(2) == 0 ? _random.Next(days.Length + distances.Length) : -1;
        var day = turn < 0 ? null : turn < days.Length ? days[turn].AddDays(_random.Next(-1, 2)) : At(fact, distances[turn - days.Length], drawn)?.AddDays(_random.Next(-1, 2));
        if (day is not null)
        {
            StandsAtTurn = true;
            return day.Value;
        }

        return (_random.Next(2) == 0
            ? AsOf.AddDays(-_random.Next(0, 100))
            : AsOf.AddDays(-(_random.Next(1, 40) * 61 / 2) + _random.Next(-2, 3)))!.Value;
    }

    /// <summary>Null where the other date is not given, or not drawn yet.</summary>
    private CalendarDate? At(int fact, (int From, DurationUnit Unit, int Count) distance, long?[] drawn)
    {
        if (distance.From >= fact || (distance.From >= 0 && drawn[distance.From] is null))
        {
            return null;
        }

        var from = distance.From < 0 ? AsOf : CalendarDate.FromCode(drawn[distance.From]!.Value);
        return distance.Unit == DurationUnit.Months ? TimeElapsed.CorrespondingDay(from, distance.Count) : from.AddDays(distance.Count);
    }
}
