using Memo.Runtime;

namespace Memo.Agreement.Generating;

internal enum ValueKind
{
    YesNo,
    Money,
    Count,
    Years,
    Percentage,
    Date,
    Enumeration,
    Code,
}

internal enum Scope
{
    Entry,
    Subject,
    Person,
}

/// <summary>A fact and the values at which rules change their mind about it.</summary>
/// <param name="Marks">Numbers in the unit of the fact, values of an enumeration, or prefixes of a code.</param>
internal sealed record FactWord(string Id, ValueKind Kind, Scope Scope, bool SilenceIsNo, ImmutableArray<string> Marks, (int Lowest, int Highest)? Range = null)
{
    public string? DerivedFrom { get; init; }
}

internal sealed record ListWord(int Number, string Id, ImmutableArray<string> Colours, ImmutableArray<string> Grounds);

/// <summary>A named condition. What it asks decides where it may stand.</summary>
/// <param name="HighestGuard">The highest number of a list it asks about; −1 for none.</param>
internal sealed record ConditionWord(string Id, bool AsksPerson, int HighestGuard);

/// <summary>The words of a random pack, and the lengths of time and days that its rules turn on.</summary>
internal sealed class Vocabulary
{
    private static readonly string[] AllLengths =
        ["1 months", "6 months", "1 years", "1 years", "2 years", "3 years", "5 years", "30 days", "90 days", "365 days", "5 working days", "20 working days"];

    private static readonly string[] AllDays = ["2024-02-29", "2024-01-31", "2023-06-30", "2025-03-01", "2024-07-01", "2025-02-28", "2024-12", "2025-06-15"];

    public Vocabulary(Dice dice)
    {
        Lengths = dice.Some(AllLengths, 40);
        Days = dice.Some(AllDays, 30);
        Kinds = ["legal_person", "other_organisation", "natural_person", .. dice.Chance(70) ? ["firm", "listed_firm"] : Array.Empty<string>(), .. dice.Chance(40) ? ["official"] : Array.Empty<string>()];
        Roles = dice.Some(["head", "partner", "unit_led"], 60);
        Lists = [.. Enumerable.Range(0, dice.Number(1, 4)).Select(n => List(n, dice))];
        Facts = [.. FactsOf(Scope.Entry, "of_entry", dice), .. FactsOf(Scope.Subject, "of_subject", dice), .. FactsOf(Scope.Person, "of_person", dice)];
    }

    public ImmutableArray<string> Lengths { get; }

    public ImmutableArray<string> Days { get; }

    /// <summary>First days of instruments and of rules.</summary>
    public ImmutableArray<CalendarDate> FirstDays { get; } = [new(2023, 3, 31), new(2024, 2, 29), new(2024, 7, 1), new(2025, 3, 1)];

    public ImmutableArray<string> Kinds { get; }

    public ImmutableArray<string> Roles { get; }

    public ImmutableArray<ListWord> Lists { get; }

    public ImmutableArray<FactWord> Facts { get; }

    public List<ConditionWord> Conditions { get; } = [];

    /// <summary>The dates that a rule about the entry may count from.</summary>
    public ImmutableArray<string> DatesOfEntry =>
        ["decided", "decided", "listed", "published", .. Facts.Where(f => f.Kind == ValueKind.Date && f.Scope == Scope.Entry).Select(f => f.Id)];

    private static ListWord List(int number, Dice dice)
    {
        var id = "list_" + (number + 1);
        ImmutableArray<string> grounds = [.. Enumerable.Range(1, dice.Number(1, 3)).Select(g => $"ground_{number + 1}{(char)('a' + g - 1)}")];
        return new ListWord(number, id, dice.Some(["black", "red", "watch"], 10), grounds);
    }

    private static IEnumerable<FactWord> FactsOf(Scope scope, string suffix, Dice dice)
    {
        var isOfEntry = scope == Scope.Entry;
        bool Has(int percent) => dice.Chance(isOfEntry ? percent : percent / 3);
        yield return new FactWord("flag_" + suffix, ValueKind.YesNo, scope, false, []);
        if (Has(80))
        {
            yield return new FactWord("done_" + suffix, ValueKind.YesNo, scope, true, []);
        }

        if (Has(80))
        {
            yield return new FactWord("money_" + suffix, ValueKind.Money, scope, false, dice.Some(["1000", "10_000", "50_000"], 50));
        }

        if (Has(60))
        {
            var range = dice.Chance(50) ? (1, 9) : ((int, int)?)null;
            yield return new FactWord("times_" + suffix, ValueKind.Count, scope, dice.Chance(30), dice.Some(["2", "3", "7"], 50), range);
        }

        if (isOfEntry && Has(50))
        {
            yield return new FactWord("years_more", ValueKind.Years, scope, dice.Chance(30), ["1", "2"], (1, dice.Number(1, 3)));
        }

        if (Has(50))
        {
            yield return new FactWord("share_" + suffix, ValueKind.Percentage, scope, false, dice.Some(["10", "20.5"], 50));
        }

        if (Has(70))
        {
            yield return new FactWord("day_" + suffix, ValueKind.Date, scope, false, []);
        }

        if (Has(50))
        {
            yield return new FactWord("event_" + suffix, ValueKind.Date, scope, true, []);
        }

        if (isOfEntry && Has(40))
        {
            yield return new FactWord("derived_" + suffix, ValueKind.Date, scope, false, []) { DerivedFrom = dice.Pick("published", "decided", "listed") };
        }

        if (Has(60))
        {
            yield return new FactWord("harm_" + suffix, ValueKind.Enumeration, scope, false, dice.Some(["little_" + scope, "some_" + scope, "much_" + scope], 80));
        }

        if (Has(60))
        {
            yield return new FactWord("code_" + suffix, ValueKind.Code, scope, false, dice.Some(["A", "A1", "A12", "B7"], 50));
        }
    }
}
