using Memo.Agreement.Generating;
using Memo.Compiler;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Tools.Tests.Comparing;

/// <summary>Whatever a fix of the analysis leaves out, every measure has the same maximal boxes as before, and so every way on and off a list.</summary>
public sealed class FixesOfRandomPacksTests
{
    private const int Packs = 6;

    [Fact]
    public void A_fix_changes_no_decision()
    {
        var fixes = 0;
        for (var seed = 5; seed < 5 + Packs; seed++)
        {
            var text = new SourceText("pack.memo", new RandomPack(new Dice(seed)).Text);
            var compilation = Compilation.Of([text]);
            var before = DecisionsOf(compilation);
            foreach (var found in compilation.Analyse().Where(d => d.Fix is not null))
            {
                var fix = found.Fix!;
                var mended = Compilation.Of([new SourceText("pack.memo", text.Text[..fix.Span.Start] + fix.Replacement + text.Text[fix.Span.End..])]);
                var what = $"seed {seed}, line {found.Location.Start.Line}: {found.Message.English}";
                Assert.Equal((what, ""), (what, string.Join("\n", mended.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message.English))));
                Assert.Equal("", string.Join("\n", DecisionsOf(mended).Except(before).Select(d => $"{what}: {d}")));
                fixes++;
            }
        }

        Assert.InRange(fixes, Packs / 2, int.MaxValue);
    }

    /// <summary>Without what withholds a measure: an exemption that withholds nothing is named in no answer.</summary>
    private static ImmutableArray<string> DecisionsOf(Compilation compilation) =>
        [.. compilation.Decisions.Where(d => d.Form is not null).Select(d => $"{d.Kind} {d.Id} {d.Form!.Text}")];
}
