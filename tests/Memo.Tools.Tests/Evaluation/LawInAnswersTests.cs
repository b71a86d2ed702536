using System.Text.Json;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Hosting.Json;
using Memo.Hosting.Packs;
using Memo.Runtime;
using Memo.Tools.Tests.Listings;
using Memo.Tools.Tests.Reference;

namespace Memo.Tools.Tests.Evaluation;

/// <summary>What answers say of the law behind a measure, and of drafts.</summary>
public sealed class LawInAnswersTests
{
    private const string Rules = """

        statute ship_law = 船舶法
          title      “船舶法（示例）”
          title en   "Ship Law"

        allowance routes_by_law = 法定航线限制
          basis      《Ship Law》 art 17
          measure    restrict_routes
          on         legal_person as itself
          strength   mandatory
          effective  from 2025-01-01
          sourced from bulletin

        sanction no_routes = 限制航线措施
          under      ferry_safety
          title      “限制航线”
          title en   "No routes"
          clause     "一"
          measure    restrict_routes
          strength   mandatory
          by         MOT
          on         legal_person as itself, legal_representative
          basis      《Ship Law》 art 17, 《Ferry Law》 art 9
          lasts      while listed
          sourced from bulletin

        memorandum ferry_draft = 渡运草案
          title      “渡运草案（示例）”
          title en   "Draft on ferries"
          lead       MOT
          effective  from 2020-03-02
          status     draft
          covers     ferry_defaulter
          supersedes ferry_safety
          parties    MOT
          remedy     objection to MOT
          sourced from bulletin

        sanction drafted_limit = 草拟的限制
          under      ferry_draft
          title      “草拟的限制”
          title en   "A limit that is only drafted"
          clause     "一"
          measure    restrict_routes
          strength   mandatory
          by         MOT
          on         legal_person as itself
          basis      《Ferry Law》 art 9
          lasts      while listed
          sourced from bulletin
        """;

    [Theory]
    [InlineData("2024-06-01", "itself", "falls_short, not_checked")]
    [InlineData("2025-06-01", "itself", "allows, not_checked")]
    [InlineData("2025-06-01", "legal_representative", "falls_short, not_checked")]
    public void Each_basis_is_compared_with_the_law_of_the_day_for_the_person(string asOf, string role, string expected)
    {
        var result = Json(asOf).GetProperty("results").EnumerateArray().Single(r => r.GetProperty("roles")[0].GetString() == role);
        var basis = result.GetProperty("triggered").EnumerateArray().Single(t => t.GetProperty("sanction").GetString() == "ferry_safety.no_routes").GetProperty("basis");

        Assert.Equal(expected, string.Join(", ", basis.EnumerateArray().Select(b => b.GetProperty("statute").GetString())));
    }

    [Fact]
    public void A_draft_has_no_force_ends_no_other_and_is_named()
    {
        var json = Json("2025-06-01");

        Assert.DoesNotContain("drafted_limit", json.GetProperty("results").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("ferry_safety.no_routes", json.GetProperty("results").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["ferry_draft"], json.GetProperty("drafts").EnumerateArray().Select(d => d.GetString()));
    }

    [Fact]
    public void Cases_judge_a_draft_as_if_it_were_issued()
    {
        var (pack, dossier) = Read(pack => pack.AsIfIssued());
        Assert.True(CalendarDate.TryParse("2025-06-01", out var date));

        var answer = ReferenceEvaluator.Evaluate(pack.Rules, dossier, date, [BuiltIn.Itself]);

        Assert.Equal(["drafted_limit"], answer.Results.Single().Triggered.Select(t => t.Measure.Name.Id));
        Assert.Empty(LeftOut.Drafts(pack.Rules, answer));
    }

    private static JsonElement Json(string asOf)
    {
        var (pack, dossier) = Read(pack => pack);
        Assert.True(CalendarDate.TryParse(asOf, out var date));
        return JsonDocument.Parse(AnswerJson.Of(pack, ReferenceEvaluator.Evaluate(pack.Rules, dossier, date))).RootElement;
    }

    private static (LoadedPack Pack, Dossier Dossier) Read(Func<LoadedPack, LoadedPack> taken)
    {
        using var folder = PreludePack.InFolder(Rules);
        var pack = taken(LoadedPack.Load(folder.Path));
        Assert.Empty(pack.Diagnostics.Where(d => d.Severity == Compiler.Diagnostics.Severity.Error).Select(d => d.Message.English));
        return (pack, pack.Rules.Read("{ list: ferry_defaulter, subject: legal_person, ground: overloading, decided: 2024-01-02, also: [] }"));
    }
}
