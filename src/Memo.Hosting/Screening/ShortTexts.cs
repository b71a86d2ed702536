using System.Runtime.InteropServices;

namespace Memo.Hosting.Screening;

/// <summary>Short texts to what they mean. They lie in the table itself, so that one is found at one place of memory.</summary>
internal sealed class ShortTexts
{
    private const int Longest = 15;
    private const int FewestBits = 6;
    private const int LengthAt = 56;
    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;

    private int _bits = FewestBits;
    private Slot[] _slots = new Slot[1 << FewestBits];

    public int Count { get; private set; }

    public static bool Fits(ReadOnlySpan<byte> text) => text.Length is > 0 and <= Longest;

    /// <summary>Null where it is not known.</summary>
    /// <param name="text">One that fits.</param>
    public Cell? Find(ReadOnlySpan<byte> text)
    {
        var (low, high) = KeyOf(text);
        return _slots[PlaceOf(low, high)].Meaning;
    }

    public void Add(ReadOnlySpan<byte> text, Cell meaning)
    {
        if (2 * Count >= _slots.Length)
        {
            Grow();
        }

        var (low, high) = KeyOf(text);
        _slots[PlaceOf(low, high)] = new Slot(low, high, meaning);
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
        _slots = new Slot[1 << ++_bits];
        foreach (var slot in before)
        {
            if (slot.Meaning is not null)
            {
                _slots[PlaceOf(slot.Low, slot.High)] = slot;
            }
        }
    }

    /// <summary>That of the text, or the free one where it belongs.</summary>
    private int PlaceOf(ulong low, ulong high)
    {
        var place = (int)((((low * Mixer) ^ high) * Mixer) >> (64 - _bits));
        while (_slots[place].Meaning is not null && (_slots[place].Low != low || _slots[place].High != high))
        {
            place = (place + 1) & (_slots.Length - 1);
        }

        return place;
    }

    /// <summary>The bytes and how many they are.</summary>
    private static (ulong Low, ulong High) KeyOf(ReadOnlySpan<byte> text)
    {
        var length = text.Length;
        var high = (ulong)length << LengthAt;
        return length switch
        {
            > sizeof(ulong) => (MemoryMarshal.Read<ulong>(text), high | (MemoryMarshal.Read<ulong>(text[^sizeof(ulong)..]) >> (8 * ((2 * sizeof(ulong)) - length)))),
            sizeof(ulong) => (MemoryMarshal.Read<ulong>(text), high),
            >= sizeof(uint) => (MemoryMarshal.Read<uint>(text) | ((ulong)MemoryMarshal.Read<uint>(text[^sizeof(uint)..]) << 32), high),
            _ => (text[0] | ((ulong)text[length / 2] << 8) | ((ulong)text[^1] << 16), high),
        };
    }

    private readonly record struct Slot(ulong Low, ulong High, Cell? Meaning);
}
