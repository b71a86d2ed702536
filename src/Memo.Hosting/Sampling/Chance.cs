namespace Memo.Hosting.Sampling;

/// <summary>Chance from a seed and a number, the same for ever (SplitMix64): each record has its own, so that none depends on those before it.</summary>
internal sealed class Chance(ulong seed, ulong number)
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;
    private ulong _state = Mixed(seed) ^ Mixed(number + Step);

    public bool Percent(int percent) => Below(100) < percent;

    /// <summary>From zero; the bound is not included.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>Both bounds included.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    public T Pick<T>(ImmutableArray<T> from) => from[Below(from.Length)];

    private ulong Next() => Mixed(_state += Step);

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }
}
