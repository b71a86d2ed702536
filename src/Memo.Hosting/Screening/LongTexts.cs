using System.Runtime.InteropServices;

namespace Memo.Hosting.Screening;

/// <summary>Texts of any length, or other bytes, to what they mean.</summary>
internal sealed class LongTexts<T>
{
    private const int Fewest = 16;
    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;

    private Slot[] _slots = new Slot[Fewest];

    public int Count { get; private set; }

    public bool TryFind(ReadOnlySpan<byte> text, out T meaning)
    {
        ref readonly var slot = ref SlotOf(HashOf(text), text);
        meaning = slot.Meaning;
        return slot.Text is not null;
    }

    /// <param name="atMost">If there are so many already, all are forgotten first.</param>
    public void Add(ReadOnlySpan<byte> text, T meaning, int atMost)
    {
        if (Count >= atMost)
        {
            Clear();
        }

        if (2 * Count >= _slots.Length)
        {
            Grow();
        }

        var hash = HashOf(text);
        SlotOf(hash, text) = new Slot(hash, text.ToArray(), meaning);
        Count++;
    }

    public void Clear()
    {
        Array.Clear(_slots);
        Count = 0;
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new Slot[2 * before.Length];
        foreach (var slot in before)
        {
            if (slot.Text is not null)
            {
                SlotOf(slot.Hash, slot.Text) = slot;
            }
        }
    }

    /// <summary>That of the text, or the free one where it belongs.</summary>
    private ref Slot SlotOf(int hash, ReadOnlySpan<byte> text)
    {
        for (var place = hash; ; place++)
        {
            ref var slot = ref _slots[place & (_slots.Length - 1)];
            if (slot.Text is null || (slot.Hash == hash && text.SequenceEqual(slot.Text)))
            {
                return ref slot;
            }
        }
    }

    private static int HashOf(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
        {
            hash = Mixed(hash, MemoryMarshal.Read<ulong>(text));
        }

        foreach (var one in text)
        {
            hash = Mixed(hash, one);
        }

        return (int)(hash >> 32);
    }

    private static ulong Mixed(ulong hash, ulong next) => (ulong.RotateLeft(hash, 29) ^ next) * Mixer;

    private readonly record struct Slot(int Hash, byte[] Text, T Meaning);
}
