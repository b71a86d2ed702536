using Memo.Compiler.Diagrams;

namespace Memo.Compiler.Decisions;

/// <summary>
/// Maximal boxes that hold whatever all of them hold together: enough to answer where every fact is known. The others are kept for what
/// is certain though some fact is not known, and since only all of them are a canonical form.
/// </summary>
public static class Cover
{
    /// <summary>Steps of work on one form.</summary>
    private const int MostSteps = 2_000_000;

    /// <summary>
    /// For each box of the form whether it is in the cover: none of those in it can be left out. The widest are preferred; that there is no
    /// other cover with fewer is not claimed. Null if it took too many steps.
    /// </summary>
    public static ImmutableArray<bool>? Of(NormalForm form)
    {
        var work = new Work(MostSteps);
        var isKept = form.Boxes.Select(_ => true).ToArray();
        try
        {
            foreach (var i in Enumerable.Range(0, isKept.Length).OrderByDescending(i => Constraints(form, form.Boxes[i])))
            {
                isKept[i] = false;
                isKept[i] = !IsHeld(form.Boxes[i], [.. form.Boxes.Where((_, other) => isKept[other])], 0, work);
            }
        }
        catch (BeyondLimitException)
        {
            return null;
        }

        return [.. isKept];
    }

    private static int Constraints(NormalForm form, Box box) => box.Sets.Where((set, d) => set != form.Dimensions[d].All).Count();

    /// <summary>Everything in the box lies in one of the others, from the given one on: what the first leaves over, the rest must hold.</summary>
    private static bool IsHeld(Box box, ImmutableArray<Box> others, int from, Work work)
    {
        for (var i = from; i < others.Length; i++)
        {
            work.Step(1);
            if (box.And(others[i]) is not null)
            {
                return box.Without(others[i]).All(left => IsHeld(left, others, i + 1, work));
            }
        }

        return false;
    }
}
