using System.Text;

namespace Memo.Runtime.Packs.Tables;

/// <summary>Writes numbers, texts and sequences, each sequence after its length.</summary>
internal sealed class TableWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter _output = new(stream, new UTF8Encoding(false), leaveOpen: true);

    public void Number(int number) => _output.Write(number);

    public void Long(long number) => _output.Write(number);

    public void Flag(bool flag) => _output.Write(flag);

    public void Bytes(byte[] bytes) => _output.Write(bytes);

    public void Text(string text) => _output.Write(text);

    public void Texts(string[] texts) => All(texts, (o, t) => o.Text(t));

    public void Numbers(int[] numbers) => All(numbers, (o, n) => o.Number(n));

    public void All<T>(T[] items, Action<TableWriter, T> write)
    {
        Number(items.Length);
        foreach (var item in items)
        {
            write(this, item);
        }
    }

    public void Optional<T>(T? item, Action<TableWriter, T> write)
        where T : class
    {
        Flag(item is not null);
        if (item is not null)
        {
            write(this, item);
        }
    }

    public void Dispose() => _output.Dispose();
}
