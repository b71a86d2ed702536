using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

/// <summary>
/// A declaration without its first line reads as more clauses of the declaration above. It is told by clauses that cannot stand there, and by
/// what follows being all that some other declaration needs.
/// </summary>
internal static class LostHeaders
{
    /// <summary>How far above the first clause that does not fit a lost declaration may begin where no empty line parts it.</summary>
    private const int ClausesLookedBack = 4;

    /// <summary>The declaration as far as it goes, and those that have lost their first line, in the order of writing.</summary>
    public static IEnumerable<BlockReader> Part(SyntaxTree tree, BlockSyntax block)
    {
        var isOutside = block is { Kind: Keyword.None, First: null } && block.KeywordToken.Keyword.BeginsClause();
        if (block.Kind == Keyword.None && !isOutside)
        {
            yield return new BlockReader(tree, block);
            yield break;
        }

        var clauses = block.Clauses;
        var kinds = isOutside ? KindsOf(clauses, 0, block.KeywordToken.Keyword) : [block.Kind];
        var start = 0;
        while (start < clauses.Length && NextStart(clauses, start, kinds) is { } next)
        {
            yield return Reader(start, next);
            (start, kinds) = (next, KindsOf(clauses, next, Keyword.None));
        }

        yield return Reader(start, clauses.Length);

        BlockReader Reader(int from, int to)
        {
            if (from == 0 && !isOutside)
            {
                return new BlockReader(tree, to == clauses.Length ? block : block with { Clauses = clauses.RemoveRange(to, clauses.Length - to) });
            }

            var own = clauses.Skip(from).Take(to - from).ToImmutableArray();
            if (from == 0)
            {
                return new BlockReader(tree, block with { Clauses = own }) { MayBe = kinds };
            }

            var first = own[0].KeywordToken;
            var lost = new BlockSyntax(Keyword.None, first, null, null, own, new TextSpan(first.Span.Start, 0)) { HasMalformedHeader = true };
            return new BlockReader(tree, lost) { MayBe = kinds, IsHeaderLost = true };
        }
    }

    /// <summary>Where in a declaration another seems to begin.</summary>
    private static int? NextStart(ImmutableArray<ClauseSyntax> clauses, int start, ImmutableArray<Keyword> kinds)
    {
        var misfits = kinds.IsEmpty ? [] : Misfits(clauses, start, BlockForm.Of(kinds[0]), Keyword.None).Take(2).ToArray();
        if (misfits.Length == 0)
        {
            return null;
        }

        var first = misfits[0];
        for (var i = first; i > start; i--)
        {
            if (FollowsEmptyLine(clauses[i]))
            {
                return KindsOf(clauses, i, Keyword.None).IsEmpty ? null : i;
            }
        }

        if (misfits.Length == 1)
        {
            return null;
        }

        var earliest = Math.Max(start + 1, first - ClausesLookedBack);
        return Enumerable.Range(0, first - earliest + 1)
            .Select(back => (int?)(first - back))
            .FirstOrDefault(i => IsComplete(clauses, start, i!.Value, kinds[0])
                && KindsOf(clauses, i.Value, Keyword.None) is { IsEmpty: false } fitting
                && Prefix(clauses, i.Value, BlockForm.Of(fitting[0]), Keyword.None) > 1);
    }

    private static bool IsComplete(ImmutableArray<ClauseSyntax> clauses, int start, int end, Keyword kind) =>
        BlockForm.Of(kind).Required.IsSubsetOf(clauses.Skip(start).Take(end - start).Select(MeantKeyword));

    /// <summary>The declarations of which the clauses from here on have all that is required; of these, those to which most clauses can belong.</summary>
    /// <param name="before">The keyword of a line of it that is not among the clauses.</param>
    private static ImmutableArray<Keyword> KindsOf(ImmutableArray<ClauseSyntax> clauses, int start, Keyword before)
    {
        var fitting = BlockForm.Kinds
            .Select(kind => (Kind: kind, Form: BlockForm.Of(kind)))
            .Where(k => before == Keyword.None || k.Form.Allowed.Contains(before))
            .Select(k => (k.Kind, k.Form, Length: Prefix(clauses, start, k.Form, before)))
            .Where(k => k.Form.Required.IsSubsetOf(clauses.Skip(start).Take(k.Length).Select(MeantKeyword).Append(before)))
            .ToArray();
        var longest = fitting.Select(k => k.Length).DefaultIfEmpty(0).Max();
        return longest == 0 && before == Keyword.None ? [] : [.. fitting.Where(k => k.Length == longest).Select(k => k.Kind)];
    }

    private static int Prefix(ImmutableArray<ClauseSyntax> clauses, int start, BlockForm form, Keyword before) =>
        Misfits(clauses, start, form, before).Append(clauses.Length).First() - start;

    private static IEnumerable<int> Misfits(ImmutableArray<ClauseSyntax> clauses, int start, BlockForm form, Keyword before)
    {
        var seen = new HashSet<Keyword> { before };
        for (var i = start; i < clauses.Length; i++)
        {
            var keyword = clauses[i].Keyword;
            if (keyword != Keyword.None && (!form.Allowed.Contains(keyword) || (!form.MayRepeat(keyword) && !seen.Add(keyword))))
            {
                yield return i;
            }
        }
    }

    private static Keyword MeantKeyword(ClauseSyntax clause) => clause is UnknownClauseSyntax { Suggestion: { } meant } ? meant : clause.Keyword;

    /// <summary>An empty line stands before it, comments apart.</summary>
    private static bool FollowsEmptyLine(ClauseSyntax clause)
    {
        var isBlank = true;
        var ends = 0;
        foreach (var c in clause.KeywordToken.LeadingTrivia.Replace("\r\n", "\n"))
        {
            if (c is '\n' or '\r')
            {
                ends++;
                if (isBlank && ends > 1)
                {
                    return true;
                }

                isBlank = true;
            }
            else if (c is not (' ' or '\t' or '\u3000'))
            {
                isBlank = false;
            }
        }

        return false;
    }
}
