using System.Text.RegularExpressions;

namespace Memo.Compiler.Tests.Architecture;

/// <summary>The folders of the compiler are a pipeline: a folder may name only those that this table gives it.</summary>
public sealed partial class FolderDirectionTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Syntax"] = ["Text", "Diagnostics"],
        ["Model"] = ["Text", "Diagnostics"],
        ["Binding"] = ["Text", "Diagnostics", "Syntax", "Model"],
        ["Diagrams"] = ["Model"],
        ["Questions"] = ["Diagnostics", "Model"],
        ["Decisions"] = ["Text", "Diagnostics", "Model", "Diagrams", "Questions"],
        ["Emit"] = ["Text", "Model", "Questions", "Decisions", "Evaluation", "Explaining"],
        ["Listings"] = ["Text", "Diagnostics", "Model", "Evaluation"],
        ["Evaluation"] = ["Text", "Diagnostics", "Model", "Diagrams", "Questions"],
        ["Explaining"] = ["Text", "Diagnostics", "Model", "Evaluation"],
        ["Law"] = ["Text", "Model", "Questions", "Decisions", "Evaluation", "Explaining", "Comparing"],
        ["Linting"] = ["Text", "Diagnostics", "Model", "Explaining", "Law"],
        ["Comparing"] = ["Text", "Model", "Diagrams", "Questions", "Decisions", "Evaluation", "Explaining"],
        ["Covering"] = ["Text", "Diagnostics", "Model", "Questions", "Decisions", "Evaluation", "Explaining", "Comparing"],
        ["Analysis"] = ["Text", "Diagnostics", "Syntax", "Model", "Questions", "Decisions", "Evaluation", "Explaining", "Comparing"],
        ["Reasoning"] = ["Text", "Diagnostics", "Model", "Questions", "Decisions", "Evaluation", "Explaining"],
        ["Polyfills"] = [],
    };

    [Fact]
    public void Every_folder_has_a_line_in_the_table()
    {
        var unknown = CompilerSource.All.Select(source => source.TopFolder).Where(folder => folder != "" && !MayUse.ContainsKey(folder));

        Assert.Empty(unknown.Distinct());
    }

    [Fact]
    public void A_folder_names_only_the_folders_before_it()
    {
        var offences =
            from source in CompilerSource.All
            where source.TopFolder != ""
            from folder in FoldersNamedIn(source.Text)
            where folder != source.TopFolder && !MayUse.GetValueOrDefault(source.TopFolder, []).Contains(folder)
            select $"{source.Path} names Memo.Compiler.{folder}, which {source.TopFolder} may not use";

        Assert.Empty(offences);
    }

    /// <summary>When a rule applies is said once, in Questions.</summary>
    [Fact]
    public void The_readers_of_questions_compose_none_of_their_own()
    {
        var offences =
            from source in CompilerSource.All
            where source.TopFolder is "Evaluation" or "Decisions"
            where Composing().IsMatch(source.Text)
            select source.Path;

        Assert.Empty(offences);
    }

    [Fact]
    public void The_table_has_no_cycle()
    {
        var done = new List<string>();
        while (MayUse.Keys.Except(done).Where(folder => MayUse[folder].All(done.Contains)).ToList() is { Count: > 0 } next)
        {
            done.AddRange(next);
        }

        Assert.Empty(MayUse.Keys.Except(done));
    }

    [Fact]
    public void A_file_in_a_folder_declares_the_folders_namespace()
    {
        var offences =
            from source in CompilerSource.All
            where source.TopFolder is not ("" or "Polyfills")
            let declared = Namespace().Match(source.Text).Groups[1].Value
            where !$"{declared}.".StartsWith($"Memo.Compiler.{source.TopFolder}.", StringComparison.Ordinal)
            select $"{source.Path} declares {declared}";

        Assert.Empty(offences);
    }

    /// <summary>The folders that a text names, in a <c>using</c> or in a name qualified in full.</summary>
    private static IEnumerable<string> FoldersNamedIn(string text) =>
        FolderName().Matches(text).Select(match => match.Groups[1].Value).Where(MayUse.ContainsKey).Distinct();

    [GeneratedRegex(@"\bMemo\.Compiler\.([A-Z]\w*)")]
    private static partial Regex FolderName();

    [GeneratedRegex(@"\bCondition\.(AllOf|AnyOf|Negate)\b")]
    private static partial Regex Composing();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
