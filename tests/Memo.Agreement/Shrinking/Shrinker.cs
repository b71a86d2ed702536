using Memo.Agreement.Engines;
using Memo.Agreement.Generating;

namespace Memo.Agreement.Shrinking;

/// <summary>Makes a counterexample smaller for as long as engines still disagree about it: much at once at first, then one thing after the other.</summary>
internal sealed class Shrinker
{
    private readonly ImmutableArray<EngineKind> _engines;
    private ImmutableArray<Block> _pack;
    private Yaml _dossier;

    private Shrinker(Counterexample found, ImmutableArray<EngineKind> engines) =>
        (_pack, _dossier, _engines) = (Block.Parse(found.Pack), found.Dossier, engines);

    public static Counterexample Shrink(Counterexample found, ImmutableArray<EngineKind> engines)
    {
        // Two engines that disagree are enough.
        var two = engines.Skip(1).Select(other => ImmutableArray.Create(engines[0], other)).FirstOrDefault(e => !found.Differences(e).IsEmpty, engines);
        var shrinker = new Shrinker(found, two);
        while (shrinker.DropBlocks() | shrinker.DropFromDossier() | shrinker.DropClauses() | shrinker.Simplify())
        {
        }

        return shrinker.Now;
    }

    private Counterexample Now => new(Block.Join(_pack), _dossier);

    private bool DropBlocks()
    {
        var before = _pack.Length;
        for (var many = _pack.Length / 2; many >= 1; many /= 2)
        {
            for (var from = _pack.Length - many; from >= 0; from = Math.Min(from, _pack.Length) - many)
            {
                Try(_pack.RemoveRange(from, many), _dossier);
            }
        }

        return _pack.Length < before;
    }

    private bool DropFromDossier()
    {
        var before = _dossier;
        for (var place = 0; _dossier.Smaller().ElementAtOrDefault(place) is { } smaller; place += Try(_pack, smaller) ? 0 : 1)
        {
        }

        return _dossier != before;
    }

    private bool DropClauses()
    {
        var before = _pack;
        for (var block = _pack.Length - 1; block >= 0; block--)
        {
            for (var clause = _pack[block].Clauses.Length - 1; clause >= 0; clause--)
            {
                Try(_pack.SetItem(block, _pack[block] with { Clauses = _pack[block].Clauses.RemoveAt(clause) }), _dossier);
            }
        }

        return _pack != before;
    }

    private bool Simplify()
    {
        var before = _pack;
        for (var block = 0; block < _pack.Length; block++)
        {
            for (var clause = 0; clause < _pack[block].Clauses.Length; clause++)
            {
                while (ClauseText.Smaller(_pack[block].Clauses[clause])
                    .Any(smaller => Try(_pack.SetItem(block, _pack[block] with { Clauses = _pack[block].Clauses.SetItem(clause, smaller) }), _dossier)))
                {
                }
            }
        }

        return _pack != before;
    }

    private bool Try(ImmutableArray<Block> pack, Yaml dossier)
    {
        if (new Counterexample(Block.Join(pack), dossier).Differences(_engines).IsEmpty)
        {
            return false;
        }

        (_pack, _dossier) = (pack, dossier);
        return true;
    }
}
