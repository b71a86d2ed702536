using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Comparing;

/// <summary>What was not seen of an instrument: a measure that the other one has may stand there.</summary>
internal static class Doubts
{
    /// <param name="known">Those of its measures that are known.</param>
    public static IEnumerable<Localized> Of(Instrument instrument, IEnumerable<Measure> known)
    {
        var measures = MeasuresOfText.Count(known);
        if (instrument.Unseen is null && !(instrument.Total > measures))
        {
            yield break;
        }

        string Seen(Language language) =>
            (instrument.Total is { } total ? language.Pick($"{measures} of {(instrument.TotalIsLeast ? "at least " : "")}{total} measures", $"{(instrument.TotalIsLeast ? "至少" : "")}{total}项措施中的{measures}项") : language.Pick($"{measures} measures", $"{measures}项措施"))
            + (instrument.Unseen is { } unseen ? language.Pick($", not {unseen}", $"，未见{unseen}") : "");
        yield return new Localized(
            $"Of “{NameText.Title(instrument, Language.English)}” ({instrument.Name.Id}) were seen {Seen(Language.English)}: what only the other text is shown to have may stand there too.",
            $"“{NameText.Title(instrument, Language.Chinese)}”（{instrument.Name.Id}）仅见{Seen(Language.Chinese)}：显示为仅另一文本才有的措施，可能也在其中。");
    }
}
