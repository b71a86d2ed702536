using System.Globalization;
using Memo.Compiler.Emit.Tables;
using Memo.Compiler.Model;
using Memo.Runtime.Packs.Evaluation;
using Memo.Runtime.Packs.Tables;

namespace Memo.Compiler.Emit.CSharp;

/// <summary>The tests on times elapsed that one class of predicates uses: each made once, in a field named after what it says.</summary>
/// <param name="identifiers">The names taken in the class.</param>
internal sealed class TimeTests(PackNumbers numbers, PackIdentifiers names, Func<Fact, string[]> prefixesOf, Identifiers identifiers)
{
    private readonly Dictionary<string, string> _nameOf = [];

    /// <summary>The fields, in the order in which they were first needed.</summary>
    public List<string> Fields { get; } = [];

    public string[] PrefixesOf(Fact fact) => prefixesOf(fact);

    /// <param name="stretches">First and last parts that pass, between the input's points.</param>
    public string NameOf(Input input, ImmutableArray<(int First, int Last)> stretches, bool orNever)
    {
        var bounds = stretches.Select(s => $"({PointOf(s.First == 0 ? null : input.Points[s.First - 1])}, {PointOf(s.Last == input.Points.Length ? null : input.Points[s.Last])})");
        var arguments = string.Join(", ", [
            DateOf(input.Of),
            input.To < 0 ? "TimeTest.AsOf" : DateOf(input.To),
            "TimeUnit." + input.Unit,
            input.Calendar.ToString(CultureInfo.InvariantCulture),
            input.StartDayIncluded ? "true" : "false",
            $"orNever: {(orNever ? "true" : "false")}",
            .. bounds]);
        if (!_nameOf.TryGetValue(arguments, out var name))
        {
            name = identifiers.Of(Said(input, stretches));
            _nameOf.Add(arguments, name);
            Fields.Add($"private static readonly TimeTest {name} = TimeTest.Of({arguments});");
        }

        return name;
    }

    private static string PointOf(long? point) => point is not { } number ? "null" : $"TimePoint.{KindOf(number)}({Count(number)})";

    private static string KindOf(long point) => (point % TimeElapsed.Kinds) switch
    {
        TimeElapsed.Full => "Full",
        TimeElapsed.OverStartDayCounted => "OverStartDayCounted",
        _ => "Over",
    };

    private static string Count(long point) => (point / TimeElapsed.Kinds).ToString(CultureInfo.InvariantCulture);

    private string DateOf(int fact) => "Fact." + names.Of(numbers.Facts[fact]);

    /// <summary><c>Published_within_36_months</c>, <c>Removed_6_months_ago_or_more</c>: what the first stretch says.</summary>
    private string Said(Input input, ImmutableArray<(int First, int Last)> stretches)
    {
        var from = numbers.Facts[input.Of].Name.Id;
        var unit = input.Unit.ToString();
        var said = stretches.Select(s => (s.First == 0 ? "" : "after_" + Count(input.Points[s.First - 1])) + (s.Last == input.Points.Length ? "" : "_within_" + Count(input.Points[s.Last])));
        return $"{from}_{string.Join("_or_", said)}_{unit}";
    }
}
