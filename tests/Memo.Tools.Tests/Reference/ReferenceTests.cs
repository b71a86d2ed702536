using Memo.Compiler;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Listings;

namespace Memo.Tools.Tests.Reference;

/// <summary>What grammar/README.md promises: its examples bind, and their cases pass.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<int> Examples() => [.. ReferencePage.Examples.Keys];

    public static TheoryData<int> ExamplesWithCases() => [.. ReferencePage.Examples.Where(e => e.Value.Cases is not null).Select(e => e.Key)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_binds_without_a_diagnostic(int line) => Assert.Empty(Bind(line).Diagnostics.Select(Shown));

    [Theory]
    [MemberData(nameof(ExamplesWithCases))]
    public void The_cases_behind_an_example_pass(int line)
    {
        var pack = Bind(line).Pack;
        var (input, malformed) = InputFile.Parse(new SourceText("cases.yaml", ReferencePage.Examples[line].Cases!));
        Assert.Empty(malformed.Select(Shown));
        var (cases, _, mistakes) = InputToCases.Read(pack, input!);
        Assert.Empty(mistakes.Select(Shown));

        var outcomes = CaseRunner.Run(pack, cases);

        Assert.NotEmpty(outcomes);
        Assert.Empty(outcomes.SelectMany(o => o.Failures.Select(f => $"{o.Case.Name}: {f.Message.English}").Concat(o.Diagnostics.Select(Shown))));
    }

    [Fact]
    public void Every_section_has_examples_with_meaning() => Assert.True(ReferencePage.Examples.Values.Count(e => e.Cases is not null) >= 12);

    private static Compilation Bind(int line) =>
        Compilation.Of([new SourceText("prelude.memo", ReferencePage.Prelude), new SourceText("example.memo", ReferencePage.Examples[line].Memo)]);

    private static string Shown(Diagnostic diagnostic) => $"{diagnostic.Location} {diagnostic.Code} {diagnostic.Message.English}";
}
