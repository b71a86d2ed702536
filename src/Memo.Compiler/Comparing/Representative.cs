using System.Globalization;
using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>One value for a choice: next to a bound, where there is one.</summary>
internal static class Representative
{
    private const int LongestCode = 32;
    private const int RegionDigits = 6;

    /// <summary>Null if no dossier can say it: a kind of subject apart from the kinds below it that are told from it.</summary>
    public static Value? Of(Fact fact, Choice choice) => (fact.Type, choice.Part) switch
    {
        (FactType.YesNo, _) => new Value.Bool(choice.IsYes),
        (FactType.Enumeration type, ValuePart.Single single) => new Value.Member(type.Values.First(v => v.Id == single.Name)),
        (FactType.Code, ValuePart.Node node) => CodeOf(node, choice.Dimension) is { } code ? new Value.Code(code) : null,
        (_, ValuePart.Stretch stretch) => new Value.Number(NumberOf(stretch, choice.Dimension)),
        _ => null,
    };

    /// <summary>One number of each stretch.</summary>
    public static ImmutableArray<Value> OfEach(Dimension numbers) =>
        [.. numbers.Classes.SelectMany(c => c.Parts).OfType<ValuePart.Stretch>().Select(stretch => new Value.Number(Read(stretch.From)))];

    /// <summary>The lower bound, or if there is none the upper one.</summary>
    private static long NumberOf(ValuePart.Stretch stretch, Dimension dimension)
    {
        var (low, high) = (Read(stretch.From), Read(stretch.To));
        var isFirst = !dimension.Classes.SelectMany(c => c.Parts).OfType<ValuePart.Stretch>().Any(s => Read(s.From) < low);
        return isFirst && high != FactType.LargestNumber ? high : low;
    }

    /// <summary>A code that begins with the node and with none below it, and is long enough to tell.</summary>
    private static string? CodeOf(ValuePart.Node node, Dimension dimension)
    {
        var own = node.Name is "*" ? "" : node.Name;
        var below = dimension.Classes.SelectMany(c => c.Parts).OfType<ValuePart.Node>()
            .Select(n => n.Name)
            .Where(c => c != "*" && c != own && c.StartsWith(own, StringComparison.Ordinal))
            .ToArray();
        if (below.Length == 0 && own.Length > 0)
        {
            return own;
        }

        var length = Math.Max(below.Length == 0 ? RegionDigits : below.Max(b => b.Length), own.Length + 1);
        return "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ0"
            .SelectMany(first => "0123456789".Select(second => own + first + second))
            .Select(code => code.Length > length ? code.Substring(0, length) : code.PadRight(length, '0'))
            .FirstOrDefault(code => code.Length <= LongestCode && !below.Any(b => b.StartsWith(code, StringComparison.Ordinal) || code.StartsWith(b, StringComparison.Ordinal)));
    }

    private static long Read(string number) => long.Parse(number, CultureInfo.InvariantCulture);
}
