using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Compiler.Binding;

/// <summary>The clauses of one declaration by keyword; reports what does not belong, stands twice or is missing.</summary>
internal sealed class BlockReader
{
    private readonly ILookup<Keyword, ClauseSyntax> _clauses;

    public BlockReader(SyntaxTree tree, BlockSyntax block)
    {
        Tree = tree;
        Syntax = block;
        _clauses = block.Clauses.Where(Belongs).ToLookup(c => c.Keyword);
    }

    public SyntaxTree Tree { get; }

    public BlockSyntax Syntax { get; }

    /// <summary>What a declaration may be of which the first line is missing.</summary>
    public ImmutableArray<Keyword> MayBe { get; init; } = [];

    /// <summary>Its first line is missing, and nothing has said so yet.</summary>
    public bool IsHeaderLost { get; init; }

    /// <summary>Set when the names are bound.</summary>
    public Name Name { get; set; }

    public Location Location => Tree.At(Syntax.HeaderSpan);

    public Honesty Honesty => new(
        Syntax.Clauses.Count(c => c.Unverified),
        Syntax.Clauses.Count(c => c.Absence == AbsenceSyntax.NotStated),
        Syntax.Clauses.Count(c => c.Absence == AbsenceSyntax.NotSeen))
    {
        UnverifiedClauses = [.. Syntax.Clauses.Where(c => c.Unverified && c.Keyword != Keyword.None).Select(c => KeywordText.Canonical(c.Keyword)).Distinct()],
    };

    public ClausePlaces Places => new(Syntax.Clauses
        .Where(c => c.Keyword != Keyword.None)
        .GroupBy(c => KeywordText.Canonical(c.Keyword))
        .ToImmutableDictionary(g => g.Key, g => g.Select(c => Tree.At(c.Span)).ToImmutableArray()));

    public bool Has(Keyword keyword) => _clauses.Contains(keyword);

    /// <summary>The clause, unless it is missing, states an absence, or could not be read.</summary>
    public T? Get<T>(Keyword keyword)
        where T : ClauseSyntax => _clauses[keyword].OfType<T>().FirstOrDefault();

    public IEnumerable<T> GetAll<T>(Keyword keyword)
        where T : ClauseSyntax => _clauses[keyword].OfType<T>();

    public Absence AbsenceOf(Keyword keyword) => _clauses[keyword].Select(c => c.Absence).FirstOrDefault(a => a != AbsenceSyntax.None) switch
    {
        AbsenceSyntax.NotStated => Absence.NotStated,
        AbsenceSyntax.NotSeen => Absence.NotSeen,
        _ => Has(keyword) ? Absence.Given : Absence.NotStated,
    };

    public string? TextOf(Keyword keyword) => Get<TextClauseSyntax>(keyword)?.Text.Text;

    /// <summary>A clause that does not belong here is reported as that alone and means nothing.</summary>
    private bool Belongs(ClauseSyntax clause) => Syntax.Kind == Keyword.None || BlockForm.Of(Syntax.Kind).Allowed.Contains(clause.Keyword);

    public void Check(ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var form = BlockForm.Of(Syntax.Kind);
        var seen = new Dictionary<Keyword, ClauseSyntax>();
        foreach (var clause in Syntax.Clauses.Where(c => c.Keyword != Keyword.None))
        {
            if (!form.Allowed.Contains(clause.Keyword))
            {
                diagnostics.Add(BindingDiagnostics.ClauseNotAllowed(Tree.At(clause.KeywordToken.Span), clause.KeywordToken.Text, Syntax.KeywordToken.Text));
            }
            else if (!BlockForm.MayRepeat(clause.Keyword) && seen.TryGetValue(clause.Keyword, out var first))
            {
                diagnostics.Add(BindingDiagnostics.ClauseRepeated(Tree.At(clause.KeywordToken.Span), clause.Keyword, clause.KeywordToken.Text, Tree.At(first.KeywordToken.Span)));
            }
            else
            {
                seen[clause.Keyword] = clause;
            }
        }

        if (Syntax.HasUnreadClauses)
        {
            return;
        }

        foreach (var missing in form.Required.Where(k => !Has(k)).OrderBy(k => k))
        {
            diagnostics.Add(BindingDiagnostics.ClauseMissing(Location, Name, missing));
        }
    }
}
