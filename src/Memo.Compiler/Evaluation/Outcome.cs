using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>What a condition comes to.</summary>
/// <param name="Needs">The variables on which it depends, where it is unknown.</param>
/// <param name="Exceeded">The limit at which the work was given up. What is called unknown then may be certain all the same, and not every need may matter.</param>
internal sealed record Outcome(Truth Truth, ImmutableArray<Variable> Needs, Limit? Exceeded)
{
    public static Outcome Certain(bool value) => new(value ? Truth.True : Truth.False, [], null);

    /// <summary>Of parts that share no variable: one that turns out decisive decides, whatever the others do.</summary>
    public static Outcome Join(IEnumerable<Outcome> parts, bool decisive)
    {
        var decides = decisive ? Truth.True : Truth.False;
        var open = ImmutableArray.CreateBuilder<Outcome>();
        foreach (var part in parts)
        {
            if (part.Truth == decides)
            {
                return part;
            }

            if (part.Truth == Truth.Unknown)
            {
                open.Add(part);
            }
        }

        return open.Count == 0
            ? Certain(!decisive)
            : new Outcome(Truth.Unknown, [.. open.SelectMany(p => p.Needs)], open.Select(p => p.Exceeded).FirstOrDefault(e => e is not null));
    }

    public Outcome Negated() => Truth == Truth.Unknown ? this : Certain(Truth == Truth.False);
}
