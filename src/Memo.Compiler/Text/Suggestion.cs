namespace Memo.Compiler.Text;

/// <summary>"Did you mean": the nearest of some names.</summary>
public static class Suggestion
{
    /// <summary>The name with the fewest edits, if they are few for its length; ties go to the first in ordinal order.</summary>
    public static string? Nearest(string word, IEnumerable<string> names)
    {
        var lower = word.ToLowerInvariant();
        return names
            .Distinct()
            .Where(name => Math.Abs(name.Length - word.Length) <= Allowance(word, name))
            .Select(name => (Name: name, Edits: Distance(lower, name.ToLowerInvariant())))
            .Where(n => n.Edits <= Allowance(word, n.Name))
            .OrderBy(n => n.Edits)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name)
            .FirstOrDefault();
    }

    /// <summary>A third of the longer word, at least one edit; Chinese words of one character have no near ones.</summary>
    private static int Allowance(string word, string name) => Math.Max(word.Length, name.Length) is var longer && longer < 2 ? 0 : Math.Max(1, longer / 3);

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
