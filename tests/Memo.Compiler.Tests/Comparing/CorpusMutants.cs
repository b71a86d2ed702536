using System.Globalization;
using System.Text.RegularExpressions;
using Memo.Compiler.Binding;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Comparing;

/// <summary>One line of the corpus changed: an operator, a bound, a role, a list, a term, an agency, a strength.</summary>
/// <param name="Kind">What was changed.</param>
internal sealed record CorpusMutant(string Kind, string Path, int Line, string Before, string After)
{
    /// <summary>Whether it changes what is asked, and may come to the same; who acts and how strongly is said, not asked.</summary>
    public bool IsOfConditions => Kind is not ("agency" or "strength");

    /// <summary>Null if it has errors.</summary>
    public RulePack? Bind()
    {
        var original = NationalPack.Syntax.Trees.Single(tree => tree.Source.Path == Path).Source;
        var bound = SyntaxToModel.Bind(NationalPack.Syntax.With(new SourceText(Path, Changed(original.Text))), [], draftsInForce: true, new BlocksOfFiles());
        return bound.Diagnostics.Any(d => d.Severity == Severity.Error) ? null : bound.Rules;
    }

    public override string ToString() => $"{Kind}: {System.IO.Path.GetFileName(Path)}:{Line + 1}: {Before.Trim()} -> {After.Trim()}";

    private string Changed(string text)
    {
        var lines = text.Split('\n');
        lines[Line] = After;
        return string.Join('\n', lines);
    }
}

/// <summary>All single changes of these kinds that can be made to the rules of the corpus.</summary>
internal static partial class CorpusMutants
{
    private static readonly string[] Strengths = ["mandatory", "discretionary", "reference", "oversight"];

    private static readonly (string Kind, Regex Where, Func<string, IEnumerable<string>> Changes)[] Operators =
    [
        ("operator", When(), line => [line.Replace(" at least ", " more than ", StringComparison.Ordinal), line.Replace(" more than ", " at least ", StringComparison.Ordinal)]),
        ("operator", When(), line => line.Contains(" or ", StringComparison.Ordinal) ? [] : [line.Replace(" and ", " or ", StringComparison.Ordinal)]),
        ("operator", When(), line => line.Contains(" and ", StringComparison.Ordinal) ? [] : [line.Replace(" or ", " and ", StringComparison.Ordinal)]),
        ("negation", Asked(), line => [Asked().Replace(line, "$1not ($2)")]),
        ("bound", When(), Moved),
        ("term", Lasts(), Moved),
        ("role", On(), EachLeftOut),
        ("list", Covers(), EachLeftOut),
        ("ground", Grounds(), EachLeftOut),
        ("agency", By(), line => EachLeftOut(line).Concat(new[] { "NDRC", "SPC" }.Where(a => !line.Contains(a, StringComparison.Ordinal)).Select(a => Word().Replace(line, a, 1)))),
        ("strength", Strength(), line => Strengths.Where(s => !line.Contains(s, StringComparison.Ordinal)).Select(s => Word().Replace(line, s, 1))),
    ];

    /// <summary>In an order that mixes files and kinds, the same each time.</summary>
    public static IReadOnlyList<CorpusMutant> All { get; } =
    [
        .. NationalPack.Texts
            .SelectMany(LinesOf)
            .Where(l => !l.Block.StartsWith("allowance ", StringComparison.Ordinal))
            .SelectMany(l => Operators.Where(o => o.Where.IsMatch(l.Line)).SelectMany(o => o.Changes(l.Line).Select(after => new CorpusMutant(o.Kind, l.Path, l.Number, l.Line, after))))
            .Where(m => m.Before != m.After)
            .Select((mutant, i) => (mutant, i))
            .OrderBy(m => m.i * 7919 % 10_007)
            .Select(m => m.mutant),
    ];

    /// <summary>The block is the line that a clause belongs to. What statutes allow decides nothing.</summary>
    private static IEnumerable<(string Path, string Line, int Number, string Block)> LinesOf(SourceText text)
    {
        var (number, block) = (0, "");
        foreach (var line in text.Text.Split('\n'))
        {
            block = line.Trim().Length > 0 && !char.IsWhiteSpace(line[0]) ? line : block;
            yield return (text.Path, line, number++, block);
        }
    }

    /// <summary>The first quantity one more, and one less.</summary>
    private static IEnumerable<string> Moved(string line) => new[] { 1, -1 }.Select(by =>
        Amount().Replace(line, m => $" {int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) + by} {m.Groups[2].Value}", 1));

    /// <summary>Each name after a comma left out.</summary>
    private static IEnumerable<string> EachLeftOut(string line) => Further().Matches(line).Select(m => line.Remove(m.Index, m.Length));

    [GeneratedRegex(@"^\s+(when|unless)\s")]
    private static partial Regex When();

    [GeneratedRegex(@"^(\s+(?:when|unless)\s+)(.*[^,(])$")]
    private static partial Regex Asked();

    [GeneratedRegex(@"^\s+on\s.*,")]
    private static partial Regex On();

    [GeneratedRegex(@"^\s+covers\s.*,")]
    private static partial Regex Covers();

    [GeneratedRegex(@"^\s+grounds\s.*,")]
    private static partial Regex Grounds();

    [GeneratedRegex(@"^\s+(lasts|opens)\s+[0-9]")]
    private static partial Regex Lasts();

    [GeneratedRegex(@"^\s+by\s+[A-Z]\w*(,\s*\w+)*\s*$")]
    private static partial Regex By();

    [GeneratedRegex(@"^\s+strength\s+[a-z]+\s*$")]
    private static partial Regex Strength();

    [GeneratedRegex(@",\s*\w+(?=\s*(,|$))")]
    private static partial Regex Further();

    [GeneratedRegex(@" ([0-9]+) (years|months|days|percent|persons|times|CNY)\b")]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?<=^\s+\w+\s+)\w+")]
    private static partial Regex Word();
}
