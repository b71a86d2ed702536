using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

/// <summary><c>法人之本人</c>: Chinese words written without a space between them, told apart once all names are known.</summary>
internal sealed class RunTogetherWords(SymbolTable symbols)
{
    private const int LongestWord = 100;

    private static readonly ImmutableDictionary<string, Keyword> Keywords =
        KeywordText.Spellings(_ => true).Where(s => !BlockReader.IsAscii(s.Text)).ToImmutableDictionary(s => s.Text, s => s.Keyword);

    private static readonly ImmutableHashSet<string> Words =
    [
        .. FixedWords.Strengths.InChinese(), .. FixedWords.Colours.InChinese(), .. FixedWords.Statuses.InChinese(), .. FixedWords.Levels.InChinese(),
        .. FixedWords.Surfaces.InChinese(), .. FixedWords.AgencyKinds.InChinese(), .. FixedWords.SourceKinds.InChinese(), .. FixedWords.ExitKinds.InChinese(),
        .. FixedWords.Scopes.InChinese(), .. FixedWords.Silences.InChinese(), .. FixedWords.Concerns.InChinese(), .. FixedWords.FactTypes.InChinese(), .. FixedWords.Remedies.InChinese(),
        .. FixedWords.Duties.InChinese(), .. FixedWords.LintLevels.InChinese(),
    ];

    private static readonly int LongestFixed = Math.Max(Keywords.Keys.Max(k => k.Length), Words.Max(w => w.Length));

    /// <summary>What could not be read in a file; where the cause is words run together, that and its fix instead.</summary>
    public IEnumerable<Diagnostic> Explain(SyntaxTree tree)
    {
        if (tree.Diagnostics.IsEmpty)
        {
            return [];
        }

        var lines = tree.Blocks
            .SelectMany(b => b.Clauses.Where(c => c is MalformedClauseSyntax or UnknownClauseSyntax).Select(c => c.Span).Prepend(b.HeaderSpan))
            .ToImmutableArray();
        return tree.Diagnostics.Select(d => d.Code is "MEMO1001" or "MEMO1010" or "MEMO1011" or "MEMO1012" or "MEMO1013" or "MEMO1016" ? Explain(d, tree, lines) : d);
    }

    private Diagnostic Explain(Diagnostic diagnostic, SyntaxTree tree, ImmutableArray<TextSpan> lines)
    {
        var place = diagnostic.Location.Span;
        var found = lines.BinarySearch(new TextSpan(place.Start, 0), ByStart);
        var line = lines[found >= 0 ? found : Math.Max(0, ~found - 1)];
        foreach (var token in tree.TokensIn(TextSpan.Between(line.Start, place.End)).Reverse())
        {
            if (token.Kind is TokenKind.Name or TokenKind.Compact && !symbols.IsKnown(token.Text) && Separate(token.Text) is { } separated)
            {
                return SyntaxDiagnostics.NamesRunTogether(tree.At(token.Span), token.Text, separated);
            }
        }

        return diagnostic;
    }

    private static readonly Comparer<TextSpan> ByStart = Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start));

    /// <summary>The words in the fewest parts, or null if it is no such row of known names, keywords, fixed words, quantities and dates.</summary>
    public string? Separate(string word)
    {
        if (word.Length is < 2 or > LongestWord || BlockReader.IsAscii(word))
        {
            return null;
        }

        var longest = Math.Max(symbols.LongestName, LongestFixed);
        var best = new ImmutableList<string>?[word.Length + 1];
        best[0] = [];
        for (var end = 1; end <= word.Length; end++)
        {
            for (var start = Math.Max(0, end - longest); start < end; start++)
            {
                if (best[start] is { } before
                    && (best[end] is not { } known || known.Count > before.Count + 1)
                    && word.Substring(start, end - start) is var part
                    && IsPart(part))
                {
                    best[end] = before.Add(part);
                }
            }
        }

        return best[word.Length] is { Count: > 1 } parts && (BeginsClause(parts[0]) || parts.Any(IsTelling)) ? string.Join(" ", parts) : null;
    }

    private bool IsPart(string part) => symbols.IsKnown(part) || Keywords.ContainsKey(part) || Words.Contains(part) || IsLiteral(part);

    /// <summary>Not just a keyword that any Chinese word may contain.</summary>
    private bool IsTelling(string part) =>
        symbols.IsKnown(part)
        || (IsLiteral(part) && !BlockReader.IsAscii(part))
        || (part.Length > 1 && Keywords.TryGetValue(part, out var keyword) && !keyword.BeginsBlock() && !keyword.BeginsClause());

    private static bool BeginsClause(string part) => Keywords.TryGetValue(part, out var keyword) && keyword.BeginsClause();

    private bool IsLiteral(string part)
    {
        if (part[0] is < '0' or > '9')
        {
            return false;
        }

        var digits = part.TakeWhile(c => c is (>= '0' and <= '9') or '_' or '.').Count();
        return digits == part.Length
            || DateReader.Read(part) is not null
            || QuantityReader.TryRead(part.Substring(0, digits), part.Substring(digits), false, u => symbols.Find<UnitOfCount>(Category.Unit, u), out _, out _);
    }
}
