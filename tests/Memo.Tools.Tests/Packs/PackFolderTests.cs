using System.Security.Cryptography;
using System.Text;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Packs;

public sealed class PackFolderTests
{
    [Fact]
    public void Files_below_the_folder_are_read_in_ordinal_order_save_other_packs_and_hidden_ones()
    {
        using var folder = new Folder();
        foreach (var name in new[] { "b.memo", "a/z.memo", "B.memo", "a.memo", "notes.txt", ".git/x.memo", "local/pack.memo", "local/more.memo" })
        {
            folder.Write(name, "");
        }

        var files = PackFolder.Read(folder.Path);

        Assert.Equal(["B.memo", "a.memo", "a/z.memo", "b.memo"], files.Texts.Select(files.PathInPack));
        Assert.Equal($"{folder.Path}/a/z.memo", files.Texts[2].Path);
    }

    [Fact]
    public void A_single_file_is_a_pack()
    {
        using var folder = new Folder();
        var files = PackFolder.Read(folder.Write("one.memo", "-- nothing\n"));

        Assert.Empty(files.Unreadable);
        Assert.Equal("one.memo", files.PathInPack(Assert.Single(files.Texts)));
    }

    [Fact]
    public void Packs_under_a_folder_are_found_by_their_pack_file()
    {
        using var folder = new Folder();
        foreach (var name in new[] { "national/pack.memo", "national/tax.memo", "examples/a/pack.memo", "examples/b/pack.memo" })
        {
            folder.Write(name, "");
        }

        Assert.Equal(
            ["examples/a", "examples/b", "national"],
            PackRoots.Under(folder.Path).Roots.Select(root => Path.GetRelativePath(folder.Path, root)));
    }

    [Fact]
    public void A_folder_with_rules_of_its_own_is_a_pack_beside_those_below()
    {
        using var folder = new Folder();
        folder.Write("stray.memo", "");
        folder.Write("a/pack.memo", "");

        Assert.Equal([".", "a"], PackRoots.Under(folder.Path).Roots.Select(root => Path.GetRelativePath(folder.Path, root)));
    }

    [Fact]
    public void Folders_that_are_linked_are_not_followed()
    {
        using var folder = new Folder();
        folder.Write("a/one.memo", "");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "again"), folder.Path);

        Assert.Single(PackFolder.Read(folder.Path).Texts);
    }

    [Fact]
    public void The_content_hash_covers_paths_and_texts_and_not_the_place_of_the_folder()
    {
        using var here = new Folder();
        using var there = new Folder();
        foreach (var folder in new[] { here, there })
        {
            folder.Write("b.memo", "two");
            folder.Write("a/a.memo", "one");
        }

        var expected = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("a/a.memo\0one\0b.memo\0two\0")));

        Assert.Equal(expected, ContentHash.Of(PackFolder.Read(here.Path)));
        Assert.Equal(expected, ContentHash.Of(PackFolder.Read(there.Path)));
    }

    [Fact]
    public void A_file_that_is_no_text_is_named_and_the_others_are_read()
    {
        using var folder = new Folder();
        folder.Write("a.memo", [0x2D, 0x2D, 0xFF]);
        folder.Write("b.memo", "-- fine\n");

        var pack = LoadedPack.Load(folder.Path);

        Assert.Equal("MEMO1006 1:3", Listings.Shown.Of(Assert.Single(pack.Diagnostics)));
        Assert.True(pack is { IsReadable: true, HasErrors: true });
    }
}
