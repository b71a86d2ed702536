using Memo.Agreement.Engines;
using Memo.Agreement.Generating;
using Memo.Agreement.Shrinking;

namespace Memo.Agreement;

/// <summary>Packs and dossiers from one seed, answered until so many pairs are reached or engines disagree.</summary>
internal sealed class LongRun(ImmutableArray<EngineKind> engines, int seed)
{
    private const int DossiersOfPack = 80;
    private const int PacksAtOnce = 4;

    public Tally Tally { get; } = new();

    /// <summary>Null if all engines agree. Packs are answered side by side and counted in their order, so the same seed gives the same counts.</summary>
    public Counterexample? FindDisagreement(long pairs)
    {
        for (var first = 0; Tally.Pairs < pairs; first += PacksAtOnce)
        {
            foreach (var (tally, found) in Enumerable.Range(first, PacksAtOnce).AsParallel().AsOrdered().Select(Answer).ToArray())
            {
                Tally.Add(tally);
                if (found is not null)
                {
                    return found;
                }
            }
        }

        return null;
    }

    public Counterexample Shrink(Counterexample found) => Shrinker.Shrink(found, engines);

    public ImmutableArray<string> Differences(Counterexample found) => found.Differences(engines);

    /// <exception cref="InvalidOperationException">A pack or a dossier cannot be read: the generator is wrong.</exception>
    private (Tally Tally, Counterexample? Found) Answer(int number)
    {
        var dice = new Dice(unchecked((seed * 1_000_003) + number));
        var pack = new RandomPack(dice);
        var (bound, diagnostics) = Comparison.Bind(pack.Text);
        if (diagnostics.Length > 0)
        {
            throw new InvalidOperationException($"A pack does not bind:\n{pack.Text}\n{string.Join("\n", diagnostics)}");
        }

        var tally = new Tally { Packs = 1 };
        try
        {
            using var comparison = Comparison.Of(bound, engines);
            for (var left = DossiersOfPack; left > 0; left--)
            {
                var dossier = new RandomDossier(dice, pack.Words).Next();
                var question = Question.Read(bound.Rules, dossier.ToText()) ?? throw new InvalidOperationException($"A dossier cannot be read:\n{pack.Text}\n{dossier.ToText()}");
                var (said, differences) = comparison.Ask(question);
                if (!differences.IsEmpty)
                {
                    return (tally, new Counterexample(pack.Text, dossier));
                }

                tally.Add(bound.Rules, question, said);
            }
        }
        catch (Exception refusal) when (Refusals.IsOne(refusal))
        {
            tally.TooComplex++;
        }

        return (tally, null);
    }
}
