using System.Collections.Immutable;
using Memo.Compiler.Decisions;
using Memo.Compiler.Model;

namespace Memo.Compiler.Tests.Decisions;

public class CoverTests
{
    [Fact]
    public void A_cover_holds_what_all_boxes_hold_and_less_without_any_of_it()
    {
        var spared = 0;
        for (var seed = 0; seed < 1_000; seed++)
        {
            var form = ConditionToBoxes.Lower(new RandomConditions(seed).Next(depth: 3), BuiltIn.SubjectKinds)!;
            var isKept = Cover.Of(form)!.Value;
            var (all, kept) = (form.Boxes, form.Boxes.Where((_, i) => isKept[i]).ToImmutableArray());
            spared += all.Length - kept.Length;

            var points = Points(form.Dimensions).ToArray();
            Assert.True(points.All(p => IsIn(all, p) == IsIn(kept, p)), $"Seed {seed}: the cover is another decision.");
            Assert.All(kept, box => Assert.True(points.Any(p => IsIn(all, p) && !IsIn(kept.Remove(box), p)), $"Seed {seed}: a box of the cover is not needed."));
        }

        Assert.Equal(27, spared);
    }

    private static bool IsIn(ImmutableArray<Box> boxes, ImmutableArray<int> point) => boxes.Any(box => box.Sets.Select((set, d) => set.Contains(point[d])).All(lies => lies));

    /// <summary>Every choice of one class of each dimension.</summary>
    private static IEnumerable<ImmutableArray<int>> Points(ImmutableArray<Dimension> dimensions) =>
        dimensions.Aggregate((IEnumerable<ImmutableArray<int>>)[[]], (points, d) => points.SelectMany(p => d.Classes.Select((_, c) => p.Add(c))));
}
