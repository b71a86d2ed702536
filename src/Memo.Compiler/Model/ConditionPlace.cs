using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Model;

/// <summary>Where a condition is written: from its first test to its last.</summary>
internal static class ConditionPlace
{
    /// <summary>Null where nothing of it is.</summary>
    public static Location? Of(Condition condition)
    {
        var places = AllIn(condition).ToArray();
        if (places.Length == 0)
        {
            return null;
        }

        var own = places.Where(p => p.Source == places[0].Source).ToArray();
        var (start, end) = (own.Min(p => p.Span.Start), own.Max(p => p.Span.End));
        return new Location(own[0].Source, new TextSpan(start, end - start));
    }

    /// <summary>Where its tests are written, and the named conditions that it uses.</summary>
    public static IEnumerable<Location> AllIn(Condition condition) => PlacesIn(condition).OfType<Location>();

    private static IEnumerable<Location?> PlacesIn(Condition condition) => condition switch
    {
        Condition.Test test => [test.Location],
        Condition.Named named => [named.Location],
        Condition.Not not => PlacesIn(not.Operand),
        Condition.All all => all.Operands.SelectMany(PlacesIn),
        Condition.Any any => any.Operands.SelectMany(PlacesIn),
        _ => [],
    };
}
