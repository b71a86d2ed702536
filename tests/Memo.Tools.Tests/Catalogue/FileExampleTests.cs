using System.Text;
using Memo.Compiler;
using Memo.Compiler.Comparing;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;
using Memo.Hosting.Catalogue;
using Memo.Hosting.Diff;
using Memo.Hosting.Listings;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Catalogue;

/// <summary>Diagnostics that only the bytes of a file can show: the examples that their pages put into words.</summary>
public sealed class FileExampleTests
{
    private const string Fact = "fact fine_paid = 罚款已缴清\n  type  yes_no\n  scope entry\n";

    [Fact]
    public void MEMO1002_a_zero_width_space_in_a_name()
    {
        Assert.Equal(["MEMO1002"], CodesOfRules(Utf8(Fact.Replace("fine_", "fine\u200B_", StringComparison.Ordinal))));
        Assert.Empty(CodesOfRules(Utf8(Fact)));
    }

    /// <summary>For whoever has the bytes at hand; a host that reads files stops at this size with MEMO9007.</summary>
    [Fact]
    public void MEMO1005_rules_of_more_than_4_MiB()
    {
        var blank = new byte[SourceDecoder.LargestFile];
        Array.Fill(blank, (byte)'\n');

        SourceDecoder.Decode("rules.memo", [.. blank, (byte)'\n'], out var tooLarge);
        Assert.Equal(["MEMO1005"], Codes(tooLarge));

        SourceDecoder.Decode("rules.memo", blank, out var fitting);
        Assert.Empty(fitting);
    }

    [Fact]
    public void MEMO1006_rules_in_another_encoding()
    {
        Assert.Equal(["MEMO1006"], CodesOfRules([.. Utf8("-- "), 0xB7, 0xA3, 0xBF, 0xEE]));
        Assert.Empty(CodesOfRules(Utf8("-- 罚款")));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65, "MEMO2039")]
    public void MEMO2039_conditions_in_a_row(int steps, params string[] codes)
    {
        var chain = Enumerable.Range(0, steps).Select(i => $"condition c{i} = 情形{i}\n  when c{i + 1}\n");

        Assert.Equal(codes, CodesOfRules(Utf8($"{Fact}{string.Concat(chain)}condition c{steps} = 情形{steps}\n  when fine_paid\n")));
    }

    [Fact]
    public void MEMO9001_a_file_that_is_not_there()
    {
        using var folder = new Folder();
        var path = folder.Write("listing.yaml", "list: unsafe_ferries\n");

        Assert.Equal(["MEMO9001"], Codes(InputFile.Read(Path.ChangeExtension(path, ".yml")).Diagnostics));
        Assert.Empty(InputFile.Read(path).Diagnostics);
    }

    [Fact]
    public void MEMO9002_a_listing_in_another_encoding()
    {
        using var folder = new Folder();

        Assert.Equal(["MEMO9002"], Codes(InputFile.Read(folder.Write("gbk.yaml", [.. Utf8("id: "), 0xB7, 0xA3])).Diagnostics));
        Assert.Empty(InputFile.Read(folder.Write("utf8.yaml", "id: 罚\n")).Diagnostics);
    }

    [Fact]
    public void MEMO9007_a_listing_of_more_than_16_MiB()
    {
        using var folder = new Folder();

        Assert.Equal(["MEMO9007"], Codes(InputFile.Read(folder.Write("large.yaml", new byte[(16 * 1024 * 1024) + 1])).Diagnostics));
    }

    [Fact]
    public void MEMO9008_a_folder_without_rules()
    {
        using var folder = new Folder();
        folder.Write("rules.memo.txt", Fact);

        Assert.Equal(["MEMO9008"], Codes(LoadedPack.Load(folder.Path).Diagnostics));

        folder.Write("rules.memo", Fact);
        Assert.Empty(LoadedPack.Load(folder.Path).Diagnostics);
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(2_001, "MEMO9112")]
    public void MEMO9112_entries_of_one_dossier(int entries, params string[] codes)
    {
        var text = "subject: legal_person\nentries:\n" + string.Concat(Enumerable.Range(0, entries).Select(i => $"- {{ id: F-{i}, list: ferry_defaulter }}\n"));
        var pack = Compilation.Of([new SourceText("pack.memo", Ferry.Vocabulary)]).Pack;

        Assert.Equal(codes, Codes(InputToDossier.Read(pack, InputFile.Parse(new SourceText("dossier.yaml", text)).Input!).Diagnostics));
    }

    /// <summary>Their pages show the files; here they are read between two versions, with the mark of the change in place of the one shown.</summary>
    [Theory]
    [InlineData("MEMO9030")]
    [InlineData("MEMO9031")]
    public void Waivers_between_two_versions(string code)
    {
        var (old, now) = (FerryWith("at least 50 persons"), FerryWith("at least 20 persons"));
        var findings = Findings.Of(PacksToChanges.Compare(old, now), old, now);
        var page = DiagnosticCatalogue.Find(code)!;

        Assert.All(page.Examples("Bad"), example => Assert.Equal([code], Codes(Read(example))));
        Assert.All(page.Examples("Good"), example => Assert.Empty(Codes(Read(example))));

        ImmutableArray<Diagnostic> Read(Example example) => Waivers.Read(
            InputFile.Parse(new SourceText("waivers.yaml", example.Text.Replace("3f2a9c41d07b", findings.Single().Mark, StringComparison.Ordinal))).Input!, findings, old, now).Diagnostics;
    }

    private static RulePack FerryWith(string bound) => Compiled.Packs.Of(Ferry.Vocabulary, Ferry.Changed(("at least 50 persons", bound)));

    private static IEnumerable<string> CodesOfRules(byte[] bytes)
    {
        using var folder = new Folder();
        return Codes(LoadedPack.Load(folder.Write("rules.memo", bytes)).Diagnostics);
    }

    private static IEnumerable<string> Codes(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.Code).Distinct();

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
