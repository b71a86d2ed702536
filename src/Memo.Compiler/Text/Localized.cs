namespace Memo.Compiler.Text;

/// <summary>The language a person reads.</summary>
public enum Language
{
    English,
    Chinese,
}

/// <summary>One text in both languages.</summary>
public readonly record struct Localized(string English, string Chinese)
{
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    public override string ToString() => English;
}
