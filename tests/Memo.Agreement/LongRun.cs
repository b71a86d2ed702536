using Memo.Agreement.Engines;
using Memo.Agreement.Generating;
using Memo.Agreement.Shrinking;

namespace Memo.Agreement;

/// <summary>Packs and dossiers from one seed, answered until so many pairs are reached or engines disagree.</summary>
internal sealed class LongRun(ImmutableArray<EngineKind> engines, int seed)
{
    private const int DossiersOfPack = 25;

    public Tally Tally { get; } = new();

    /// <summary>Null if all engines agree on all pairs.</summary>
    public Counterexample? FindDisagreement(long pairs)
    {
        for (var number = 0; Tally.Pairs < pairs; number++)
        {
            if (Next(new Dice(unchecked((seed * 1_000_003) + number)), pairs) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    public Counterexample Shrink(Counterexample found) => Shrinker.Shrink(found, engines);

    public ImmutableArray<string> Differences(Counterexample found) => found.Differences(engines);

    /// <exception cref="InvalidOperationException">A pack or a dossier cannot be read: the generator is wrong.</exception>
    private Counterexample? Next(Dice dice, long pairs)
    {
        var pack = new RandomPack(dice);
        var (bound, diagnostics) = Comparison.Bind(pack.Text);
        if (diagnostics.Length > 0)
        {
            throw new InvalidOperationException($"A pack does not bind:\n{pack.Text}\n{string.Join("\n", diagnostics)}");
        }

        Tally.Packs++;
        try
        {
            using var comparison = Comparison.Of(bound, engines);
            for (var left = DossiersOfPack; left > 0 && Tally.Pairs < pairs; left--)
            {
                var dossier = new RandomDossier(dice, pack.Words).Next();
                var question = Question.Read(bound.Rules, dossier.ToText()) ?? throw new InvalidOperationException($"A dossier cannot be read:\n{pack.Text}\n{dossier.ToText()}");
                var (said, differences) = comparison.Ask(question);
                if (!differences.IsEmpty)
                {
                    return new Counterexample(pack.Text, dossier);
                }

                Tally.Add(bound.Rules, question, said);
            }
        }
        catch (Exception refusal) when (Refusals.IsOne(refusal))
        {
            Tally.TooComplex++;
        }

        return null;
    }
}
