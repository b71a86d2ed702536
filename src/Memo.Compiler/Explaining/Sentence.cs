namespace Memo.Compiler.Explaining;

/// <summary>The marks of an English sentence.</summary>
internal static class Sentence
{
    public static string Capital(string text) =>
        text.Length == 0 || text[0] is < 'a' or > 'z' ? text : (char)(text[0] - 'a' + 'A') + text.Substring(1);
}
