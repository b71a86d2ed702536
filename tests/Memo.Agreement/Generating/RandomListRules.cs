using Memo.Runtime;

namespace Memo.Agreement.Generating;

/// <summary>For each list its rules, in one to three versions one after the other: entry, term, exit, inadmissibility.</summary>
internal sealed class RandomListRules(Dice dice, Vocabulary words, RandomConditions conditions) : RandomRules(dice, words, conditions)
{
    public ImmutableArray<Block> Next()
    {
        Instrument("circular", "general_rules", "from 2019-01-01", "covers     " + string.Join(", ", Words.Lists.Select(l => l.Id)));
        foreach (var list in Words.Lists.Where(_ => Dice.Chance(85)))
        {
            var starts = Words.FirstDays.Where(_ => Dice.Chance(25)).Prepend(new CalendarDate(2019, 1, 1)).ToArray();
            for (var version = 0; version < starts.Length; version++)
            {
                Version(list, version, starts[version]);
            }
        }

        return Blocks;
    }

    private void Version(ListWord list, int version, CalendarDate start)
    {
        string NameOf(int number) => $"rules_{list.Number + 1}_{number + 1}";
        var id = NameOf(version);
        Instrument(
            "circular",
            id,
            $"from {start}" + (Dice.Chance(10) ? " until 2026-02-28" : ""),
            "covers     " + list.Id,
            version > 0 && Dice.Chance(80) ? "supersedes " + NameOf(version - 1) : null,
            Maybe(12, () => "judged by  " + Dice.Pick(Words.DatesOfEntry)));
        for (var terms = Dice.Pick(0, 1, 1, 2, 2, 3); terms > 0; terms--)
        {
            Term(list, id, isGeneral: terms == 1 && Dice.Chance(60));
        }

        for (var entries = Dice.Number(0, 2); entries > 0; entries--)
        {
            var asking = new Asking(false, Words.Lists.Length - 1);
            Rule("entry", id, "covers     " + list.Id, GroundsOf(list, 40), "when       " + Condition(asking), OwnPeriod(), Unless(asking, 20).FirstOrDefault());
        }

        for (var exits = Dice.Number(0, 2); exits > 0; exits--)
        {
            Exit(list, id);
        }

        if (Dice.Chance(15))
        {
            var asking = new Asking(false, Dice.Chance(50) ? Words.Lists.Length - 1 : -1);
            Rule("inadmissible", id, "covers     " + list.Id, GroundsOf(list, 30), $"when       all of ({Condition(asking, 1)}, {Condition(asking, 1)})", OwnPeriod());
        }
    }

    /// <summary>The standing of a list may rest on that of lists before it, and on other entries of its own.</summary>
    /// <param name="isGeneral">It applies to every entry of the list.</param>
    private void Term(ListWord list, string instrument, bool isGeneral)
    {
        var plain = new Asking(false, -1);
        var asking = new Asking(false, Dice.Chance(60) ? list.Number : -1);
        Rule(
            "term",
            instrument,
            "covers     " + list.Id,
            isGeneral ? null : GroundsOf(list, 50),
            isGeneral ? null : Maybe(30, () => "when       " + Condition(plain, 1)),
            Maybe(40, () => "begins     " + (Dice.Chance(50) ? Dice.Pick(Words.DatesOfEntry) : $"{Dice.Pick("1 days", "7 working days", "1 months")} after {Dice.Pick("published", "decided", "listed")}")),
            "lasts      " + Lasts(plain),
            Maybe(25, () => "ended when " + Condition(asking, 1)),
            Maybe(25, () => "suspended when " + Condition(asking, 1)),
            OwnPeriod(),
            isGeneral ? null : Unless(plain, 10).FirstOrDefault());
    }

    private string Lasts(Asking asking) => Dice.Number(0, 9) switch
    {
        0 => "indefinitely",
        1 => "permanently",
        2 => "until " + Condition(asking, 1),
        3 => TermFrom(Words.DatesOfEntry) + " until " + Condition(asking, 1),
        _ => TermFrom(Words.DatesOfEntry),
    };

    private void Exit(ListWord list, string instrument)
    {
        var asking = new Asking(false, Words.Lists.Length - 1);
        Rule(
            "exit",
            instrument,
            "covers     " + list.Id,
            GroundsOf(list, 30),
            "kind       " + Dice.Pick("early", "repair", "correction", "end"),
            Maybe(50, () => $"opens      {(Dice.Chance(60) ? Dice.Pick(Words.Lengths) + " after " : "")}{Dice.Pick(Words.DatesOfEntry)}"),
            "when       " + Condition(asking),
            OwnPeriod(),
            Unless(asking, 20).FirstOrDefault());
    }
}
