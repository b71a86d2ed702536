using System.Globalization;
using Memo.Runtime;

namespace Memo.Agreement.Generating;

/// <summary>A question about a random dossier of a random pack, as a file.</summary>
internal sealed class RandomDossier(Dice dice, Vocabulary words)
{
    private static readonly CalendarDate[] Turns =
        [new(2024, 2, 29), new(2025, 2, 28), new(2023, 12, 31), new(2024, 4, 30), new(2025, 3, 31), new(2024, 3, 1), new(2025, 1, 31), new(2026, 2, 28)];

    private readonly CalendarDate _asOf = dice.Chance(35) ? dice.Pick(Turns) : new CalendarDate(2023, 3, 1).AddDays(dice.Number(0, 1_200))!.Value;

    /// <summary>In percent, how much of what may be left out is given.</summary>
    private readonly int _given = dice.Pick(97, 90, 75, 50);

    public Yaml Next()
    {
        var entries = Enumerable.Range(1, dice.Pick(1, 1, 2, 2, 3)).Select(n => (Yaml)Entry("E-" + n)).ToImmutableArray();
        var subject = Subject();
        var asListing = entries.Length == 1 && dice.Chance(30);
        var dossier = asListing
            ? ("listing", new Yaml.Map([.. ((Yaml.Map)entries[0]).Pairs, .. subject]))
            : ("dossier", new Yaml.Map([.. subject, ("entries", new Yaml.Sequence(entries))]));
        return new Yaml.Map([("as_of", Day(_asOf)), .. dice.Chance(75) ? [("roles", Roles())] : Array.Empty<(string, Yaml)>(), dossier]);
    }

    private IEnumerable<(string, Yaml)> Subject()
    {
        if (dice.Chance(_given))
        {
            yield return ("subject", Word(dice.Pick(words.Kinds)));
        }

        if (dice.Chance(_given))
        {
            yield return ("region", Word(dice.Pick("\"33\"", "\"3302\"", "\"330201\"", "\"3302\"", "\"3\"", "\"44\"")));
        }

        foreach (var fact in FactsOf(Scope.Subject).Concat(FactsOf(Scope.Person)))
        {
            yield return fact;
        }

        if (dice.Chance(_given))
        {
            yield return ("also", new Yaml.Sequence([.. Enumerable.Range(1, dice.Pick(0, 0, 1, 2)).Select(n => (Yaml)(dice.Chance(40) ? Word(dice.Pick(words.Lists).Id) : Entry("A-" + n)))]));
        }

        if (dice.Chance(40))
        {
            yield return ("person", new Yaml.Map([.. dice.Chance(85) ? [("roles", Roles())] : Array.Empty<(string, Yaml)>(), .. FactsOf(Scope.Person)]));
        }
    }

    private Yaml.Sequence Roles()
    {
        ImmutableArray<string> held = dice.Number(0, 9) switch
        {
            <= 5 => ["itself"],
            6 => ["itself", .. dice.Some(words.Roles, 50)],
            7 when dice.Chance(30) => [],
            _ => dice.Some(words.Roles, 50),
        };
        return new Yaml.Sequence([.. held.Select(Word)]);
    }

    private Yaml.Map Entry(string id)
    {
        var list = dice.Pick(words.Lists);
        var pairs = new List<(string, Yaml)> { ("id", Word(id)), ("list", Word(list.Id)) };
        if (dice.Chance(_given))
        {
            pairs.Add(("ground", dice.Chance(5) ? new Yaml.Sequence() : new Yaml.Sequence([.. dice.Some(list.Grounds, 30).Select(Word)])));
        }

        pairs.AddRange(DatesOfEntry().Select(d => (d.Key, DayOrMonth(d.Day))));
        if (dice.Chance(7))
        {
            pairs.Add(("status", Word(dice.Pick("active", "active", "suspended", "removed"))));
        }

        pairs.AddRange(FactsOf(Scope.Entry));
        return new Yaml.Map([.. pairs]);
    }

    private IEnumerable<(string Key, CalendarDate Day)> DatesOfEntry()
    {
        var decided = Past();
        if (dice.Chance(_given))
        {
            yield return ("decided", decided);
        }

        if (dice.Chance(_given - 20))
        {
            yield return ("listed", After(decided, 10));
        }

        var published = After(decided, 30);
        if (dice.Chance(_given - 10))
        {
            yield return ("published", published);
        }

        var removed = dice.Chance(12);
        if (removed)
        {
            yield return ("removed", dice.Chance(30) ? _asOf.AddDays(dice.Number(-1, 1))!.Value : After(published, 700));
        }

        if (dice.Chance(removed ? 3 : 15))
        {
            var from = dice.Chance(30) ? _asOf.AddDays(dice.Number(-1, 1))!.Value : After(published, 500);
            yield return ("suspended_from", from);
            if (dice.Chance(60))
            {
                yield return ("suspended_until", dice.Chance(40) ? _asOf.AddDays(dice.Number(-1, 1))!.Value : After(from, 300));
            }
        }
    }

    private CalendarDate After(CalendarDate day, int most) => day.AddDays(dice.Chance(30) ? 0 : dice.Number(dice.Chance(2) ? -5 : 0, most)) ?? day;

    /// <summary>Most days lie where a rule changes its mind: a length of time before the as-of date, a day that rules name, the end of a month.</summary>
    private CalendarDate Past() => dice.Number(0, 9) switch
    {
        <= 3 => Before(dice.Pick(words.Lengths)).AddDays(dice.Number(-1, 1))!.Value,
        4 => dice.Pick(words.FirstDays).AddDays(dice.Number(-1, 0))!.Value,
        5 => dice.Pick(Turns),
        6 => _asOf.AddDays(dice.Number(-30, dice.Chance(30) ? 60 : 0))!.Value,
        _ => _asOf.AddDays(-dice.Number(0, 800))!.Value,
    };

    private CalendarDate Before(string length)
    {
        var count = int.Parse(length.Split(' ')[0], CultureInfo.InvariantCulture);
        if (length.EndsWith("days", StringComparison.Ordinal))
        {
            return _asOf.AddDays(-(length.Contains("working", StringComparison.Ordinal) ? count * 7 / 5 : count))!.Value;
        }

        var months = (_asOf.Year * 12) + _asOf.Month - 1 - (length.EndsWith("years", StringComparison.Ordinal) ? count * 12 : count);
        var (year, month) = (months / 12, (months % 12) + 1);
        return new CalendarDate(year, month, Math.Min(_asOf.Day, DateTime.DaysInMonth(year, month)));
    }

    private IEnumerable<(string, Yaml)> FactsOf(Scope scope) =>
        words.Facts.Where(f => f.Scope == scope && dice.Chance(f.SilenceIsNo ? 40 : f.DerivedFrom is null ? _given : 15)).Select(f => (f.Id, ValueOf(f)));

    private Yaml ValueOf(FactWord fact) => fact.Kind switch
    {
        ValueKind.YesNo => Word(dice.Pick("yes", "no")),
        ValueKind.Money => Word(dice.Pick("", "0.01 CNY", "999.99 CNY") is { Length: > 0 } other ? other : dice.Pick(fact.Marks) + dice.Pick("", ".01") + " CNY"),
        ValueKind.Count or ValueKind.Years => Word(Count(fact)),
        ValueKind.Percentage => Word(dice.Pick(fact.Marks.Select(m => m + " percent").Concat(["10.0001 percent", "20.4999%", "5%"]).ToArray())),
        ValueKind.Date => DayOrMonth(Past()),
        ValueKind.Enumeration => Word(dice.Pick(Names.ValuesOf(fact))),
        _ => Word($"\"{dice.Pick("A", "A1", "A12", "A13", "A123", "B", "B7", "C")}\""),
    };

    private string Count(FactWord fact)
    {
        var (lowest, highest) = fact.Range ?? (0, 20);
        var near = int.Parse(dice.Pick(fact.Marks), CultureInfo.InvariantCulture) + dice.Number(-1, 1);
        return $"{Math.Clamp(near, lowest, highest)} {(fact.Kind == ValueKind.Years ? "years" : "times")}";
    }

    private Yaml DayOrMonth(CalendarDate day) => dice.Chance((100 - _given) / 3) ? Word(day.ToString()[..7]) : Day(day);

    private static Yaml.Scalar Day(CalendarDate day) => Word(day.ToString());

    private static Yaml.Scalar Word(string text) => new(text);
}
