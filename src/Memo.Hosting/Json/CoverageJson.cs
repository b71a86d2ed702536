using System.Text.Json;
using Memo.Compiler.Covering;
using Memo.Hosting.Cases;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Json;

/// <summary>What the cases of a pack show of its tests to JSON: counts, and each test of each decision with what is known of both its values.</summary>
internal static class CoverageJson
{
    public static void Write(Utf8JsonWriter json, TestReport report)
    {
        var coverage = report.Coverage!;
        json.WriteString("pack", report.Pack);
        json.WriteNumber("percent", coverage.Percent);
        foreach (var kind in Enum.GetValues<Coverage>())
        {
            json.WriteNumber(Word(kind), coverage.Count(kind));
        }

        json.WriteStartObject("at_bounds");
        foreach (var kind in Enum.GetValues<Coverage>())
        {
            json.WriteNumber(Word(kind), coverage.CountAtBounds(kind));
        }

        json.WriteEndObject();

        json.Objects("decisions", coverage.Values.GroupBy(v => v.Value.Decision), (j, decision) =>
        {
            j.WriteString("kind", FixedWords.Decisions.Id(decision.Key.Kind));
            j.WriteString("id", decision.Key.Id);
            j.Objects("tests", decision.GroupBy(v => v.Value.Test), (t, test) =>
            {
                t.WriteString("file", test.Key.Place.Source.Path);
                t.WriteNumber("line", test.Key.Place.Start.Line);
                t.Localized("test", test.Key.Said(true));
                foreach (var (value, known) in test)
                {
                    t.WriteString((value.Holds ? "holds" : "does_not_hold") + At(value), Word(known));
                }
            });
        });
    }

    private static string At(ValueOfTest value) => value switch
    {
        { IsAtBound: false } => "",
        { Test.Bounds.Length: 1 } => "_at_bound",
        { At: Bound.Lower } => "_at_lower_bound",
        _ => "_at_upper_bound",
    };

    private static string Word(Coverage coverage) => coverage switch
    {
        Coverage.Shown => "shown",
        Coverage.Missing => "missing",
        Coverage.Dead => "dead",
        _ => "open",
    };
}
