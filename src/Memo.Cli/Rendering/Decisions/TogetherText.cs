using Memo.Compiler.Analysis;
using Memo.Compiler.Decisions;
using Memo.Compiler.Text;

namespace Memo.Cli.Rendering.Decisions;

/// <summary>Measures that always go together, a group on each line.</summary>
internal static class TogetherText
{
    public static void Write(Screen screen, ImmutableArray<Decision> decisions, Language language)
    {
        var groups = AlwaysTogether.Of(decisions);
        if (groups.IsEmpty)
        {
            return;
        }

        screen.Line();
        screen.Line(new Localized("Always together, in the same cases and against the same persons:", "总是一并适用（情形、对象均相同）：").In(language), Ink.Strong);
        foreach (var group in groups)
        {
            screen.Line("  - " + string.Join(language == Language.Chinese ? "、" : ", ", group.Select(m => m.QualifiedId)));
        }
    }
}
