using Memo.Compiler;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Legality;

/// <summary>Natural persons shown from 2026-04-01 on: on Credit China the law forbids it, elsewhere it may, and a draft cites what allows it.</summary>
public sealed class PublicityOfPersonsTests
{
    private const string Forbidden = "does what the law forbids, from 2026-05-01: Credit Repair Measures art 12(3) forbids it, unless an exemption applies; none is encoded.";
    private const string PerhapsForbidden =
        "does what the law may forbid, from 2026-05-01, and no article that it cites is known to allow it: Credit Repair Measures art 12(3) may forbid it: which bodies it binds was not confirmed.";

    private static readonly SourceText Drafts = Text(Repository.PathTo("tests/Memo.Tools.Tests/Legality/publicity.memo"));

    private static readonly ImmutableArray<Diagnostic> Found =
    [
        .. Compilation.Of([.. PackFolder.Read(Repository.PathTo("memoranda/national")).Texts, Drafts]).Diagnostics.Where(d => d.Location.Source.Path == Drafts.Path),
    ];

    [Theory]
    [InlineData("by_ndrc", Forbidden)]
    [InlineData("by_another", PerhapsForbidden)]
    [InlineData("by_law")]
    [InlineData("head_by_ndrc", Forbidden)]
    [InlineData("head_by_another", PerhapsForbidden)]
    [InlineData("units")]
    [InlineData("units_by_condition")]
    [InlineData("assisting", Forbidden)]
    [InlineData("on_screens", Forbidden)]
    [InlineData("a_duty", PerhapsForbidden)]
    [InlineData("not_shown")]
    [InlineData("of_the_kind", Forbidden)]
    public void A_draft_is_told(string clause, params string[] expected) => Assert.Equal(
        expected.Select(said => $"MEMO5009 Error “{clause}” {said}"),
        Found.Where(d => d.Code == "MEMO5009" && d.Message.English.Contains($"“{clause}”", StringComparison.Ordinal)).Select(d => $"{d.Code} {d.Severity} {d.Message.English}"));

    private static SourceText Text(string path) => new(path, File.ReadAllText(path));
}
