using System.Text;

namespace Memo.Runtime.Packs.Tables;

/// <summary>Reads what <see cref="TableWriter"/> wrote.</summary>
internal sealed class TableReader(Stream stream) : IDisposable
{
    private readonly BinaryReader _input = new(stream, new UTF8Encoding(false));

    public int Number() => _input.ReadInt32();

    public long Long() => _input.ReadInt64();

    public bool Flag() => _input.ReadBoolean();

    public string Text() => _input.ReadString();

    public string[] Texts() => All(i => i.Text());

    public int[] Numbers() => All(i => i.Number());

    public T[] All<T>(Func<TableReader, T> read)
    {
        var count = Number();
        if (count < 0 || count > stream.Length - stream.Position)
        {
            throw new InvalidDataException("The tables are damaged.");
        }

        var items = new T[count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(this);
        }

        return items;
    }

    public T? Optional<T>(Func<TableReader, T> read)
        where T : class => Flag() ? read(this) : null;

    public void Dispose() => _input.Dispose();
}
