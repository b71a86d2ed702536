using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

/// <summary>
/// The clauses of one declaration by keyword; knows what does not belong, stands twice or is missing. All of it follows from the file alone, so a
/// reader serves as long as the file does not change.
/// </summary>
internal sealed class BlockReader
{
    private readonly ImmutableArray<ClauseSyntax> _clauses;
    private ImmutableArray<Diagnostic> _mistakes;

    public BlockReader(SyntaxTree tree, BlockSyntax block)
    {
        Tree = tree;
        Syntax = block;
        _clauses = [.. block.Clauses.Where(Belongs)];
        if (block.First?.Text is { } first)
        {
            var (id, chinese) = IsAscii(first) ? (first, block.Second?.Text) : (block.Second?.Text, first);
            Name = new Name(id ?? first, chinese ?? first);
        }
    }

    public SyntaxTree Tree { get; }

    public BlockSyntax Syntax { get; }

    /// <summary>What a declaration may be of which the first line is missing.</summary>
    public ImmutableArray<Keyword> MayBe { get; init; } = [];

    /// <summary>Its first line is missing, and nothing has said so yet.</summary>
    public bool IsHeaderLost { get; init; }

    /// <summary>Whether it says what it declares.</summary>
    public bool IsReadable => !Syntax.HasMalformedHeader && Syntax.Kind != Keyword.None;

    /// <summary>Where one of the two is missing, the other stands for it; none where the first line could not be read.</summary>
    public Name Name { get; }

    /// <summary>Of its two names one is missing, the ASCII one or the Chinese one.</summary>
    public bool LacksName => Syntax.Second is not { } second || IsAscii(Syntax.First!.Text) == IsAscii(second.Text);

    public bool LacksChineseName => LacksName && IsAscii(Syntax.First!.Text);

    public Location Location => Tree.At(Syntax.HeaderSpan);

    public Honesty Honesty => field ??= new(
        Syntax.Clauses.Count(c => c.Unverified),
        Syntax.Clauses.Count(c => c.Absence == AbsenceSyntax.NotStated),
        Syntax.Clauses.Count(c => c.Absence == AbsenceSyntax.NotSeen))
    {
        UnverifiedClauses = [.. Syntax.Clauses.Where(c => c.Unverified && c.Keyword != Keyword.None).Select(c => KeywordText.Canonical(c.Keyword)).Distinct()],
    };

    public ClausePlaces Places => field ??= new(Syntax.Clauses
        .Where(c => c.Keyword != Keyword.None)
        .GroupBy(c => KeywordText.Canonical(c.Keyword))
        .ToImmutableDictionary(g => g.Key, g => g.Select(c => Tree.At(c.Span)).ToImmutableArray()));

    /// <summary>Of a declaration that can be read: a name that is missing, and what is wrong with its clauses.</summary>
    public ImmutableArray<Diagnostic> Mistakes => _mistakes.IsDefault ? _mistakes = [.. MistakesInNames(), .. MistakesInClauses()] : _mistakes;

    public static bool IsAscii(string text) => text.All(c => c < 128);

    public bool Has(Keyword keyword)
    {
        foreach (var clause in _clauses)
        {
            if (clause.Keyword == keyword)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The clause, unless it is missing, states an absence, or could not be read.</summary>
    public T? Get<T>(Keyword keyword)
        where T : ClauseSyntax
    {
        foreach (var clause in _clauses)
        {
            if (clause.Keyword == keyword && clause is T found)
            {
                return found;
            }
        }

        return null;
    }

    public IEnumerable<T> GetAll<T>(Keyword keyword)
        where T : ClauseSyntax => _clauses.Where(c => c.Keyword == keyword).OfType<T>();

    public Absence AbsenceOf(Keyword keyword) => _clauses.Where(c => c.Keyword == keyword).Select(c => c.Absence).FirstOrDefault(a => a != AbsenceSyntax.None) switch
    {
        AbsenceSyntax.NotStated => Absence.NotStated,
        AbsenceSyntax.NotSeen => Absence.NotSeen,
        _ => Has(keyword) ? Absence.Given : Absence.NotStated,
    };

    public ImmutableArray<string> Notes => [.. GetAll<TextClauseSyntax>(Keyword.Note).Select(n => n.Text.Text)];

    public string? TextOf(Keyword keyword) => Get<TextClauseSyntax>(keyword)?.Text.Text;

    /// <summary>A clause that does not belong here is reported as that alone and means nothing.</summary>
    private bool Belongs(ClauseSyntax clause) => Syntax.Kind == Keyword.None || BlockForm.Of(Syntax.Kind).Allowed.Contains(clause.Keyword);

    private IEnumerable<Diagnostic> MistakesInNames()
    {
        if (LacksName)
        {
            yield return BindingDiagnostics.NameMissing(Tree.At(Syntax.First!.Span), Syntax.First.Text, LacksChineseName);
        }
    }

    private IEnumerable<Diagnostic> MistakesInClauses()
    {
        var form = BlockForm.Of(Syntax.Kind);
        var seen = new List<ClauseSyntax>();
        foreach (var clause in Syntax.Clauses.Where(c => c.Keyword != Keyword.None))
        {
            if (!form.Allowed.Contains(clause.Keyword))
            {
                yield return BindingDiagnostics.ClauseNotAllowed(Tree.At(clause.KeywordToken.Span), clause.KeywordToken.Text, Syntax.KeywordToken.Text);
            }
            else if (seen.Find(c => c.Keyword == clause.Keyword && !form.MayFollow(c, clause)) is { } first)
            {
                yield return BindingDiagnostics.ClauseRepeated(Tree.At(clause.KeywordToken.Span), clause.Keyword, clause.KeywordToken.Text, Tree.At(first.KeywordToken.Span));
            }
            else
            {
                seen.Add(clause);
                if (MistakeInParts(clause) is { } mistake)
                {
                    yield return mistake;
                }
            }
        }

        if (Syntax.HasUnreadClauses)
        {
            yield break;
        }

        foreach (var missing in form.Required.Where(k => !Has(k)).OrderBy(k => k))
        {
            yield return BindingDiagnostics.ClauseMissing(Location, Name, missing);
        }
    }

    /// <summary>What stands in a clause more often than it can mean something.</summary>
    private Diagnostic? MistakeInParts(ClauseSyntax clause)
    {
        switch (clause)
        {
            case NamesClauseSyntax { Names: [_, var second, ..] names } when BlockForm.NamesOne(Syntax.Kind, clause.Keyword):
                var surplus = TextSpan.Between(second.Span.Start, names[^1].Span.End);
                return BindingDiagnostics.OneNameOnly(Tree.At(surplus), clause.Keyword, clause.KeywordToken.Text, names.Length);
            case StepsClauseSyntax { Repeated: { } part }:
                return BindingDiagnostics.ClauseRepeated(Tree.At(part.Second.Span), clause.Keyword, part.Second.Text, Tree.At(part.First.Span));
            case ColourClauseSyntax { When: not null } when Syntax.Kind == Keyword.Ground:
                var when = Tree.TokensIn(clause.Span).First(t => t.Keyword == Keyword.When);
                return BindingDiagnostics.ClauseNotAllowed(Tree.At(when.Span), when.Text, Syntax.KeywordToken.Text);
            default:
                return null;
        }
    }
}
