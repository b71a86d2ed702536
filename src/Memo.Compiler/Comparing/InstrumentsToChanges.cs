using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>Two instruments of one pack, compared as if both were in force: matched by what is done and who does it.</summary>
public static class InstrumentsToChanges
{
    /// <param name="old">The pack.</param>
    /// <param name="now">The same pack, bound a second time: each is changed so that one of the instruments is in force in it.</param>
    /// <returns>The changes, or the name that is none of the pack's instruments.</returns>
    public static (Changes? Changes, string? Unknown) Compare(RulePack old, RulePack now, string older, string newer)
    {
        if ((Find(old, older), Find(old, newer), Find(now, older), Find(now, newer)) is not ({ } a, { } notA, { } notB, { } b))
        {
            return (null, Find(old, older) is null ? older : newer);
        }

        var since = b.Effective.From;
        var changes = PacksToChanges.Between(AsIf(old, a, notA), a, AsIf(now, b, notB), b, since);
        return (changes with { AsIf = new InstrumentsInForce(b, notB) }, null);
    }

    /// <summary>By its id, its Chinese name, or an earlier name.</summary>
    public static Instrument? Find(RulePack pack, string name) =>
        pack.Instruments.FirstOrDefault(i => i.Name.Id == name || i.Name.Chinese == name || i.Formerly.Contains(name));

    /// <summary>The pack with one instrument in force on every day, and the other not there; the pack given is changed by it, and is of no more use.</summary>
    public static RulePack AsIf(RulePack pack, Instrument instrument, Instrument other)
    {
        instrument.Effective = Period.Always;
        return pack with
        {
            Measures = Without(pack.Measures, other),
            EntryRules = Without(pack.EntryRules, other),
            TermRules = Without(pack.TermRules, other),
            ExitRules = Without(pack.ExitRules, other),
            Inadmissibilities = Without(pack.Inadmissibilities, other),
            Lifts = Without(pack.Lifts, other),
        };
    }

    private static ImmutableArray<T> Without<T>(ImmutableArray<T> rules, Instrument instrument)
        where T : Rule => [.. rules.Where(r => r.Instrument != instrument)];
}
