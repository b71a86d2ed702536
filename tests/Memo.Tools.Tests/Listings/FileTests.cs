using System.Text;
using Memo.Hosting.Listings;

namespace Memo.Tools.Tests.Listings;

public sealed class FileTests
{
    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)':', (byte)' ', 0xFF, (byte)'\n' }, "MEMO9002 1:4")]
    [InlineData(new byte[] { (byte)'a', (byte)':', (byte)'\n', 0xE5, 0xA4, 0xB1, 0xE4, 0xBF }, "MEMO9002 2:2")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "MEMO9002 1:1")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', (byte)':', (byte)' ', (byte)'1' }, "{a: 1}")]
    public void Bytes_are_utf8_with_or_without_a_mark(byte[] bytes, string expected)
    {
        using var folder = new Folder();

        Assert.Equal(expected, Shown.Of(InputFile.Read(folder.Write("listing.yaml", bytes))));
    }

    [Fact]
    public void A_file_beyond_16_MiB_is_refused()
    {
        using var folder = new Folder();
        var bytes = Encoding.ASCII.GetBytes("a: " + new string('x', 16 * 1024 * 1024));

        Assert.Equal("MEMO9007 1:1", Shown.Of(InputFile.Read(folder.Write("listing.yaml", bytes))));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var diagnostic = Assert.Single(InputFile.Read("no/such/listing.yaml").Diagnostics);

        Assert.Equal("MEMO9001", diagnostic.Code);
        Assert.Equal("There is no file or folder 'no/such/listing.yaml'.", diagnostic.Message.English);
    }

    [Fact]
    public void A_folder_is_no_listing()
    {
        using var folder = new Folder();

        Assert.Equal("MEMO9001 1:1", Shown.Of(InputFile.Read(folder.Path)));
    }
}
