using System.Globalization;
using System.Text;

namespace Memo.Compiler.Emit.CSharp;

/// <summary>Ids as C# identifiers, each once: only ASCII letters, digits and underscores of an id are used, so none can be code.</summary>
internal sealed class Identifiers
{
    private readonly HashSet<string> _taken;

    /// <param name="taken">Names that stand for something else where these are declared.</param>
    public Identifiers(params IEnumerable<string> taken)
    {
        // What every type has; another member of this name would hide it.
        _taken = [.. taken, "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize"];
    }

    /// <summary>The identifier of an id: <c>no_new_routes</c> is <c>NoNewRoutes</c>; a number is added where that is taken.</summary>
    public string Of(string id)
    {
        var name = PascalCase(id);
        var free = name;
        for (var n = 2; !_taken.Add(free); n++)
        {
            free = name + "_" + n.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }

    private static string PascalCase(string id)
    {
        var name = new StringBuilder();
        var starts = true;
        foreach (var c in id)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                starts = true;
                continue;
            }

            name.Append(name.Length == 0 && c is >= '0' and <= '9' ? "_" : "").Append(starts ? char.ToUpperInvariant(c) : c);
            starts = false;
        }

        return name.Length == 0 ? "_" : name.ToString();
    }
}
