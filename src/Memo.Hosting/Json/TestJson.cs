using Memo.Hosting.Cases;

namespace Memo.Hosting.Json;

/// <summary>What came of the cases to JSON: counts, and each failure with its place.</summary>
public static class TestJson
{
    public static string Of(IEnumerable<TestReport> reports) => JsonText.Write(json =>
    {
        var all = reports.ToImmutableArray();
        json.WriteStartObject();
        json.WriteNumber("passed", all.Sum(report => report.Passed));
        json.WriteNumber("failed", all.Sum(report => report.Failed));
        json.WriteNumber("unreviewed", all.Sum(report => report.Unreviewed));
        json.Texts("too_complex", all.Select(report => report.TooComplex).OfType<string>());
        var failures = all.SelectMany(report => report.Outcomes).SelectMany(outcome => outcome.Failures.Select(failure => (outcome.Case, failure)));
        json.Objects("failures", failures, (j, pair) =>
        {
            j.WriteString("file", pair.failure.Location.Source.Path);
            j.WriteNumber("line", pair.failure.Location.Start.Line);
            j.WriteString("case", pair.Case.Name);
            j.Localized("message", pair.failure.Message);
        });
        if (all.Where(report => report.Coverage is not null).ToImmutableArray() is { IsEmpty: false } covered)
        {
            json.Objects("coverage", covered, CoverageJson.Write);
        }

        json.WriteEndObject();
    });
}
