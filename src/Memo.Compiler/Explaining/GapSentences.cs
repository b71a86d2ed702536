using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>How much of an instrument stands in the pack: measures said to exist against measures encoded, and what was not seen.</summary>
internal static class GapSentences
{
    public static IEnumerable<string> Of(Instrument instrument, int encoded, Language language)
    {
        if (instrument.Total is not null || encoded > 0)
        {
            yield return Encoded(instrument.Total, encoded, language);
        }

        if (instrument.Unseen is { Length: > 0 } unseen)
        {
            yield return language.Pick($"Clauses not seen: {unseen}.", $"未见条款：{unseen}。");
        }
    }

    private static string Encoded(int? total, int encoded, Language language)
    {
        var here = NumberText.Plain(encoded);
        return total is { } all && NumberText.Plain(all) is var said
            ? language.Pick(
                $"The text is said to have {said} measure{(all == 1 ? "" : "s")}; {here} {(encoded == 1 ? "is" : "are")} encoded here.",
                $"文本共有措施{said}项，此处编入{here}项。")
            : language.Pick(
                $"How many measures the text has is not known; {here} {(encoded == 1 ? "is" : "are")} encoded here.",
                $"文本措施总数不明，此处编入{here}项。");
    }
}
