using System.Globalization;
using Memo.Compiler.Decisions;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Decisions;

/// <summary>Every decision on a line with its counts, and the totals.</summary>
internal static class DecisionsText
{
    public static void Write(Screen screen, ImmutableArray<Decision> decisions, Language language)
    {
        screen.Line(new Localized("  facts  classes    boxes  maximal  decision", "   事实    分类     情形 最大情形  判断").In(language), Ink.Strong);
        var (boxes, maximal) = (0, 0);
        foreach (var decision in decisions)
        {
            var cover = decision.Form is { } form ? Cover.Of(form) : null;
            (boxes, maximal) = (boxes + (cover?.Count(isNeeded => isNeeded) ?? 0), maximal + (decision.Form?.Boxes.Length ?? 0));
            screen.Line(string.Concat(
                Column(decision.Form?.Dimensions.Length, 7),
                Column(decision.Form?.Dimensions.Sum(d => d.Classes.Length), 9),
                Column(cover?.Count(isNeeded => isNeeded), 9),
                Column(decision.Form?.Boxes.Length, 9),
                "  ",
                Name(decision, language)));
        }

        screen.Line(new Localized(
            $"{decisions.Length} decisions, {boxes} boxes, {maximal} maximal boxes",
            $"判断 {decisions.Length} 项，情形 {boxes} 种，最大情形 {maximal} 种").In(language));
    }

    public static string Name(Decision decision, Language language)
    {
        var name = $"{FixedWords.Decisions.Said(decision.Kind, language)}: {decision.Id}";
        return decision.Form is null ? name + new Localized(" (too complex: memo explain MEMO3001)", "（过于复杂：memo explain MEMO3001）").In(language) : name;
    }

    private static string Column(int? count, int width) => (count?.ToString(CultureInfo.InvariantCulture) ?? "-").PadLeft(width);
}
