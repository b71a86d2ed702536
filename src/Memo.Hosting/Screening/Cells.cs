using System.Runtime.InteropServices;
using System.Text;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Text;
using Memo.Hosting.Compiled;
using Embedded = Memo.Runtime.Packs;
using Model = Memo.Compiler.Model;

namespace Memo.Hosting.Screening;

/// <summary>What the cells of one column mean. A cell is read once, as the same value in a listing file would be, and remembered.</summary>
/// <param name="pack">The pack.</param>
/// <param name="compiled">The same, compiled.</param>
/// <param name="key">The key of a listing that the column stands for, by its one name.</param>
/// <param name="mapping">Codes in its cells.</param>
internal sealed class Cells(Model.RulePack pack, Embedded.RulePack compiled, string key, ColumnMapping mapping)
{
    private const string List = "list";

    /// <summary>Columns of many values, such as amounts, forget and begin again.</summary>
    private const int Remembered = 50_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Location Nowhere = new(new SourceText("", ""), new TextSpan(0, 0));
    private readonly Dictionary<byte[], Cell> _cells = new(BytesComparer.Instance);

    /// <summary>Several values in one cell are separated by <c>|</c>.</summary>
    public const char Separator = '|';

    /// <param name="bytes">The cell, not empty, as UTF-8.</param>
    /// <param name="list">The id of a list: for grounds, which depend on it, that of the entry; for lists themselves not asked.</param>
    public Cell Read(ReadOnlySpan<byte> bytes, string list)
    {
        var lookup = _cells.GetAlternateLookup<ReadOnlySpan<byte>>();
        ref var cell = ref CollectionsMarshal.GetValueRefOrNullRef(lookup, bytes);
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref cell))
        {
            return cell;
        }

        if (_cells.Count >= Remembered)
        {
            _cells.Clear();
        }

        var read = Read(Text(bytes), list);
        _cells.Add(bytes.ToArray(), read);
        return read;
    }

    private static string? Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private Cell Read(string? text, string list)
    {
        if (text is null)
        {
            return new Cell(null, new Localized($"{key} is not UTF-8.", $"{key} 不是 UTF-8。"));
        }

        var itself = Pair(key, Node(text));
        ImmutableArray<InputPair> pairs = key == List ? [itself] : [Pair(List, new InputNode.Scalar(Nowhere, list)), itself];
        var (dossier, diagnostics) = InputToDossier.Read(pack, new InputNode.Map(Nowhere, pairs));
        return dossier is null
            ? new Cell(null, diagnostics.First(d => d.Severity == Severity.Error).Message)
            : new Cell(DossierToPack.Convert(dossier, compiled), null) { PersonFacts = DossierToPack.Convert([Model.BuiltIn.Itself], dossier.OwnPersonFacts, compiled).Facts };
    }

    private static InputPair Pair(string name, InputNode value) => new(new InputNode.Scalar(Nowhere, name), value);

    private InputNode Node(string text)
    {
        ImmutableArray<InputNode> values = [.. text.Split(Separator).Select(value => new InputNode.Scalar(Nowhere, mapping.ValueOf(key, value)))];
        return values.Length == 1 ? values[0] : new InputNode.Sequence(Nowhere, values);
    }

    private sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly BytesComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = (ulong)alternate.Length;
            for (; alternate.Length >= sizeof(ulong); alternate = alternate[sizeof(ulong)..])
            {
                hash = (hash ^ MemoryMarshal.Read<ulong>(alternate)) * 0x9E37_79B9_7F4A_7C15;
            }

            foreach (var one in alternate)
            {
                hash = (hash ^ one) * 0x9E37_79B9_7F4A_7C15;
            }

            return (int)(hash >> 32);
        }
    }
}

/// <summary>A cell as read: a dossier of which just this is known, or why it cannot be read.</summary>
/// <param name="Of">Null if it cannot.</param>
internal sealed record Cell(Embedded.Dossier? Of, Localized? Problem)
{
    public Embedded.FactValues? PersonFacts { get; init; }

    public Embedded.Entry Entry => Of!.Entries[0];
}
