using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>The tables of <c>memoranda/README.md</c> on the law behind the national pack say what the checks say.</summary>
public sealed class StatuteTableTests
{
    private static readonly LoadedPack Pack = LoadedPack.Load(Repository.PathTo("memoranda/national"));

    /// <summary>Every instrument with measures has a row, and the last row has the sums.</summary>
    [Fact]
    public void The_table_of_claimed_basis_against_statute_is_that_of_the_checks()
    {
        var rows = Pack.Rules.Measures
            .GroupBy(m => m.Instrument.Name.Id)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Instrument: $"`{group.Key}`", Counts: CountsOf([.. group])))
            .ToArray();
        var total = (Instrument: "all", Counts: rows.Select(row => row.Counts).Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]));
        AssertTable("| basis claimed by |", rows.Append(total).Select(row => $"| {row.Instrument} | {string.Join(" | ", row.Counts)} |"));
    }

    /// <summary>Bases that are allowed, fall short, are not checked; and measures of which no basis is known.</summary>
    private static ImmutableArray<int> CountsOf(ImmutableArray<Measure> measures)
    {
        var verdicts = measures.Where(HasBasis).SelectMany(m => m.Basis.Value.Select(basis => Worst(m, basis))).ToLookup(v => v);
        return
        [
            verdicts[StatuteVerdict.Allows].Count(), verdicts[StatuteVerdict.FallsShort].Count(), verdicts[StatuteVerdict.NotChecked].Count(),
            measures.Count(m => !HasBasis(m)),
        ];
    }

    private static bool HasBasis(Measure measure) => measure.Basis is { IsGiven: true, Value.IsEmpty: false };

    [Fact]
    public void The_table_of_warnings_counts_those_of_the_pack() => AssertTable(
        "| warning |",
        Pack.Diagnostics.GroupBy(d => d.Code).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"| `{group.Key}` | {group.Count()} |"),
        columns: 2);

    [Fact]
    public void The_table_of_what_changes_nothing_has_each_finding() => AssertTable(
        "| file | warning |",
        Pack.Analyse()
            .Where(d => d.Severity != Severity.Note)
            .Select(d => (File: Path.ChangeExtension(Path.GetRelativePath(Repository.PathTo("memoranda/national"), d.Location.Source.Path), null), d.Code))
            .OrderBy(d => d.File, StringComparer.Ordinal)
            .Select(d => $"| `{d.File}` | `{d.Code}` |"),
        columns: 2);

    /// <summary>Over the days on which the law changes while the clause is in force: short on one is short; allowed is allowed on all that could be compared.</summary>
    private static StatuteVerdict Worst(Measure measure, Citation basis)
    {
        var verdicts = LegalDates.Of(Pack.Rules, measure).Select(date => StatuteLaw.Check(Pack.Rules, measure, basis, date, []).Verdict).ToHashSet();
        return verdicts.Contains(StatuteVerdict.FallsShort) ? StatuteVerdict.FallsShort
            : verdicts.Contains(StatuteVerdict.Allows) ? StatuteVerdict.Allows
            : StatuteVerdict.NotChecked;
    }

    private static void AssertTable(string head, IEnumerable<string> expected, int? columns = null)
    {
        var rows = File.ReadAllLines(Repository.PathTo("memoranda/README.md"))
            .SkipWhile(l => !l.StartsWith(head, StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'))
            .Select(row => columns is { } count ? string.Join('|', row.Split('|')[..(count + 1)]) + "|" : row);
        var wanted = expected.ToArray();
        Assert.True(rows.SequenceEqual(wanted), "The table should be:\n" + string.Join("\n", wanted));
    }
}
