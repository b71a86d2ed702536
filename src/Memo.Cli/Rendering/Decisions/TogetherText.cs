using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Cli.Rendering.Decisions;

/// <summary>Measures that always go together, a group on each line, with their lists.</summary>
internal static class TogetherText
{
    public static void Write(Screen screen, ImmutableArray<ImmutableArray<Measure>> groups, Language language)
    {
        if (groups.IsEmpty)
        {
            return;
        }

        screen.Line();
        screen.Line(new Localized("Always together, in the same cases and against the same persons:", "总是一并适用（情形、对象均相同）：").In(language), Ink.Strong);
        foreach (var group in groups)
        {
            string Joined(IEnumerable<string> names) => string.Join(language == Language.Chinese ? "、" : ", ", names);
            var (lists, measures) = (Joined(group[0].Covers.Select(list => language == Language.Chinese ? list.Name.Chinese : list.Name.Id)), Joined(group.Select(measure => measure.QualifiedId)));
            screen.Line(new Localized($"  - {lists}: {measures}", $"  - {lists}：{measures}").In(language));
        }
    }
}
