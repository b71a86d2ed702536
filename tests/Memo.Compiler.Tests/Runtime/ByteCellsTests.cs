using Memo.Runtime.Packs.Bulk;

namespace Memo.Compiler.Tests.Runtime;

/// <summary>Vectors of whatever width say what is said without any.</summary>
public sealed class ByteCellsTests
{
    private const int Listings = 333;

    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(256)]
    public void Cells_are_the_same_with_vectors_and_without(int classes)
    {
        var random = new Random(classes);
        Term[] terms = [.. Enumerable.Range(0, 5).Select(n => new Term(Classes(random, Listings + n, classes), n, (byte)(classes - 1), ByteCells.InFull(Bytes(random, classes))))];
        var (expected, cells) = (new byte[Listings], new byte[Listings]);
        ByteCells.SumOneByOne(terms, expected);

        ByteCells.Sum(terms, cells);
        Assert.Equal(expected, cells);

        ByteCells.Sum128(terms, cells);
        Assert.Equal(expected, cells);

        if (System.Runtime.Intrinsics.X86.Avx512Vbmi.IsSupported)
        {
            ByteCells.Sum512(terms, cells);
            Assert.Equal(expected, cells);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(Listings)]
    public void Columns_are_joined_by_or(int count)
    {
        var random = new Random(count);
        var (from, into) = (Bytes(random, count), Bytes(random, count));
        byte[] expected = [.. from.Zip(into, (a, b) => (byte)(a | b))];

        ByteCells.Or(from, into);

        Assert.Equal(expected, into);
    }

    /// <summary>Classes, and now and then what counts as the last of them.</summary>
    private static byte[] Classes(Random random, int count, int classes) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(8) == 0 ? byte.MaxValue : (byte)random.Next(classes))];

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
