namespace Memo.Cli.Rendering.Diff;

/// <summary>
/// Which words of a line are others in the other version's line: of Chinese each character is one, of other text what stands between spaces and marks. Marked is
/// what a reader has to look at: what is left of a line between two changed words is marked with them where it is a single space or character.
/// </summary>
internal static class ChangedWords
{
    /// <summary>Lines that share less are two, not one that has changed.</summary>
    private const double LeastShared = 0.4;

    /// <summary>More pairs of words than this are not compared.</summary>
    private const int MostPairs = 4_000_000;

    /// <summary>The lines of both versions that the other has not, each in pieces.</summary>
    /// <param name="areAlike">Whether two lines say the same.</param>
    public static (ImmutableArray<ChangedLine> Old, ImmutableArray<ChangedLine> New) Of(IReadOnlyList<string> old, IReadOnlyList<string> now, Func<string, string, bool> areAlike)
    {
        var before = old.Select(line => now.Any(other => areAlike(line, other)) ? ChangedLine.Kept(line) : ChangedLine.Whole(line)).ToArray();
        var after = now.Select(line => old.Any(other => areAlike(line, other)) ? ChangedLine.Kept(line) : ChangedLine.Whole(line)).ToArray();
        var left = Enumerable.Range(0, after.Length).Where(n => after[n].IsChanged).ToList();
        foreach (var o in Enumerable.Range(0, before.Length).Where(o => before[o].IsChanged))
        {
            var words = Words(old[o]);
            var nearest = left.Select(n => (Line: n, Shared: Shared(words, Words(now[n])))).Where(n => n.Shared >= LeastShared).OrderByDescending(n => n.Shared).Take(1).ToArray();
            if (nearest is [var (n, _)])
            {
                left.Remove(n);
                (before[o], after[n]) = Between(words, Words(now[n]));
            }
        }

        return ([.. before], [.. after]);
    }

    private static (ChangedLine Old, ChangedLine New) Between(string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MostPairs)
        {
            return (ChangedLine.Whole(string.Concat(old)), ChangedLine.Whole(string.Concat(now)));
        }

        // The longest sequence of words that both have.
        var longest = new int[old.Length + 1, now.Length + 1];
        for (var o = old.Length - 1; o >= 0; o--)
        {
            for (var n = now.Length - 1; n >= 0; n--)
            {
                longest[o, n] = old[o] == now[n] ? longest[o + 1, n + 1] + 1 : Math.Max(longest[o + 1, n], longest[o, n + 1]);
            }
        }

        var (inOld, inNew) = (new bool[old.Length], new bool[now.Length]);
        for (int o = 0, n = 0; o < old.Length || n < now.Length;)
        {
            if (o < old.Length && n < now.Length && old[o] == now[n])
            {
                (o, n) = (o + 1, n + 1);
            }
            else if (n == now.Length || (o < old.Length && longest[o + 1, n] >= longest[o, n + 1]))
            {
                inOld[o++] = true;
            }
            else
            {
                inNew[n++] = true;
            }
        }

        return (Pieces(old, inOld), Pieces(now, inNew));
    }

    private static ChangedLine Pieces(string[] words, bool[] isChanged)
    {
        for (var i = 1; i < words.Length - 1; i++)
        {
            isChanged[i] |= words[i].Length == 1 && isChanged[i - 1] && isChanged[i + 1];
        }

        var pieces = ImmutableArray.CreateBuilder<(string Text, bool IsChanged)>();
        for (var i = 0; i < words.Length; i++)
        {
            if (pieces.Count > 0 && pieces[^1].IsChanged == isChanged[i])
            {
                pieces[^1] = (pieces[^1].Text + words[i], isChanged[i]);
            }
            else
            {
                pieces.Add((words[i], isChanged[i]));
            }
        }

        return new ChangedLine(true, pieces.ToImmutable());
    }

    /// <summary>How much of two lines is the same, wherever it stands: spaces do not count.</summary>
    private static double Shared(string[] old, string[] now)
    {
        var (before, after) = (old.Where(IsSaid).ToList(), now.Where(IsSaid).ToList());
        var all = before.Count + after.Count;
        return all == 0 ? 0 : 2.0 * before.Count(after.Remove) / all;
    }

    private static bool IsSaid(string word) => !string.IsNullOrWhiteSpace(word);

    private static string[] Words(string line)
    {
        var words = new List<string>();
        for (var start = 0; start < line.Length;)
        {
            var end = start + 1;
            while (end < line.Length && Kind(line[start]) is { } kind && kind == Kind(line[end]))
            {
                end++;
            }

            words.Add(line[start..end]);
            start = end;
        }

        return [.. words];
    }

    /// <summary>Characters of one kind that follow each other are one word; null: each is one. Both halves of a character beyond the first plane stay together.</summary>
    private static int? Kind(char c) => char.IsWhiteSpace(c) ? 0 : char.IsSurrogate(c) ? 1 : c < 0x2E80 && (char.IsLetterOrDigit(c) || c is '_') ? 2 : null;
}

/// <summary>A line, and which pieces of it are others in the other version; a line that is other as a whole is one piece.</summary>
/// <param name="IsChanged">The other version does not have the line.</param>
internal sealed record ChangedLine(bool IsChanged, ImmutableArray<(string Text, bool IsChanged)> Pieces)
{
    public static ChangedLine Kept(string line) => new(false, [(line, false)]);

    public static ChangedLine Whole(string line) => new(true, [(line, false)]);
}
