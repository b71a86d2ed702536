namespace Memo.Hosting.Exchange;

/// <summary>A column of records: its names, and what a record has in it.</summary>
/// <param name="Id">In JSON, and in CSV written in English.</param>
/// <param name="Chinese">In CSV written in Chinese.</param>
/// <param name="Of">A text, a number, yes or no, several texts, a <see cref="FixedWordCell"/>, or null where there is nothing.</param>
internal sealed record RecordColumn<T>(string Id, string Chinese, Func<T, object?> Of);

/// <summary>A fixed word: its id in JSON, and in CSV the word of the language that is written.</summary>
internal sealed record FixedWordCell(string Id, string Chinese);
