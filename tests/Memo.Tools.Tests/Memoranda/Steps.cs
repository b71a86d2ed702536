using System.Text.RegularExpressions;
using Memo.Compiler;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>
/// Clauses that repeat the law, each with the steps of <c>steps.txt</c> that go beyond it: a clause of that name with the lines of a step in place of
/// its own, in a draft. Under a clause stand its steps, and after two spaces the diagnostics of each, or a dash.
/// </summary>
internal static partial class Steps
{
    private static readonly string Folder = Repository.PathTo("tests/Memo.Tools.Tests/Memoranda/");

    public sealed record Step(string Clause, int Number, ImmutableArray<string> Lines, string Expected)
    {
        public string Name => $"{Clause}_step_{Number}";
    }

    public static ImmutableArray<Step> All { get; } = [.. Read()];

    /// <summary>The national pack with the clauses as they are, issued, and each of their steps.</summary>
    /// <param name="status">Of the instruments of the steps.</param>
    public static Compilation Compiled(string status)
    {
        SourceText[] clauses = [Text("clauses.memo"), Text("on_list.memo")];
        var blocks = clauses.SelectMany(text => Blocks(text.Text)).ToArray();
        var instruments = blocks.Where(b => b.StartsWith("circular ", StringComparison.Ordinal)).Append(Early).Select(b => Drafted(b, status));
        var ofClause = blocks.Where(b => b.StartsWith("sanction ", StringComparison.Ordinal)).ToDictionary(b => b.Split(' ')[1]);
        var steps = instruments.Concat(All.Select(step => Taken(ofClause[step.Clause], step)));
        return Compilation.Of([.. PackFolder.Read(Repository.PathTo("memoranda/national")).Texts, .. clauses, new SourceText("steps.memo", string.Join("\n\n", steps) + "\n")]);
    }

    /// <summary>For steps on days before the others are in force.</summary>
    private const string Early = """
        circular clauses_of_2000 = 条款丁
          title      "照录法律的条款（2000年，示例）"
          title en   "Clauses that repeat the law as of 2000 (illustration)"
          effective  from 2000-01-01
          covers     judgment_defaulter
          counts     start day excluded
          remedy     objection to NDRC
          sourced from memory
        """;

    private static IEnumerable<Step> Read()
    {
        var (clause, number) = ("", 0);
        foreach (var line in File.ReadLines(Folder + "steps.txt").Where(l => l.Length > 0 && !l.StartsWith("--", StringComparison.Ordinal)))
        {
            if (line[0] != ' ')
            {
                (clause, number) = (line, 0);
                continue;
            }

            var end = line.LastIndexOf("  ", StringComparison.Ordinal);
            yield return new Step(clause, ++number, [.. line[..end].Trim().Split("; ")], line[end..].Trim());
        }
    }

    private static string Drafted(string instrument, string status) => InstrumentName().Replace(instrument, "circular steps_$1 = $2之步") + $"\n  status     {status}";

    private static string Taken(string clause, Step step)
    {
        var text = clause.Replace("sanction " + step.Clause + " = ", $"sanction {step.Name} = ", StringComparison.Ordinal);
        text = SanctionName().Replace(text, $"$1之{step.Number}");
        foreach (var line in step.Lines)
        {
            var keyword = line.Split(' ')[line.StartsWith("without ", StringComparison.Ordinal) ? 1 : 0];
            text = Regex.Replace(text, $@"^  {keyword} .*(\n {{8,}}.*)*\n", "", RegexOptions.Multiline);
            text += line == "without " + keyword || keyword == "as" ? "" : "\n  " + line;
        }

        return Under().Replace(text, "$1steps_$2");
    }

    private static IEnumerable<string> Blocks(string text) => text.Split("\n\n").Select(block => block.Trim('\n')).Where(block => !block.StartsWith("--", StringComparison.Ordinal));

    private static SourceText Text(string file) => new(file, File.ReadAllText(Folder + file));

    [GeneratedRegex("^circular ([a-z_0-9]+) = (.*)$", RegexOptions.Multiline)]
    private static partial Regex InstrumentName();

    [GeneratedRegex("^(sanction .*)$", RegexOptions.Multiline)]
    private static partial Regex SanctionName();

    [GeneratedRegex("^(  under +)(.*)$", RegexOptions.Multiline)]
    private static partial Regex Under();
}
