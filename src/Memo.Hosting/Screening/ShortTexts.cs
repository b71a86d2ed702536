using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Memo.Hosting.Screening;

/// <summary>Short texts to what they mean. They lie in the table itself, so that one is found at one place of memory.</summary>
internal sealed class ShortTexts
{
    private const int Longest = 15;
    private const int FewestBits = 6;
    private const int LengthAt = 56;
    private const ulong MixerOfLow = 0x9E37_79B9_7F4A_7C15;
    private const ulong MixerOfHigh = 0xC2B2_AE3D_27D4_EB4F;

    private int _bits = FewestBits;
    private Slot[] _slots = new Slot[1 << FewestBits];

    public int Count { get; private set; }

    /// <summary>As many bytes that count as a text has, and then those that do not.</summary>
    private static ReadOnlySpan<byte> Counting =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    public static bool Fits(int length) => length is > 0 and <= Longest;

    /// <summary>Null where it is not known.</summary>
    /// <param name="bytes">Where it stands, with a text that fits.</param>
    public Cell? Find(byte[] bytes, int start, int length)
    {
        var (low, high) = KeyOf(bytes, start, length);
        return SlotOf(low, high).Meaning;
    }

    public void Add(byte[] bytes, int start, int length, Cell meaning)
    {
        if (2 * Count >= _slots.Length)
        {
            Grow();
        }

        var (low, high) = KeyOf(bytes, start, length);
        SlotOf(low, high) = new Slot(low, high, meaning);
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
                SlotOf(slot.Low, slot.High) = slot;
            }
        }
    }

    /// <summary>That of the text, or the free one where it belongs.</summary>
    private ref Slot SlotOf(ulong low, ulong high)
    {
        var place = (int)(((low * MixerOfLow) + (high * MixerOfHigh)) >> (64 - _bits));
        while (true)
        {
            ref var slot = ref _slots[place];
            if ((slot.Low == low && slot.High == high) || slot.Meaning is null)
            {
                return ref slot;
            }

            place = (place + 1) & (_slots.Length - 1);
        }
    }

    /// <summary>The bytes and how many they are. Those after them are read with them and left out, where there are any to read.</summary>
    private static (ulong Low, ulong High) KeyOf(byte[] bytes, int start, int length)
    {
        if (bytes.Length - start < Vector128<byte>.Count)
        {
            var copy = new byte[Vector128<byte>.Count];
            bytes.AsSpan(start, length).CopyTo(copy);
            (bytes, start) = (copy, 0);
        }

        var text = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(bytes), (nuint)start)
            & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Counting), (nuint)(Vector128<byte>.Count - length));
        var words = text.AsUInt64();
        return (words.ToScalar(), words.GetElement(1) | ((ulong)length << LengthAt));
    }

    private readonly record struct Slot(ulong Low, ulong High, Cell? Meaning);
}
