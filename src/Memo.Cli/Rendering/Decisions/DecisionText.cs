using Memo.Compiler.Decisions;
using Memo.Compiler.Text;

namespace Memo.Cli.Rendering.Decisions;

/// <summary>One decision: what its facts are parted into, and all its maximal boxes.</summary>
internal static class DecisionText
{
    public static void Write(Screen screen, Decision decision, Language language)
    {
        void Say(string english, string chinese) => screen.Line(new Localized(english, chinese).In(language));
        screen.Write(DecisionsText.Name(decision, language), Ink.Strong);
        screen.Line(decision.About.Location is { } place ? $" ({place.Source.Path}:{place.Start.Line})" : "", Ink.Dim);
        if (decision.Form is not { } form)
        {
            return;
        }

        var cover = Cover.Of(form);
        Say("  Facts, with the classes that its tests tell apart", "  事实及其检验所区分的分类");
        foreach (var dimension in form.Dimensions)
        {
            screen.Line($"    {dimension.Id}: {string.Join(" | ", dimension.Classes.Select((_, i) => dimension.Describe(ClassSet.Of([i]))))}");
        }

        Say("  Holds in each of these cases; none of them can be made wider", "  符合下列任一情形即成立；各情形均不能再放宽");
        if (form.Boxes.IsEmpty)
        {
            Say("    never", "    从不成立");
        }

        for (var i = 0; i < form.Boxes.Length; i++)
        {
            screen.Line($"    {(cover is { } needed && !needed[i] ? "+" : "-")} {(form.Lines[i].Length == 0 ? new Localized("always", "总是成立").In(language) : form.Lines[i])}");
        }

        if (cover is { } kept && kept.Contains(false))
        {
            Say(
                "    + follows from the cases marked - where all facts are known; it settles the answer where some are not.",
                "    标有 + 的情形，在事实全部已知时已包含于标有 - 的情形；事实未全部已知时，仍可据以得出结论。");
        }
    }
}
