namespace Memo.Agreement.Generating;

/// <summary>Where a condition stands, which decides what it may ask.</summary>
/// <param name="Person">Whether it may ask about the person.</param>
/// <param name="HighestGuard">The highest number of a list it may ask about; −1 for none.</param>
/// <param name="Counts">Whether an instrument says there how time is counted and whether bounds are included.</param>
internal readonly record struct Asking(bool Person, int HighestGuard, bool Counts = true);

/// <summary>Conditions as text.</summary>
internal sealed class RandomConditions(Dice dice, Vocabulary words)
{
    private static readonly string[] Comparisons = ["at least", "at most", "more than", "less than"];

    public string Next(Asking asking, int depth = 2) => depth == 0 ? Test(asking) : dice.Number(0, 9) switch
    {
        <= 3 => Test(asking),
        4 => $"not ({Next(asking, depth - 1)})",
        5 => $"({Next(asking, depth - 1)}) and ({Next(asking, depth - 1)})",
        6 or 7 => $"({Next(asking, depth - 1)}) or ({Next(asking, depth - 1)})",
        8 when dice.Chance(50) => $"all of ({Several(asking, depth - 1)})",
        _ => $"any of ({Several(asking, depth - 1)})",
    };

    private string Several(Asking asking, int depth) => string.Join(", ", Enumerable.Range(0, dice.Number(2, 3)).Select(_ => Next(asking, depth)));

    private string Test(Asking asking)
    {
        switch (dice.Number(0, 19))
        {
            case 0 or 1:
                return dice.Pick(words.Lists.SelectMany(l => l.Grounds).ToArray());
            case 2:
                return dice.Chance(70) ? $"party is {dice.Pick(words.Kinds)}" : $"party is any of ({string.Join(", ", dice.Some(words.Kinds, 30))})";
            case 3 or 4 when asking.Person:
                return dice.Pick<string>(["itself", .. words.Roles]);
            case 5 or 6 or 7 when asking.HighestGuard >= 0:
                return Guard(asking.HighestGuard);
            case 8 or 9 when Fitting(asking) is { Length: > 0 } fitting:
                return dice.Pick(fitting).Id;
            case 10:
                return DayTest(dice.Pick("decided", "listed", "published"), asking);
            case 11:
                return $"region within \"{dice.Pick("33", "3302")}\"";
            default:
                return FactTest(asking);
        }
    }

    private ConditionWord[] Fitting(Asking asking) =>
        [.. words.Conditions.Where(c => (asking.Person || !c.AsksPerson) && c.HighestGuard <= asking.HighestGuard)];

    private string Guard(int highest)
    {
        var lists = words.Lists.Where(l => l.Number <= highest).ToArray();
        var colours = lists.SelectMany(l => l.Colours).Distinct().Where(c => words.Lists.All(l => l.Number <= highest || !l.Colours.Contains(c))).ToArray();
        var asked = dice.Number(0, 3) switch
        {
            0 when colours.Length > 0 => $"any of ({string.Join(", ", dice.Some(colours, 40))})",
            1 => $"any of ({string.Join(", ", dice.Some([.. lists.Select(l => l.Id)], 40))})",
            _ => dice.Pick(lists).Id,
        };
        var with = dice.Chance(30) ? $" with ({Next(new Asking(false, -1), 1)})" : "";
        return $"{(dice.Chance(30) ? "ever " : "")}listed in {asked}{with}";
    }

    private string FactTest(Asking asking)
    {
        var fact = dice.Pick(words.Facts.Where(f => asking.Person || f.Scope != Scope.Person).ToArray());
        return fact.Kind switch
        {
            ValueKind.YesNo => fact.Id,
            ValueKind.Money => Number(fact, "CNY", asking),
            ValueKind.Count => Number(fact, "times", asking),
            ValueKind.Years => Number(fact, "years", asking),
            ValueKind.Percentage => Number(fact, "percent", asking),
            ValueKind.Date => DayTest(fact.Id, asking),
            ValueKind.Enumeration => dice.Chance(60) ? $"{fact.Id} is {dice.Pick(fact.Marks)}" : $"{fact.Id} is any of ({string.Join(", ", dice.Some(fact.Marks, 40))})",
            _ => dice.Chance(60) ? $"{fact.Id} within \"{dice.Pick(fact.Marks)}\"" : $"{fact.Id} within any of ({string.Join(", ", dice.Some(fact.Marks, 40).Select(p => $"\"{p}\""))})",
        };
    }

    private string Number(FactWord fact, string unit, Asking asking)
    {
        var quantity = $"{dice.Pick(fact.Marks)} {unit}";
        return dice.Number(0, 9) switch
        {
            0 => $"{fact.Id} is {quantity}",
            1 when asking.Counts => $"{fact.Id} {quantity} upwards",
            2 when asking.Counts => $"{fact.Id} {quantity} downwards",
            _ => $"{fact.Id} {dice.Pick(Comparisons)} {quantity}",
        };
    }

    private string DayTest(string fact, Asking asking)
    {
        var length = dice.Pick(words.Lengths);
        return dice.Number(0, 9) switch
        {
            <= 4 when asking.Counts => $"{fact} {dice.Pick(Comparisons)} {length} ago",
            5 when asking.Counts => $"{fact} {dice.Pick(Comparisons)} {length} after {OtherDate(fact, asking)}",
            6 when asking.Counts => $"{fact} is {length} ago",
            _ => $"{fact} {dice.Pick("before", "after", "from", "until")} {dice.Pick(words.Days)}",
        };
    }

    private string OtherDate(string fact, Asking asking) => dice.Pick(words.Facts
        .Where(f => f.Kind == ValueKind.Date && (asking.Person || f.Scope != Scope.Person))
        .Select(f => f.Id)
        .Concat(["decided", "listed", "published"])
        .Where(f => f != fact)
        .ToArray());
}
