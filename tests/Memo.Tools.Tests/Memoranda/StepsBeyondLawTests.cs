using Memo.Compiler;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>
/// A draft that goes one step beyond what a statute or the basic list says gets exactly the diagnostics that stand beside the step; where nothing is
/// certain, the reasons why its basis is not compared stand there too.
/// </summary>
public sealed class StepsBeyondLawTests
{
    private const string NotCompared = "MEMO5023";

    private static readonly Compilation Compiled = Steps.Compiled("draft");

    private static readonly ILookup<string, Diagnostic> Found = Compiled.Diagnostics
        .Where(d => d.Location.Source.Path == "steps.memo")
        .ToLookup(d => d.Message.English.Split('“').Skip(1).Select(part => part.Split('”')[0]).FirstOrDefault(name => name.Contains("_step_", StringComparison.Ordinal)) ?? d.Message.English);

    public static TheoryData<string> Clauses => [.. Steps.All.Select(step => step.Clause).Distinct()];

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Each_step_beyond_a_clause_is_reported_as_it_deserves(string clause) => Assert.Equal(
        Lines(clause, step => step.Expected), Lines(clause, step => Reported(step.Name)));

    [Fact]
    public void Nothing_else_is_reported() => Assert.Empty(Found.Select(d => d.Key).Except(Steps.All.Select(step => step.Name)));

    private static string Lines(string clause, Func<Steps.Step, string> said) =>
        string.Join("\n", Steps.All.Where(step => step.Clause == clause).Select(step => $"  {string.Join("; ", step.Lines),-70}  {said(step)}"));

    private static string Reported(string name)
    {
        var codes = Found[name].Any() ? string.Join(", ", Found[name].Select(d => $"{d.Code} {d.Severity}").Order(StringComparer.Ordinal)) : "-";
        return Found[name].Any() && Found[name].All(d => d.Code != NotCompared) ? codes : string.Join(" ", Doubts(Compiled.Pack.Measures.Single(m => m.Name.Id == name)).Prepend(codes));
    }

    private static IEnumerable<string> Doubts(Measure measure) =>
        from date in LegalDates.Of(Compiled.Pack, measure)
        from basis in measure.Basis is { IsGiven: true } given ? given.Value : []
        from doubt in StatuteLaw.Check(Compiled.Pack, measure, basis, date, []).Findings
        where doubt.IsDoubt
        group doubt by doubt.Kind into kind
        select kind.Key.ToString();
}
