namespace Memo.Hosting.Screening;

/// <summary>Texts of any length to what they mean.</summary>
internal sealed class LongTexts
{
    private const int Fewest = 16;

    private Slot[] _slots = new Slot[Fewest];

    public int Count { get; private set; }

    /// <summary>Null where it is not known.</summary>
    public Cell? Find(ReadOnlySpan<byte> text) => SlotOf(BytesComparer.Instance.GetHashCode(text), text).Meaning;

    public void Add(ReadOnlySpan<byte> text, Cell meaning)
    {
        if (2 * Count >= _slots.Length)
        {
            Grow();
        }

        var hash = BytesComparer.Instance.GetHashCode(text);
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
            if (slot.Meaning is not null)
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
            if (slot.Meaning is null || (slot.Hash == hash && text.SequenceEqual(slot.Text)))
            {
                return ref slot;
            }
        }
    }

    private readonly record struct Slot(int Hash, byte[] Text, Cell? Meaning);
}
