using System.Text;
using CsvHelper;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Hosting.Listings;
using Memo.Hosting.Wording;
using Memo.Runtime;
using Memo.Tools.Tests.Cli;

namespace Memo.Tools.Tests.Exchange;

/// <summary>
/// <c>memoranda/examples/credit_platform/exchange</c>: a register comes in, receipt and form go out, answers come back and are checked. The files that are kept are what
/// the commands write (<c>MEMO_ACCEPT=1</c> writes them anew), and say of each record what the reference evaluator says.
/// </summary>
public sealed class PlatformExampleTests : IDisposable
{
    private static readonly string Pack = Repository.PathTo("memoranda/examples/credit_platform");
    private static readonly string Kept = Path.Combine(Pack, "exchange");
    private static readonly string Register = Path.Combine(Kept, "register.csv");
    private static readonly CalendarDate AsOf = new(2022, 3, 1);

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_goes_out_and_what_comes_back_is_as_kept()
    {
        Written(0, "screen", Pack, "--listings", Register, "--as-of", "2022-03-01", "--out", In("result.csv"));
        Written(0, "receipt", Pack, "--listings", Register, "--result", In("result.csv"), "--out", In("receipt.csv"));
        Written(0, "feedback", Pack, "--listings", Register, "--result", In("result.csv"), "--out", In("form.csv"));
        Written(
            0, "feedback", Pack, "--listings", Register, "--result", In("result.csv"), "--out", In("form.zh.csv"), "--agency", "示例公共资源交易中心", "--lang", "zh");
        Written(1, "feedback", "--check", Path.Combine(Kept, "returned.csv"), "--issued", In("form.csv"), "--as-of", "2022-06-01", "--out", In("findings.csv"));

        foreach (var name in new[] { "receipt.csv", "form.csv", "form.zh.csv", "findings.csv" })
        {
            if (Environment.GetEnvironmentVariable("MEMO_ACCEPT") == "1")
            {
                File.Copy(In(name), Path.Combine(Kept, name), overwrite: true);
            }

            Assert.Equal(File.ReadAllText(Path.Combine(Kept, name)), File.ReadAllText(In(name)));
        }
    }

    [Fact]
    public void Each_record_is_receipted_and_asked_about_as_the_evaluator_answers_alone()
    {
        var pack = Hosting.Packs.LoadedPack.Load(Pack).Rules;
        var (header, records) = Rows(Register);
        var receipts = Rows(Path.Combine(Kept, "receipt.csv")).Rows.ToDictionary(row => row["entry"]);
        var asked = Rows(Path.Combine(Kept, "form.csv")).Rows.ToLookup(row => row["entry"]);
        Assert.Equal(records.Select(row => row["id"]), receipts.Keys);
        foreach (var record in records)
        {
            var (dossier, diagnostics) = InputToDossier.Read(pack, Listing(header, record));
            var receipt = receipts[record["id"]];
            if (dossier is null)
            {
                Assert.Equal(("rejected", diagnostics[0].Message.English, diagnostics[0].Message.Chinese), (receipt["status"], receipt["reason_en"], receipt["reason_zh"]));
                Assert.Empty(asked[record["id"]]);
                continue;
            }

            var result = Assert.Single(ReferenceEvaluator.Evaluate(pack, dossier, AsOf, [BuiltIn.Itself]).Results);
            Assert.Equal(
                (result.Entry.List.Name.Id, FixedWords.Standing.Id(result.Standing.State), Ids(result.Triggered.Select(t => t.Measure)), Ids(result.Undetermined.Select(u => u.Measure))),
                (receipt["list"], receipt["standing"], receipt["measures"], receipt["undetermined"]));
            var expected =
                from triggered in result.Triggered
                from body in triggered.Agencies.Concat(triggered.Cooperating)
                select (
                    triggered.Measure.QualifiedId,
                    body.Name.Id,
                    triggered.UnverifiedBodies.Contains(body) ? "yes" : "",
                    result.Standing.Since?.ToString() ?? "",
                    triggered.Until?.ToString() ?? "",
                    string.Join(' ', triggered.UntilConditions));
            Assert.Equal(
                expected.Order(),
                asked[record["id"]].Select(row => (row["measure"], row["agency"], row["succession_unverified"], row["since"], row["until"], row["until_conditions"])).Order());
        }
    }

    private static string Ids(IEnumerable<Measure> measures) => string.Join(' ', measures.Select(m => m.QualifiedId).Order(StringComparer.Ordinal));

    /// <summary>The record as a listing file says it.</summary>
    private InputNode Listing(string[] header, Dictionary<string, string> record)
    {
        var text = new StringBuilder();
        foreach (var key in header.Where(key => record[key].Length > 0))
        {
            text.Append($"{key}: {(record[key] is "none" or "无" ? "[]" : record[key])}\n");
        }

        return InputFile.Read(_folder.Write(record["id"] + ".yaml", text.ToString())).Input!;
    }

    private static (string[] Header, List<Dictionary<string, string>> Rows) Rows(string path)
    {
        using var csv = new CsvParser(new StreamReader(path), System.Globalization.CultureInfo.InvariantCulture);
        csv.Read();
        var header = csv.Record!;
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(header.Zip(csv.Record!).ToDictionary(cell => cell.First, cell => cell.Second));
        }

        return (header, rows);
    }

    private string In(string name) => Path.Combine(_folder.Path, name);

    private static void Written(int code, params string[] arguments)
    {
        var ran = Ran.Memo(arguments);
        Assert.Equal((code, ""), (ran.ExitCode, ran.Error));
    }
}
