using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Exchange;

public sealed class ReceiptTests
{
    private const string Undetermined = "ferry_safety.no_new_routes ferry_safety.weigh_in_bids";

    private static readonly string[] Expected =
    [
        "line,entry,list,status,standing,measures,undetermined,reason_zh,reason_en",
        "2,A,ferry_defaulter,taken_up,in_effect,ferry_safety.no_new_routes ferry_safety.weigh_in_bids,,,",
        "3,B,ferry_defaulter,taken_up,in_effect,ferry_safety.weigh_in_bids,,,",
        "4,C,ferry_defaulter,taken_up,ended,,,,",
        "5,D,,rejected,,,,没有名为“no_such_list”的名单。,There is no list “no_such_list”.",
        $"7,E,ferry_defaulter,taken_up,in_effect,,{Undetermined},,",
        "8,F,ferry_defaulter,rejected,,,,1949年10月1日至2199年12月31日之间没有“2020-02-30”这一天。,There is no day “2020-02-30” between 1949-10-01 and 2199-12-31.",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_record_is_taken_up_or_rejected_with_its_line_and_reason(bool resultIsJson)
    {
        using var exchanged = new Exchanged(resultIsJson: resultIsJson);

        Assert.Null(exchanged.Receipt().Problem);

        Assert.Equal(Expected, exchanged.Lines("receipt.csv"));
    }

    [Fact]
    public void The_whole_names_files_rules_and_day_and_its_counts_add_up()
    {
        using var exchanged = new Exchanged();
        exchanged.Receipt();
        string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(exchanged.PathTo(name))));

        var expected = $$"""
            {
              "kind": "receipt",
              "as_of": "2021-06-01",
              "pack": {
                "name": "ferry",
                "version": "1.0",
                "meaning": "{{MeaningHash.Of(exchanged.Pack.Decisions)}}",
                "content": "{{ContentHash.Of(exchanged.Pack)}}"
              },
              "register": {
                "file": "register.csv",
                "bytes": {{new FileInfo(exchanged.Listings).Length}},
                "sha256": "{{Hash("register.csv")}}",
                "uncompressed_sha256": "{{Hash("register.csv")}}"
              },
              "screened": {
                "result_sha256": "{{Hash("result.csv")}}",
                "rejects_sha256": "{{Hash("result.csv.rejects.csv")}}",
                "roles": [
                  "itself"
                ]
              },
              "received": 6,
              "taken_up": 4,
              "rejected": 2,
              "lists": [
                {
                  "list": null,
                  "owners": [],
                  "taken_up": 0,
                  "rejected": 1
                },
                {
                  "list": "ferry_defaulter",
                  "owners": [
                    "MOT"
                  ],
                  "taken_up": 4,
                  "rejected": 1
                }
              ],
              "standing": {
                "not_yet": 0,
                "in_effect": 3,
                "suspended": 0,
                "ended": 1,
                "unknown": 0,
                "inadmissible": 0
              },
              "leading_to_measures": 2,
              "with_undetermined": 1,
              "records": {
                "file": "receipt.csv",
                "sha256": "{{Hash("receipt.csv")}}"
              }
            }

            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), File.ReadAllText(exchanged.PathTo("receipt.csv.summary.json")));
    }

    [Fact]
    public void One_json_object_a_line_says_the_same()
    {
        using var exchanged = new Exchanged();
        exchanged.Receipt("receipt.ndjson", json: true);

        var lines = exchanged.Lines("receipt.ndjson");

        Assert.Equal(6, lines.Length);
        Assert.Equal(
            """{"line":3,"entry":"B","list":"ferry_defaulter","status":"taken_up","standing":"in_effect","measures":["ferry_safety.weigh_in_bids"],"undetermined":[],"reason_zh":null,"reason_en":null}""",
            lines[1]);
        Assert.Equal(
            """{"line":5,"entry":"D","list":null,"status":"rejected","standing":null,"measures":[],"undetermined":[],"reason_zh":"没有名为“no_such_list”的名单。","reason_en":"There is no list “no_such_list”."}""",
            lines[3]);
    }

    [Fact]
    public void A_compressed_register_is_named_by_the_hash_of_the_file_that_came()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Exchanged.Register));
        }

        using var exchanged = new Exchanged(packed.ToArray(), "register.csv.gz");
        exchanged.Receipt();

        var register = exchanged.Summary("receipt.csv").GetProperty("register");
        Assert.Equal(Expected, exchanged.Lines("receipt.csv"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(packed.ToArray())), register.GetProperty("sha256").GetString());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Exchanged.Register))), register.GetProperty("uncompressed_sha256").GetString());
    }

    [Fact]
    public void What_a_spreadsheet_would_take_for_a_formula_gets_an_apostrophe()
    {
        using var exchanged = new Exchanged(Exchanged.Header + "\"=HYPERLINK(\"\"x\"\")\",ferry_defaulter,,,,,,,\n-5,ferry_defaulter,,,,,,,\n'@a,ferry_defaulter,,,,,,,\n'b,ferry_defaulter,,,,,,,\n");
        exchanged.Receipt();

        Assert.Equal(
            ["2,\"'=HYPERLINK(\"\"x\"\")\"", "3,'-5", "4,''@a", "5,'b"],
            exchanged.Lines("receipt.csv").Skip(1).Select(line => line[..line.IndexOf(",ferry", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Counts_of_any_register_add_up()
    {
        var chance = new Random(7);
        string[] lists = ["ferry_defaulter", "渡运失信企业", "no_such_list", ""];
        string[] days = ["2020-03-04", "2020-03", "2020-13-01", "2022-01-01", ""];
        string[] risks = ["60 persons", "12人", "", "6000 persons", "many"];
        for (var run = 0; run < 20; run++)
        {
            var text = new StringBuilder(Exchanged.Header);
            for (var line = chance.Next(60); line > 0; line--)
            {
                text.Append(chance.Next(9) switch
                {
                    0 => "\n",
                    1 => $"\"X{line},ferry_defaulter,,,,,,,\n",
                    2 => $"X{line},ferry_defaulter\n",
                    _ => $"X{line},{lists[chance.Next(4)]},legal_person,,{days[chance.Next(5)]},,{risks[chance.Next(5)]},,\n",
                });
            }

            using var exchanged = new Exchanged(text.ToString(), resultIsJson: run % 2 == 0);
            var (summary, problem) = exchanged.Receipt();
            var lines = exchanged.Lines("receipt.csv").Skip(1).ToArray();

            Assert.Null(problem);
            Assert.Equal(summary!.Received, text.ToString().Split('\n').Skip(1).Count(l => l.Length > 0));
            Assert.Equal(summary.Received, summary.TakenUp + summary.Rejected);
            Assert.Equal((summary.TakenUp, summary.Rejected), (summary.Lists.Sum(l => l.TakenUp), summary.Lists.Sum(l => l.Rejected)));
            Assert.Equal((summary.Received, summary.TakenUp), (lines.Length, lines.Count(l => l.Contains(",taken_up,", StringComparison.Ordinal))));
            Assert.Equal(summary.TakenUp, exchanged.Summary("receipt.csv").GetProperty("standing").EnumerateObject().Sum(s => s.Value.GetInt64()));
        }
    }

    [Fact]
    public void A_register_changed_since_gets_no_receipt()
    {
        using var exchanged = new Exchanged();
        File.WriteAllText(exchanged.Listings, Exchanged.Register.Replace("12人", "13人", StringComparison.Ordinal));

        AssertRefused(exchanged, DoesNotBelong(exchanged));
    }

    [Theory]
    [InlineData("in_effect,ferry_safety.weigh_in_bids,\n", "in_effect,,\n")]
    [InlineData("B,ferry_defaulter", "G,ferry_defaulter")]
    [InlineData("E,ferry_defaulter,in_effect,,ferry_safety.no_new_routes ferry_safety.weigh_in_bids\n", "")]
    [InlineData("C,ferry_defaulter,ended,,\n", "C,ferry_defaulter,ended,,\nC,ferry_defaulter,ended,,\n")]
    public void A_result_changed_since_gives_no_receipt(string before, string after)
    {
        using var exchanged = new Exchanged();
        Change(exchanged.Result, before, after);

        AssertRefused(exchanged, DoesNotBelong(exchanged));
    }

    [Theory]
    [InlineData("5,D", "4,D")]
    [InlineData("5,D", "5,E")]
    [InlineData("5,D", "x,D")]
    [InlineData("8,F", "9,F")]
    public void Rejects_changed_since_give_no_receipt(string before, string after)
    {
        using var exchanged = new Exchanged();
        Change(exchanged.Result + ".rejects.csv", before, after);

        AssertRefused(exchanged, DoesNotBelong(exchanged));
    }

    [Theory]
    [InlineData("\"read\": 6", "\"read\": 7")]
    [InlineData("\"rejected\": 2", "\"rejected\": 3")]
    public void A_summary_changed_since_gives_no_receipt(string before, string after)
    {
        using var exchanged = new Exchanged();
        Change(exchanged.Result + ".summary.json", before, after);

        AssertRefused(exchanged, DoesNotBelong(exchanged));
    }

    [Theory]
    [InlineData(".rejects.csv")]
    [InlineData(".summary.json")]
    [InlineData("")]
    public void What_lies_beside_a_result_belongs_to_it(string missing)
    {
        using var exchanged = new Exchanged();
        File.Delete(exchanged.Result + missing);

        AssertRefused(exchanged, $"{exchanged.Result} is no result of memo screen with its rejects and a summary that says what it was made of.");
    }

    [Fact]
    public void Rules_that_decide_otherwise_give_no_receipt()
    {
        using var exchanged = new Exchanged();
        using var other = Ferry.InFolder(memorandum: Ferry.Changed(("at least 50 persons", "at least 40 persons")));
        exchanged.Pack = LoadedPack.Load(other.Path);

        AssertRefused(exchanged, $"{exchanged.Result} was made by rules that decide otherwise about ferry_defaulter. Screen the register by these rules first, or name the pack it was screened by.");
    }

    [Fact]
    public void Another_role_gives_no_receipt()
    {
        using var exchanged = new Exchanged();
        var order = exchanged.Order("receipt.csv") with { Roles = [.. exchanged.Pack.Rules.Roles.Where(r => r.Name.Id == "legal_representative")] };

        var problem = Hosting.Exchange.Receipt.Write(exchanged.Pack, null, order, _ => { }).Problem;

        Assert.Equal($"{exchanged.Result} was made for other roles or by another mapping.", problem!.Value.English);
        exchanged.AssertNothingWritten("receipt.csv");
    }

    [Theory]
    [InlineData("register.csv")]
    [InlineData("result.csv")]
    public void No_file_that_is_read_is_written(string name)
    {
        using var exchanged = new Exchanged();
        var before = File.ReadAllBytes(exchanged.PathTo(name));

        var problem = exchanged.Receipt(name).Problem;

        Assert.Equal($"--out names a file that is read: {exchanged.PathTo(name)}.", problem!.Value.English);
        Assert.Equal(before, File.ReadAllBytes(exchanged.PathTo(name)));
    }

    [Fact]
    public void An_id_that_is_no_text_is_named_by_its_line()
    {
        byte[] register = [.. Encoding.UTF8.GetBytes(Exchanged.Header), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(",ferry_defaulter,,,,,,,\n")];
        using var exchanged = new Exchanged(register, "register.csv");

        AssertRefused(exchanged, $"Line 2 of {exchanged.Listings}: the id is not UTF-8, so nobody could be told which entry is meant.");
    }

    private static string DoesNotBelong(Exchanged exchanged) =>
        $"{exchanged.Result} was made of another register than {exchanged.Listings}, or one of them, the rejects or the summary has been changed since. Screen the register again.";

    private static void Change(string path, string before, string after)
    {
        var text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    private static void AssertRefused(Exchanged exchanged, string expected)
    {
        Assert.Equal(expected, exchanged.Receipt().Problem!.Value.English);
        exchanged.AssertNothingWritten("receipt.csv");
        Assert.Equal(expected, exchanged.Form().Problem!.Value.English);
        exchanged.AssertNothingWritten("form.csv");
    }
}
