namespace Memo.Compiler.Text;

/// <summary>"Did you mean": the nearest of some names.</summary>
public static class Suggestion
{
    /// <summary>Longer words are not names that someone misspelt.</summary>
    private const int LongestWord = 80;

    /// <summary>The name with the fewest edits, if they are few for its length; ties go to the first in ordinal order.</summary>
    public static string? Nearest(string word, IEnumerable<string> names)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        var lower = word.ToLowerInvariant();
        var (nearest, fewest) = ((string?)null, int.MaxValue);
        foreach (var name in names)
        {
            var allowed = Math.Min(Allowance(word, name), fewest);
            if (Math.Abs(name.Length - word.Length) > allowed)
            {
                continue;
            }

            var edits = Distance(lower, name.ToLowerInvariant());
            if (edits <= allowed && (edits < fewest || string.CompareOrdinal(name, nearest) < 0))
            {
                (nearest, fewest) = (name, edits);
            }
        }

        return nearest;
    }

    /// <summary>A third of the longer word, at least one edit; Chinese words of one character have no near ones.</summary>
    private static int Allowance(string word, string name) => Math.Max(word.Length, name.Length) is var longer && longer < 2 ? 0 : Math.Max(1, longer / 3);

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), three rows at a time.</summary>
    private static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    row[j] = i + j;
                    continue;
                }

                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
