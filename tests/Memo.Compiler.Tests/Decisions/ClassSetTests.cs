using Memo.Compiler.Decisions;

namespace Memo.Compiler.Tests.Decisions;

public sealed class ClassSetTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    public void Sets_of_any_width_are_what_sets_of_numbers_are(int width)
    {
        var random = new Random(width);
        var all = Enumerable.Range(0, width).ToHashSet();
        for (var round = 0; round < 200; round++)
        {
            var (a, b) = (Some(random, width), Some(random, width));
            var (left, right) = (ClassSet.Of(a), ClassSet.Of(b));

            Assert.Equal(ClassSet.Of(a.Intersect(b)), left.And(right));
            Assert.Equal(ClassSet.Of(a.Union(b)), left.Or(right));
            Assert.Equal(ClassSet.Of(all.Except(a)), left.Within(ClassSet.All(width)));
            Assert.Equal(a.IsSubsetOf(b), left.IsSubsetOf(right));
            Assert.Equal(a.SetEquals(b), left == right);
            Assert.Equal(a.Count == 0, left.IsEmpty);
            Assert.Equal(a.Order(), all.Where(left.Contains).Order());
            Assert.Equal(left.GetHashCode(), a.Aggregate(ClassSet.Empty, (set, c) => set.Add(c)).GetHashCode());
        }
    }

    /// <summary>Often few, so that the last words are empty; sometimes none.</summary>
    private static HashSet<int> Some(Random random, int width) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(width))];
}
