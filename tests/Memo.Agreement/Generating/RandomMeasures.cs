namespace Memo.Agreement.Generating;

/// <summary>Memoranda with their measures, and lifts of them.</summary>
internal sealed class RandomMeasures(Dice dice, Vocabulary words, RandomConditions conditions) : RandomRules(dice, words, conditions)
{
    private Asking Anything => new(true, Words.Lists.Length - 1);

    public ImmutableArray<Block> Next()
    {
        for (var number = 1; number <= Dice.Number(1, 3); number++)
        {
            Memorandum(number);
        }

        return Blocks;
    }

    private void Memorandum(int number)
    {
        var id = "memorandum_" + number;
        var covered = Dice.Some(Words.Lists, 60);
        Instrument(
            "memorandum",
            id,
            Dice.Chance(80) ? "from 2020-01-01" : $"from {Dice.Pick(Words.FirstDays)} until 2026-06-30",
            "covers     " + string.Join(", ", covered.Select(l => l.Id)),
            Maybe(15, () => "judged by  " + Dice.Pick("decided", "listed", "published")),
            Maybe(9, () => "ended when " + Condition(Anything, 1)),
            Maybe(9, () => "suspended when " + Condition(Anything, 1)));
        var lift = Dice.Chance(40) ? Lift(id, number) : null;
        for (var measures = Dice.Number(2, 5); measures > 0; measures--)
        {
            Measure(id, covered, lift);
        }
    }

    private string? Lift(string instrument, int number)
    {
        // A lift is known by its name in the whole pack.
        var dates = Words.Facts.Where(f => f.Kind == ValueKind.Date && f.DerivedFrom is null).Select(f => f.Id).ToArray();
        if (dates.Length < 2)
        {
            return null;
        }

        Rule(
            "lift",
            instrument,
            "when       " + Condition(Anything, 1),
            Maybe(70, () => $"period     {dates[0]} to {dates[^1]}"),
            Maybe(50, () => "longest    " + Dice.Pick("1 months", "1 years", "10 days", "20 working days")),
            OwnPeriod(),
            Unless(Anything, 10).FirstOrDefault());
        return Blocks[^1].Header.Split(' ')[1];
    }

    private void Measure(string instrument, ImmutableArray<ListWord> covered, string? lift)
    {
        var list = Dice.Pick(covered);
        var narrowed = Dice.Chance(30);
        Rule(
            Dice.Pick("sanction", "reward"),
            instrument,
            [
                "title      “措施”",
                "clause     not seen",
                "measure    restriction",
                "strength   mandatory",
                "by         MOT",
                .. Reach(),
                narrowed ? "covers     " + list.Id : null,
                narrowed || covered.Length == 1 ? GroundsOf(list, 40) : null,
                Maybe(50, () => "when       " + Condition(Anything, Dice.Number(1, 2))),
                .. Unless(Anything, 20),
                lift is not null ? Maybe(60, () => "lifted by  " + lift) : null,
                "basis      not stated",
                "lasts      " + Lasts(),
                Maybe(9, () => "ended when " + Condition(Anything, 1)),
                Maybe(9, () => "suspended when " + Condition(Anything, 1)),
                OwnPeriod(),
            ]);
    }

    private IEnumerable<string> Reach() => Dice.Chance(4)
        ? [Dice.Pick("on         not stated", "on         not seen")]
        : Dice.Some(Words.Kinds, 65).Select(kind => $"on         {kind} as {string.Join(", ", Dice.Some<string>(["itself", "itself", "itself", .. Words.Roles], 60).Distinct())}");

    private string Lasts() => Dice.Number(0, 11) switch
    {
        0 => "indefinitely",
        1 => "while listed until " + Condition(Anything, 1),
        2 => "while listed " + TermFrom(Words.DatesOfEntry),
        3 or 4 => TermFrom(Words.DatesOfEntry),
        5 => TermFrom(["decided", "published"]) + " until " + Condition(Anything, 1),
        6 => "not stated",
        _ => "while listed",
    };
}
