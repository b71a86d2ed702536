using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>What became of the decisions of a bank.</summary>
internal sealed class Truths(Bank bank)
{
    public ulong[] Certain { get; } = new ulong[bank.Words];

    public ulong[] Possible { get; } = new ulong[bank.Words];

    public Bank Bank { get; } = bank;

    public Truth this[int decision]
    {
        get
        {
            var bit = 1UL << (decision % Bits.WordBits);
            return (Certain[decision / Bits.WordBits] & bit) != 0 ? Truth.True
                : (Possible[decision / Bits.WordBits] & bit) != 0 ? Truth.Unknown
                : Truth.False;
        }
    }

    public bool IsPossible(int decision) => (Possible[decision / Bits.WordBits] & (1UL << (decision % Bits.WordBits))) != 0;

    /// <summary>Four decisions, one for each state in order, as a standing.</summary>
    public StandingNow StatesFrom(int first)
    {
        var (certain, possible) = (0UL, 0UL);
        for (var state = 0; state < StandingNow.StateCount; state++)
        {
            certain |= this[first + state] == Truth.True ? 1UL << state : 0;
            possible |= IsPossible(first + state) ? 1UL << state : 0;
        }

        return StandingNow.Of(certain, possible, null);
    }

    public void Decide(InputClasses classes) => BankEvaluation.Decide(Bank, classes, Certain, Possible);
}
