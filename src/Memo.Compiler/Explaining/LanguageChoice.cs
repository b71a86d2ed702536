using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Every sentence is written twice, side by side; its parts are already in the language asked for.</summary>
internal static class LanguageChoice
{
    public static string Pick(this Language language, string english, string chinese) => language == Language.Chinese ? chinese : english;

    public static string Bracketed(this Language language, string text) => language.Pick($"({text})", $"（{text}）");
}
