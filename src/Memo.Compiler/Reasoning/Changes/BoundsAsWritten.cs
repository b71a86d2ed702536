using Memo.Compiler.Model;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>A stretch of numbers to a test of it, whose bounds are written as the rules write them, or their opposite.</summary>
internal static class BoundsAsWritten
{
    public static Predicate.InRange Of(long first, long last, IReadOnlyCollection<Predicate.InRange> named) => new(first, last)
    {
        IsMoreThan = first != last && named.Any(n => (n.Lowest == first && n.IsMoreThan) || (n.Highest == first - 1 && !n.IsLessThan)),
        IsLessThan = first != last && named.Any(n => (n.Highest == last && n.IsLessThan) || (n.Lowest == last + 1 && !n.IsMoreThan)),
    };
}
