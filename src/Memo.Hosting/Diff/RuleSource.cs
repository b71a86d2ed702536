using Memo.Compiler.Model;

namespace Memo.Hosting.Diff;

/// <summary>The text of a declaration: from its keyword to the next line that is not indented, as the corpus and the formatter write it.</summary>
public static class RuleSource
{
    public static ImmutableArray<string> Of(Declaration? declaration)
    {
        if (declaration?.Location is not { } location)
        {
            return [];
        }

        var lines = location.Source.Text.Split('\n').Select(line => line.TrimEnd('\r', ' ', '\t')).ToArray();
        var first = location.Start.Line - 1;
        var block = lines.Skip(first + 1).TakeWhile(line => line.Length == 0 || line[0] is ' ' or '\t' or '　').Prepend(lines[first]).ToList();
        while (block[^1].Length == 0)
        {
            block.RemoveAt(block.Count - 1);
        }

        return [.. block];
    }
}
