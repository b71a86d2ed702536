using System.Diagnostics;
using Memo.Compiler.Comparing;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;
using Xunit.Abstractions;
using Outcome = Memo.Compiler.Comparing.Outcome;

namespace Memo.Compiler.Tests.Comparing;

public sealed class NationalChangesTests(ITestOutputHelper output)
{
    [Fact]
    public void The_corpus_does_not_differ_from_itself_in_another_order()
    {
        var (old, now) = (NationalPack.Bind(), Compilation.Of(PackSyntax.Read(NationalPack.Texts.Reverse()), [], draftsInForce: true).Pack);
        var watch = Stopwatch.StartNew();
        var changes = PacksToChanges.Compare(old, now);
        output.WriteLine($"{changes.Unchanged} decisions, {watch.ElapsedMilliseconds} ms");

        Assert.True(changes.IsEmpty);
    }

    [Theory]
    [InlineData("tax_2014", "tax_2016")]
    [InlineData("consumption_2010", "consumption_2015")]
    [InlineData("customs_237", "customs_2026")]
    [InlineData("customs_dishonest_2017", "customs_2026")]
    public void Every_change_between_two_instruments_has_a_witness(string older, string newer)
    {
        var (changes, _) = InstrumentsToChanges.Compare(NationalPack.Bind(), NationalPack.Bind(), older, newer);

        Assert.Empty(changes!.Decisions.Where(d => d.IsOpen || !d.Mistaken.IsEmpty).Select(d => d.Id));
        Assert.Empty(changes.Decisions.Where(d => d.Fate is not (Fate.Renamed or Fate.NotSeen) && d.Differences.IsEmpty && d.Aspects.IsEmpty).Select(d => d.Id));
        var lines = changes.Decisions.SelectMany(d => d.Differences.Select(Said).Prepend(
            $"{d.Kind} {d.OldId ?? "-"} {d.Id} {d.Fate}: {string.Join(" ", d.Aspects.Select(a => $"{a.Aspect}").Concat(d.Causes.Select(c => $"({c.Id} {c.Fate})")))}".TrimEnd()));
        var baseline = Repository.PathTo($"tests/Memo.Compiler.Tests/Comparing/{older}-{newer}.txt");
        if (Environment.GetEnvironmentVariable("MEMO_ACCEPT") == "1")
        {
            File.WriteAllLines(baseline, lines);
        }

        Assert.Equal(File.ReadAllLines(baseline), lines);
    }

    /// <summary>Said to be no change once: no dossier says of a case that it is not published, and one that leaves it out is answered otherwise all the same.</summary>
    [Fact]
    public void What_only_a_date_that_has_not_happened_shows_is_a_change()
    {
        var texts = NationalPack.Texts.Select(text => text.Path.EndsWith("tax_severe.memo", StringComparison.Ordinal)
            ? new SourceText(text.Path, text.Text.Replace("  unless     publication_waived\n", "", StringComparison.Ordinal))
            : text);

        var changes = PacksToChanges.Compare(NationalPack.Bind(), Compilation.Of(PackSyntax.Read(texts), [], draftsInForce: true).Pack);

        Assert.Equal(
            ["sta_54.publish_head False -> True", "sta_54.publish_party False -> True", "sta_54.publish_person_found_responsible False -> True"],
            changes.Decisions.SelectMany(d => d.Differences.Select(one => $"{d.Id} {one.Old.Truth} -> {one.New.Truth}")).Order(StringComparer.Ordinal));
        Assert.Empty(changes.Decisions.Where(d => d.IsOpen || !d.Mistaken.IsEmpty).Select(d => d.Id));
    }

    /// <summary>What both answer, and the dossier that shows it.</summary>
    private static string Said(Difference difference)
    {
        var (witness, dossier) = (difference.Witness, difference.Witness.New.Dossier.Entries.IsEmpty ? difference.Witness.Old.Dossier : difference.Witness.New.Dossier);
        var entry = dossier.Entries[0];
        var facts = new[] { entry.Facts, dossier.SubjectFacts, dossier.OwnPersonFacts }.SelectMany(f => f.Given).Select(f => $"{f.Key.Name.Id}={ValueOf(f.Value[0])}").Order(StringComparer.Ordinal);
        return $"    {AnswerOf(difference.Old)} -> {AnswerOf(difference.New)} on {witness.AsOf}: {entry.List.Name.Id} {dossier.Subject?.Name.Id} "
            + $"[{string.Join(",", entry.Grounds?.Select(g => g.Name.Id) ?? [])}] {string.Join(" ", facts)} also [{string.Join(",", dossier.OtherEntries.Select(o => o.List.Name.Id))}] as {string.Join(",", witness.New.Roles.Select(r => r.Name.Id))}";
    }

    private static string AnswerOf(Outcome outcome) => outcome.State?.ToString() ?? outcome.Withheld?.ToString() ?? outcome.Truth.ToString();

    private static string ValueOf(Value value) => value switch
    {
        Value.Bool yes => yes.Is ? "yes" : "no",
        Value.Day day => day.Date.ToString(),
        Value.Number number => number.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Value.Member member => member.Name.Id,
        Value.Code code => code.Text,
        _ => value.ToString(),
    };
}
