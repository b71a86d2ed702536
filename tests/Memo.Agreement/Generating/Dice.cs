namespace Memo.Agreement.Generating;

/// <summary>Chance from one seed: the same seed throws the same for ever.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>Both bounds included.</summary>
    public int Number(int lowest, int highest) => _random.Next(lowest, highest + 1);

    public T Pick<T>(params IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>At least one of them, in their order.</summary>
    public ImmutableArray<T> Some<T>(IReadOnlyList<T> from, int percent)
    {
        var sure = _random.Next(from.Count);
        return [.. from.Where((_, i) => i == sure || Chance(percent))];
    }
}
