#if NET
using System.Numerics;
using System.Runtime.InteropServices;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// Answers that were open, by the classes they follow from: in a register the same facts are missing again and again. Each has one place, which the
/// next that falls there takes over; there are more places as more are asked for, up to a limit. Of one list, one day and one thread.
/// </summary>
/// <param name="sources">How many classes an answer follows from.</param>
/// <param name="words">The length of the sets.</param>
internal sealed class OpenAnswers(int sources, int words)
{
    private const int FewestBits = 6;
    private const int MostBits = 14;
    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;
    private int _bits = FewestBits;
    private int _missed;
    private int[] _classes = new int[sources << FewestBits];
    private ulong[] _sets = new ulong[(words * 2) << FewestBits];
    private StandingNow[] _standings = new StandingNow[1 << FewestBits];
    private bool[] _isTaken = new bool[1 << FewestBits];

    /// <summary>Whether the answer that follows from these classes is there, and is now in the work; if not, its place is made free for it.</summary>
    public bool TryRecall(ReadOnlySpan<int> classes, ListWork work, out int place, out StandingNow standing)
    {
        Grow();
        place = PlaceOf(classes);
        standing = _standings[place];
        var asked = _classes.AsSpan(place * sources, sources);
        if (_isTaken[place] && classes.SequenceEqual(asked))
        {
            var sets = _sets.AsSpan(place * words * 2, words * 2);
            sets[..words].CopyTo(work.ShownTriggered);
            sets[words..].CopyTo(work.ShownUndetermined);
            return true;
        }

        classes.CopyTo(asked);
        _isTaken[place] = false;
        _missed++;
        return false;
    }

    public void Keep(int place, ListWork work, StandingNow standing)
    {
        work.ShownTriggered.CopyTo(_sets, place * words * 2);
        work.ShownUndetermined.CopyTo(_sets, (place * words * 2) + words);
        (_standings[place], _isTaken[place]) = (standing, true);
    }

    /// <summary>Once as many were missed as there are places, there are twice as many, and all is forgotten.</summary>
    private void Grow()
    {
        if (_bits == MostBits || _missed < 1 << _bits)
        {
            return;
        }

        (_bits, _missed) = (_bits + 1, 0);
        _classes = new int[sources << _bits];
        _sets = new ulong[(words * 2) << _bits];
        _standings = new StandingNow[1 << _bits];
        _isTaken = new bool[1 << _bits];
    }

    private int PlaceOf(ReadOnlySpan<int> classes)
    {
        var hash = Mixer;
        foreach (var pair in MemoryMarshal.Cast<int, ulong>(classes))
        {
            hash = BitOperations.RotateLeft(hash ^ pair, 29) * Mixer;
        }

        if (classes.Length % 2 != 0)
        {
            hash = BitOperations.RotateLeft(hash ^ (uint)classes[^1], 29) * Mixer;
        }

        return (int)(hash >> (64 - _bits));
    }
}
#endif
