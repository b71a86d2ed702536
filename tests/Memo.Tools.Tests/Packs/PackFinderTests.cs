using Memo.Hosting.Packs;
using Memo.Tools.Tests.Cli;

namespace Memo.Tools.Tests.Packs;

/// <summary>Where the packs that a pack builds on are found.</summary>
public sealed class PackFinderTests
{
    [Theory]
    [InlineData("national", "national")]
    [InlineData("../national", "national")]
    [InlineData("../../national", "national")]
    [InlineData("named/otherwise", "全国")]
    public void Beside_the_pack_or_beside_a_folder_above_it(string place, string name)
    {
        using var folder = new Folder();
        var root = place.StartsWith("..", StringComparison.Ordinal) ? place : $"../{place.Split('/')[^1]}";
        folder.Write($"a/b/city/{root}/pack.memo", "pack national = 全国\n  version \"1\"\n\nfact waiver = 豁免\n  type yes_no\n  scope entry\n");
        folder.Write("a/b/city/pack.memo", $"pack city = 市\n  version \"1\"\n  builds on {name}\n\ncondition excused = 可豁免\n  when waiver\n");

        var pack = LoadedPack.Load($"{folder.Path}/a/b/city");

        Assert.Empty(pack.Diagnostics);
        Assert.Equal(Path.GetFullPath($"{folder.Path}/a/b/city/{root}"), Assert.Single(pack.BuiltOn).Root);
    }

    [Fact]
    public void The_nearest_is_taken()
    {
        using var folder = new Folder();
        folder.Write("national/pack.memo", "pack national = 全国\n  version \"far\"\n");
        folder.Write("local/national/pack.memo", "pack national = 全国\n  version \"near\"\n");
        folder.Write("local/city/pack.memo", "pack city = 市\n  version \"1\"\n  builds on national\n");

        Assert.Equal(["near"], LoadedPack.Load($"{folder.Path}/local/city").Rules.Header!.BuildsOn.Select(p => p.Version));
    }

    [Fact]
    public void One_found_only_farther_up_is_taken_with_a_warning()
    {
        using var folder = new Folder();
        folder.Write("national/pack.memo", "pack national = 全国\n  version \"old\"\n");
        folder.Write("work/drafts/city/pack.memo", "pack city = 市\n  version \"1\"\n  builds on national\n");

        var pack = LoadedPack.Load($"{folder.Path}/work/drafts/city");

        Assert.Equal(["MEMO9012 3:13"], Shown(pack));
        Assert.False(pack.HasErrors);
        Assert.Equal(
            $"'national' stands neither beside this pack nor beside the folder above it; '{folder.Path}/national' is taken.",
            Assert.Single(pack.Diagnostics).Message.English);
    }

    [Fact]
    public void Two_as_near_are_an_error()
    {
        using var folder = new Folder();
        folder.Write("national/pack.memo", "pack national = 全国\n  version \"1\"\n");
        folder.Write("national_old/pack.memo", "pack national = 全国\n  version \"0\"\n");
        folder.Write("city/pack.memo", "pack city = 市\n  version \"1\"\n  builds on national\n");

        Assert.Equal(["MEMO9011 3:13", "MEMO2050 3:13"], Shown(LoadedPack.Load($"{folder.Path}/city")));
    }

    [Fact]
    public void Which_was_taken_is_told_with_its_folder_and_content()
    {
        using var folder = new Folder();
        folder.Write("national/pack.memo", "pack national = 全国\n  version \"1\"\n");
        folder.Write("city/pack.memo", "pack city = 市\n  version \"2\"\n  builds on national\n");

        var content = ContentHash.Of(PackFolder.Read($"{folder.Path}/national"))[7..19];

        Assert.Equal($"Builds on national 1 in {folder.Path}/national, content {content}", Ran.Memo("check", $"{folder.Path}/city").Output.Split('\n')[^3]);
        Assert.Equal($"基于全国 1，位于 {folder.Path}/national，内容标识 {content}", Ran.Memo("check", $"{folder.Path}/city", "--lang", "zh").Output.Split('\n')[^3]);
    }

    [Fact]
    public void One_that_is_not_there_is_reported_where_it_is_named()
    {
        using var folder = new Folder();
        folder.Write("city/pack.memo", "pack city = 市\n  version \"1\"\n  builds on natonal\n");

        Assert.Equal(["MEMO2050 3:13"], Shown(LoadedPack.Load($"{folder.Path}/city")));
    }

    [Fact]
    public void Two_folders_of_one_name_are_not_mixed()
    {
        using var folder = new Folder();
        folder.Write("national/pack.memo", "pack national = 全国\n  version \"1\"\n");
        folder.Write("cities/national/pack.memo", "pack national = 全国\n  version \"2\"\n");
        folder.Write("cities/shanghai/pack.memo", "pack shanghai = 上海\n  version \"1\"\n  builds on national\n");
        folder.Write("cities/all/pack.memo", "pack cities = 各市\n  version \"1\"\n  builds on national, shanghai\n");
        folder.Write("other/pack.memo", "pack other = 其他\n  version \"1\"\n  builds on national, elsewhere\n");
        folder.Write("elsewhere/pack.memo", "pack elsewhere = 别处\n  version \"1\"\n  builds on national\n");

        Assert.Empty(Shown(LoadedPack.Load($"{folder.Path}/cities/all")));
        Assert.Empty(Shown(LoadedPack.Load($"{folder.Path}/other")));
        folder.Write("cities/mixed/pack.memo", "pack mixed = 混合\n  version \"1\"\n  builds on national, elsewhere\n");
        Assert.Equal(["MEMO9011 3:13"], Shown(LoadedPack.Load($"{folder.Path}/cities/mixed")));
    }

    [Fact]
    public void An_error_in_a_pack_built_on_is_an_error_of_the_pack()
    {
        using var folder = new Folder();
        folder.Write("national/pack.memo", "pack national = 全国\n  version \"1\"\n\nfact waiver = 豁免\n  type yes_or_no\n  scope entry\n");
        folder.Write("city/pack.memo", "pack city = 市\n  version \"1\"\n  builds on national\n");

        Assert.Equal(["MEMO2007 5:8"], Shown(LoadedPack.Load($"{folder.Path}/city")));
    }

    [Fact]
    public void The_content_hash_covers_what_is_built_on_and_not_where_it_lies()
    {
        using var near = new Folder();
        using var far = new Folder();
        using var changed = new Folder();
        near.Write("local/national/pack.memo", "pack national = 全国\n  version \"1\"\n");
        far.Write("national/pack.memo", "pack national = 全国\n  version \"1\"\n");
        changed.Write("national/pack.memo", "pack national = 全国\n  version \"2\"\n");

        var hashes = new[] { near, far, changed }.Select(folder =>
        {
            folder.Write("local/city/pack.memo", "pack city = 市\n  version \"1\"\n  builds on national\n");
            return ContentHash.Of(LoadedPack.Load($"{folder.Path}/local/city"));
        }).ToArray();

        Assert.Equal(hashes[0], hashes[1]);
        Assert.NotEqual(hashes[0], hashes[2]);
    }

    private static IEnumerable<string> Shown(LoadedPack pack) =>
        pack.Diagnostics.Select(d => $"{d.Code} {d.Location.Start.Line}:{d.Location.Start.Column}");
}
