using Memo.Compiler.Tests;
using Memo.Hosting.Cases;
using Memo.Hosting.Listings;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>Every figure of a measure is said by a case, of the national pack and of the examples: otherwise it could be any other, and all cases would pass.</summary>
public class ParametersInCasesTests
{
    public static TheoryData<string> Packs =>
        ["national", .. Directory.EnumerateDirectories(Repository.PathTo("memoranda/examples")).Select(folder => "examples/" + Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_figure_is_said_by_a_case(string folder)
    {
        var path = Repository.PathTo("memoranda/" + folder);
        var rules = LoadedPack.Load(path).AsIfIssued().Rules;
        var said = Directory.EnumerateFiles(path, "*.cases.yaml", SearchOption.AllDirectories)
            .SelectMany(file => InputToCases.Read(rules, InputFile.Read(file).Input!).Cases)
            .SelectMany(c => c.Expectations.SelectMany(e => e.Details.Where(d => d.Value.Values.ContainsKey(CaseDetails.Parameter)).Select(d => (d.Key, c.AsOf))))
            .ToHashSet();
        var own = rules.Measures.Where(m => m.Instrument.Pack == rules.Header);

        Assert.Equal([], from measure in own
                         from parameter in measure.Parameters
                         where !said.Any(s => s.Key == measure && parameter.Period.Contains(s.AsOf))
                         select $"{measure.QualifiedId} {parameter.Name.Id} {parameter.Period}");
    }
}
