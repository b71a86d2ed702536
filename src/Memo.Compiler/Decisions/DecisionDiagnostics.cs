using System.Diagnostics;
using System.Globalization;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Decisions;

/// <summary>What can be wrong with decisions: MEMO3nnn.</summary>
internal static class DecisionDiagnostics
{
    /// <summary>One for each rule or list, however many of its decisions are concerned. What a guard asks is part of the rule that has the guard.</summary>
    public static IEnumerable<Diagnostic> Of(ImmutableArray<Decision> decisions) => decisions
        .Where(d => d.Exceeded is not null && d.Kind != DecisionKind.Guard && d.About.Location is not null)
        .GroupBy(d => d.About)
        .Select(g => TooComplex(g.Key.Location!, g.Key.Name, g.First().Exceeded!));

    public static Diagnostic TooComplex(Location at, Name name, Limit limit)
    {
        var most = limit.Most.ToString("N0", CultureInfo.InvariantCulture);
        var reached = limit.Reached.ToString("N0", CultureInfo.InvariantCulture);
        var why = limit.Kind switch
        {
            LimitKind.Facts => new Localized($"{reached} facts hang together in it; {most} are possible", $"其中相互牵连的事实有 {reached} 个，上限为 {most} 个"),
            LimitKind.Values => new Localized(
                $"the values that it tells apart in one fact take {reached} comparisons; {most} are possible",
                $"区分其中一个事实的取值需比较 {reached} 次，上限为 {most} 次"),
            LimitKind.Boxes => new Localized($"it falls into {reached} separate cases or more; {most} are possible", $"其情形不少于 {reached} 种，上限为 {most} 种"),
            LimitKind.Steps => new Localized($"to find its separate cases took {reached} steps or more; {most} are possible", $"列出其各种情形不少于 {reached} 步，上限为 {most} 步"),
            _ => throw new UnreachableException($"No words for {limit.Kind}."),
        };
        return new Diagnostic(
            "MEMO3001",
            Severity.Warning,
            at,
            new Localized($"“{name.Id}” is too complex to be kept as a list of cases: {why.English}.", $"“{name.Chinese}”过于复杂，无法逐一列出情形：{why.Chinese}。"),
            new Localized(
                "It is still decided, but more slowly, and may stay undetermined where much is unknown; memo build refuses the pack. Make several rules of its alternatives, or let one fact that a body determines stand for a part of it. A named condition does not make it simpler.",
                "该规则仍可判断，但较慢；未知事实较多时，可能无法确定；memo build 不予编译。请将并列的情形拆为几条规则，或者以某机构认定的一个事实代替其中一部分。另设情形名称并不能使其简化。"));
    }
}
