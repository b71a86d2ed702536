using Memo.Compiler.Model;

namespace Memo.Compiler.Binding;

/// <summary>The words of remedies and duties as rules write them, in either language, to the ids that the model keeps.</summary>
public static class ProcedureWords
{
    /// <summary>Null where the language has no such remedy.</summary>
    public static string? Remedy(string word) => FixedWords.Remedies.TryFind(word, out var id) ? id : null;

    /// <summary>Null where the language has no such duty.</summary>
    public static string? Duty(string word) => FixedWords.Duties.TryFind(word, out var id) ? id : null;

    /// <summary>What starts a time limit without being a date; null where the language has no such event.</summary>
    public static Name? Event(string word) => FixedWords.Events.TryFind(word, out var name) ? name : null;

    public static ImmutableArray<(string English, string Chinese)> Remedies => [.. FixedWords.Remedies.Words.Select(w => (w.English, w.Chinese))];

    public static ImmutableArray<(string English, string Chinese)> Duties => [.. FixedWords.Duties.Words.Select(w => (w.English, w.Chinese))];
}
