using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>How much of an instrument stands in the pack: measures said to exist against measures encoded, and what was not seen.</summary>
internal static class GapSentences
{
    public static IEnumerable<string> Of(Instrument instrument, ImmutableArray<Measure> encoded, Language language)
    {
        if (instrument.Total is not null || !encoded.IsEmpty)
        {
            yield return Encoded(instrument, MeasuresOfText.Count(encoded), encoded.Length, language);
        }

        if (instrument.Unseen is { Length: > 0 } unseen)
        {
            yield return language.Pick($"Clauses not seen: {unseen}.", $"未见条款：{unseen}。");
        }
    }

    /// <param name="clauses">Measures as the text counts them.</param>
    /// <param name="rules">The sanctions and rewards as which they are written.</param>
    private static string Encoded(Instrument instrument, int clauses, int rules, Language language)
    {
        var (here, written) = (NumberText.Plain(clauses), NumberText.Plain(rules));
        var encoded = language.Pick($"{here} {(clauses == 1 ? "is" : "are")} encoded here", $"此处编入{here}项")
            + (rules == clauses ? language.Pick(".", "。") : language.Pick($", as {written} sanctions or rewards.", $"，分写为{written}条。"));
        var (least, among) = instrument.TotalIsLeast ? ("at least ", "至少有") : ("", "共有");
        return instrument.Total is { } all && NumberText.Plain(all) is var said
            ? language.Pick($"The text is said to have {least}{said} measure{(all == 1 ? "" : "s")}; ", $"文本{among}措施{said}项，") + encoded
            : language.Pick("How many measures the text has is not known; ", "文本措施总数不明，") + encoded;
    }
}
