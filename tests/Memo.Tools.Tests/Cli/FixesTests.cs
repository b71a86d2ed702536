using System.Text;
using System.Text.Json;
using Memo.Tools.Tests.Json;

namespace Memo.Tools.Tests.Cli;

/// <summary>Fixes as programs read them: applied as they stand, in either format, the file says the same without what changed nothing.</summary>
public sealed class FixesTests
{
    /// <summary>The code before the fix has a character of two code units.</summary>
    private const string Bad = "  when       waters within \"𠮷1\" and (repaired or (repaired and rescue_service_approved))\n  unless     not repaired\n";

    private static readonly string Memorandum = Ferry.Memorandum.Replace("  when       passengers_at_risk at least 50 persons\n  unless     rescue_service_approved\n", Bad, StringComparison.Ordinal);

    private static readonly string Vocabulary = Ferry.Vocabulary + "\nfact waters = 水域\n  type       code\n  scope      entry\n";

    private static readonly string Mended = Memorandum
        .Replace("(repaired or (repaired and rescue_service_approved))", "repaired", StringComparison.Ordinal)
        .Replace("  unless     not repaired\n", "", StringComparison.Ordinal);

    [Fact]
    public void Sarif_fixes_applied_leave_out_what_changes_nothing()
    {
        using var pack = Ferry.InFolder(Vocabulary, Memorandum);

        var run = JsonDocument.Parse(Ran.Memo("check", pack.Path, "--format", "sarif").Output).RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().Where(r => r.TryGetProperty("fixes", out _)).ToArray();
        var changes = results.Select(r => Assert.Single(Assert.Single(r.GetProperty("fixes").EnumerateArray()).GetProperty("artifactChanges").EnumerateArray())).ToArray();

        Assert.Equal(["MEMO6002", "MEMO6003"], results.Select(r => r.GetProperty("ruleId").GetString()));
        Assert.All(results, r => Assert.Equal(
            r.GetProperty("ruleId").GetString(),
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.Equal(
            results.Select(r => r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").Compact()),
            changes.Select(c => c.GetProperty("artifactLocation").Compact()));
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal(Mended, Applied(changes.SelectMany(c => c.GetProperty("replacements").EnumerateArray()).Select(r => r.GetProperty("deletedRegion") is var region
            ? (Region(region, "Line", "Column", "start"), Region(region, "Line", "Column", "end"), r.GetProperty("insertedContent").GetProperty("text").GetString()!)
            : default)));
    }

    [Fact]
    public void Json_fixes_applied_leave_out_what_changes_nothing()
    {
        using var pack = Ferry.InFolder(Vocabulary, Memorandum);

        var fixes = JsonDocument.Parse(Ran.Memo("check", pack.Path, "--format", "json").Output).RootElement.EnumerateArray()
            .Where(d => d.TryGetProperty("fix", out _)).Select(d => d.GetProperty("fix")).ToArray();

        Assert.All(fixes, fix => Assert.Equal(("Leave it out", "删去"), (fix.GetProperty("title").GetProperty("en").GetString(), fix.GetProperty("title").GetProperty("zh").GetString())));
        Assert.Equal(Mended, Applied(fixes.Select(f => (Position(f.GetProperty("start")), Position(f.GetProperty("end")), f.GetProperty("replacement").GetString()!))));
    }

    [Fact]
    public void What_was_mended_has_nothing_more_to_mend()
    {
        using var pack = Ferry.InFolder(Vocabulary, Mended);

        Assert.DoesNotContain("MEMO600", Ran.Memo("check", pack.Path).Output, StringComparison.Ordinal);
    }

    private static (int Line, int Column) Region(JsonElement region, string line, string column, string end) => (region.GetProperty(end + line).GetInt32(), region.GetProperty(end + column).GetInt32());

    private static (int Line, int Column) Position(JsonElement position) => (position.GetProperty("line").GetInt32(), position.GetProperty("column").GetInt32());

    private static string Applied(IEnumerable<((int Line, int Column) Start, (int Line, int Column) End, string Text)> replacements)
    {
        var text = new StringBuilder(Memorandum);
        foreach (var (start, end, put) in replacements.OrderByDescending(r => r.Start))
        {
            text.Remove(OffsetOf(start), OffsetOf(end) - OffsetOf(start)).Insert(OffsetOf(start), put);
        }

        return text.ToString();
    }

    private static int OffsetOf((int Line, int Column) at) => Memorandum.Split('\n').Take(at.Line - 1).Sum(line => line.Length + 1) + at.Column - 1;
}
