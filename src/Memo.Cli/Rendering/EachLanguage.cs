using Memo.Compiler.Text;

namespace Memo.Cli.Rendering;

/// <summary>In the language asked for; where none is, in both, Chinese first.</summary>
internal static class EachLanguage
{
    public static void Write(Screen screen, Language? asked, Action<Language> write)
    {
        if (asked is { } only)
        {
            write(only);
            return;
        }

        write(Language.Chinese);
        screen.Line();
        write(Language.English);
    }
}
