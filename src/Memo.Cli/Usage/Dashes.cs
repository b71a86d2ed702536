namespace Memo.Cli.Usage;

/// <summary>
/// <c>--</c> says that the words behind it are no options, however they begin. After such a word options may follow again, as in <c>A..B -- PACK --format html</c>: they
/// are moved in front, for everything behind the two dashes is taken for a word.
/// </summary>
internal static class Dashes
{
    private const string Mark = "--";

    public static IReadOnlyList<string> OptionsFirst(IReadOnlyList<string> arguments)
    {
        var mark = arguments.TakeWhile(word => word != Mark).Count();

        // The first word is one whatever it looks like.
        var words = arguments.Skip(mark).Take(2).Concat(arguments.Skip(mark + 2).TakeWhile(word => !word.StartsWith('-'))).ToArray();
        return [.. arguments.Take(mark), .. arguments.Skip(mark + words.Length), .. words];
    }
}
