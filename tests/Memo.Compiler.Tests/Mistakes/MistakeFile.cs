using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Mistakes;

/// <summary>One mistake: stretches of a correct file, what they become, and the diagnostic expected at the marked place.</summary>
internal sealed record Mistake(string File, string Title, IReadOnlyList<(string Before, string After)> Changes, string Code)
{
    public override string ToString() => File + ": " + Title;

    /// <summary>The file with the mistake, marked; null if the place is not there (another mistake has changed it).</summary>
    public string? ApplyTo(string text)
    {
        foreach (var (before, after) in Changes)
        {
            var at = text.IndexOf(before, StringComparison.Ordinal);
            if (at < 0 || text.IndexOf(before, at + 1, StringComparison.Ordinal) >= 0)
            {
                return null;
            }

            text = text[..at] + after + text[(at + before.Length)..];
        }

        return text;
    }
}

/// <summary>
/// The files beside this one: <c>x.memo</c> is correct, <c>x.mistakes</c> lists single mistakes. In it <c>##</c> begins one, <c>-</c> is a line
/// of the correct file, <c>+</c> what stands there instead, other lines stay, <c>@@</c> parts changes, and the expected code comes last.
/// </summary>
internal static class MistakeFile
{
    private static readonly string Folder = Repository.PathTo("tests/Memo.Compiler.Tests/Mistakes/files");

    public static SourceText[] Correct { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.memo").Order(StringComparer.Ordinal).Select(path => new SourceText(Path.GetFileName(path), File.ReadAllText(path)))];

    public static Mistake[] All { get; } = [.. Directory.EnumerateFiles(Folder, "*.mistakes").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<Mistake> Read(string path) =>
        File.ReadAllText(path).Split("## ", StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            var lines = part.TrimEnd('\n').Split('\n');
            var changes = string.Join('\n', lines[1..^1]).Split("@@\n").Select(change => change.TrimEnd('\n').Split('\n')).Select(change => (Of(change, '-'), Of(change, '+')));
            return new Mistake(Path.GetFileNameWithoutExtension(path) + ".memo", lines[0], [.. changes], lines[^1]);
        });

    private static string Of(IEnumerable<string> change, char sign) => string.Join('\n', change.Where(l => l[0] == sign || l[0] == ' ').Select(l => l[2..]));
}
