namespace Memo.Agreement.Shrinking;

/// <summary>A clause as text with a part of its condition left out.</summary>
internal static class ClauseText
{
    private static readonly string[] Openings = ["any of ", "all of ", "not ", ""];

    private static readonly string[] Connectives = [" and ", " or ", ", "];

    /// <summary>For each bracket: what it holds alone, or one of its parts less; for each part of a list or a chain: all but it.</summary>
    public static IEnumerable<string> Smaller(string clause)
    {
        for (var open = clause.IndexOf('(', StringComparison.Ordinal); open >= 0; open = clause.IndexOf('(', open + 1))
        {
            var close = Close(clause, open);
            var inside = clause[(open + 1)..close];
            var before = Openings.First(o => clause[..open].EndsWith(o, StringComparison.Ordinal));
            foreach (var part in Parts(inside))
            {
                yield return clause[..(open - before.Length)] + part + clause[(close + 1)..];
                yield return $"{clause[..(open - before.Length)]}({part}){clause[(close + 1)..]}";
            }

            foreach (var fewer in Fewer(inside))
            {
                yield return clause[..(open + 1)] + fewer + clause[close..];
            }
        }

        foreach (var fewer in Fewer(clause))
        {
            yield return fewer;
        }
    }

    private static IEnumerable<string> Parts(string text) => Cuts(text).Append(text.Length).Zip(Cuts(text).Prepend(0), (end, start) => Bare(text[start..end]));

    /// <summary>The text without one of its parts.</summary>
    private static IEnumerable<string> Fewer(string text)
    {
        int[] ends = [0, .. Cuts(text), text.Length];
        for (var part = 0; ends.Length > 2 && part + 1 < ends.Length; part++)
        {
            yield return part == 0 ? Bare(text[ends[1]..]) : text[..ends[part]] + text[ends[part + 1]..];
        }
    }

    /// <summary>Where a part of a list or chain ends, brackets within it passed over.</summary>
    private static IEnumerable<int> Cuts(string text)
    {
        for (var (i, depth) = (0, 0); i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0 && Connectives.Any(c => string.CompareOrdinal(text, i, c, 0, c.Length) == 0))
            {
                yield return i;
            }
        }
    }

    private static string Bare(string part) => Connectives.Where(c => part.StartsWith(c, StringComparison.Ordinal)).Select(c => part[c.Length..]).FirstOrDefault() ?? part;

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return text.Length - 1;
    }
}
