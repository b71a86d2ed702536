using Memo.Compiler.Text;

namespace Memo.Hosting.Wording;

/// <summary>A fixed word: its value, the id that files and programs use, and how it is said.</summary>
public sealed record FixedWord<T>(T Value, string Id, Localized Said) where T : struct, Enum;

/// <summary>The fixed words of one kind. Files may write the id or the Chinese word.</summary>
public sealed class WordTable<T>(params ImmutableArray<FixedWord<T>> words) where T : struct, Enum
{
    public ImmutableArray<FixedWord<T>> Words { get; } = words;

    public string Id(T value) => Find(value).Id;

    public string Said(T value, Language language) => Find(value).Said.In(language);

    public T? Read(string text) => Words.FirstOrDefault(word => word.Id == text || word.Said.Chinese == text)?.Value;

    private FixedWord<T> Find(T value) => Words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value));
}
