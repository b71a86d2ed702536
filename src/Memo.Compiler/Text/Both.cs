namespace Memo.Compiler.Text;

/// <summary>The same said in both languages.</summary>
public static class Both
{
    public static Localized Languages(Func<Language, string> say) => new(say(Language.English), say(Language.Chinese));
}
