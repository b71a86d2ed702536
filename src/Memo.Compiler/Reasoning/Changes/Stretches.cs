using System.Globalization;
using Memo.Compiler.Decisions;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>The numbers that meet a requirement: stretches of them, joined where they touch.</summary>
internal static class Stretches
{
    /// <summary>The stretch nearest to a number, and in it the nearest number; where none is known, a bound that a rule names.</summary>
    public static (long First, long Last, long Nearest) Nearest(Requirement requirement, long? known)
    {
        var stretches = Joined(requirement).ToArray();
        var from = known ?? (stretches[0].First > Lowest(requirement) ? stretches[0].First : stretches[0].Last);
        return stretches
            .Select(s => (s.First, s.Last, Nearest: Math.Max(s.First, Math.Min(s.Last, from))))
            .OrderBy(s => Math.Abs(s.Nearest - from))
            .First();
    }

    private static long Lowest(Requirement requirement) => Parts(requirement.Dimension).Min(p => Number(p.Part.From));

    private static IEnumerable<(long First, long Last)> Joined(Requirement requirement)
    {
        (int Place, long First, long Last)? current = null;
        foreach (var (part, number) in Parts(requirement.Dimension).Where(p => requirement.Classes.Contains(p.Class)).OrderBy(p => p.Part.First))
        {
            if (current is { } open && open.Place + 1 == part.First)
            {
                current = (part.Last, open.First, Number(part.To));
                continue;
            }

            if (current is { } done)
            {
                yield return (done.First, done.Last);
            }

            current = (part.Last, Number(part.From), Number(part.To));
        }

        if (current is { } last)
        {
            yield return (last.First, last.Last);
        }
    }

    private static IEnumerable<(ValuePart.Stretch Part, int Class)> Parts(Dimension dimension) =>
        dimension.Classes.SelectMany((c, i) => c.Parts.OfType<ValuePart.Stretch>().Select(p => (p, i)));

    private static long Number(string text) => long.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);
}
