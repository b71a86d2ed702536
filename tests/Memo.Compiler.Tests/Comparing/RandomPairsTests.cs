using System.Collections.Immutable;
using Memo.Compiler.Comparing;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Runtime;
using Xunit.Abstractions;
using Outcome = Memo.Compiler.Comparing.Outcome;

namespace Memo.Compiler.Tests.Comparing;

/// <summary>
/// Random packs against rewritings and mutants of themselves. <c>MEMO_PAIRS</c> sets how many, <c>MEMO_FIRST</c> from which on, <c>MEMO_DOSSIERS</c> how many
/// dossiers each pair is tried on; <c>tests/README.md</c> has the numbers of a long run.
/// </summary>
public sealed class RandomPairsTests(ITestOutputHelper output)
{
    private static readonly int DossiersAPair = Setting.Of("MEMO_DOSSIERS", 60);
    private static readonly int First = Setting.Of("MEMO_FIRST", 0);
    private static readonly int Pairs = Setting.Of("MEMO_PAIRS", 60);

    private static IEnumerable<int> Seeds => Enumerable.Range(First, Pairs);

    [Fact]
    public void A_rewriting_is_no_change() => Parallel.ForEach(Seeds, seed =>
    {
        var pack = RandomPack.Of(seed);
        var changes = PacksToChanges.Compare(pack.Bind(), pack.Rewritten(seed).Bind());

        Assert.True(changes.IsEmpty, $"seed {seed}: {Faults(changes)} {string.Join(", ", changes.Decisions.Select(d => d.Id))}");
    });

    [Fact]
    public void Every_difference_is_shown_by_its_witness_and_what_is_not_reported_is_not_there()
    {
        var tried = Seeds.AsParallel().Select(Try).ToArray();
        var (differences, disagreeing, open) = (tried.Sum(t => t.Differences), tried.Sum(t => t.Disagreeing), tried.Sum(t => t.Open));

        output.WriteLine($"{Pairs} pairs: {differences} differences, each shown by its witness; {(long)Pairs * DossiersAPair} dossiers tried, on which {disagreeing} answers differed, each reported; {open} decisions could not be settled.");
        Assert.True(open <= Pairs / 50, $"{open} decisions could not be settled");
        Assert.True(differences > Pairs / 2 && disagreeing > 0);
    }

    [Fact]
    public void Where_two_things_change_every_further_dossier_shows_the_difference_too()
    {
        var pairs = (Pairs + 2) / 3;
        var shown = Seeds.Take(pairs).AsParallel().Sum(TryFurther);

        output.WriteLine($"{pairs} pairs with two changes: {shown} further dossiers.");
        Assert.True(shown > pairs / 4, $"{shown} further dossiers");
    }

    private static int TryFurther(int seed)
    {
        var pack = RandomPack.Of(seed);
        var (old, now) = (pack.Bind(), pack.Mutated(seed).Mutated(-1 - seed).Bind());
        var changes = PacksToChanges.Compare(old, now);
        Assert.True(changes.Decisions.All(d => d.Mistaken.IsEmpty), $"seed {seed}: {Faults(changes)}");

        var further = changes.Decisions.SelectMany(d => d.Differences.SelectMany(difference => difference.Further.Select(f => (d.Id, difference, f.Witness)))).ToArray();
        foreach (var (id, difference, witness) in further)
        {
            Outcome Answer(RulePack version, WitnessOf side) => Outcomes(version, side.Dossier, witness.AsOf, side.Roles, [])[id];
            Assert.Equal((seed, id, difference.Old, difference.New), (seed, id, Answer(old, witness.Old), Answer(now, witness.New)));
        }

        return further.Length;
    }

    private static (int Differences, long Disagreeing, int Open) Try(int seed)
    {
        var pack = RandomPack.Of(seed);
        var (old, now) = (pack.Bind(), pack.Mutated(seed).Bind());
        var changes = PacksToChanges.Compare(old, now);
        Assert.True(changes.Decisions.All(d => d.Mistaken.IsEmpty), $"seed {seed}: {Faults(changes)}");

        var (disagreeing, oldRules, newRules) = (0L, new Dictionary<ListDefinition, ListRules>(), new Dictionary<ListDefinition, ListRules>());
        for (var i = 0; i < DossiersAPair; i++)
        {
            var (dossier, asOf, roles) = RandomPack.Dossier(unchecked((seed * DossiersAPair) + i));
            var (before, after) = (Outcomes(old, dossier, asOf, roles, oldRules), Outcomes(now, dossier, asOf, roles, newRules));
            foreach (var id in before.Keys.Where(id => before[id] != after[id]))
            {
                disagreeing++;
                var change = changes.Decisions.SingleOrDefault(d => d.Id == id);
                var reported = change is { IsOpen: true } || change?.Differences.Any(d => (d.Old, d.New) == (before[id], after[id])) == true;
                Assert.True(reported, $"seed {seed}, dossier {i}: {id} {before[id]} -> {after[id]} is not reported");
            }
        }

        return (changes.Decisions.Sum(d => d.Differences.Length), disagreeing, changes.Decisions.Count(d => d.IsOpen));
    }

    private static string Faults(Changes changes) => string.Join("; ", changes.Decisions
        .Where(d => d.IsOpen || !d.Mistaken.IsEmpty)
        .Select(d => d.Mistaken.IsEmpty ? d.Id + " could not be settled" : $"{d.Id} is not shown by {Said(d.Mistaken[0])}"));

    private static string Said(Witness witness)
    {
        var (dossier, entry) = (witness.Old.Dossier, witness.Old.Dossier.Entries[0]);
        var facts = new[] { entry.Facts, dossier.SubjectFacts, dossier.OwnPersonFacts }.SelectMany(f => f.Given).Select(f => $"{f.Key.Name.Id}={f.Value[0]}");
        return $"{witness.AsOf} {dossier.Subject} [{string.Join(",", entry.Grounds ?? [])}] as {string.Join(",", witness.Old.Roles)} {string.Join(" ", facts)}"
            + $" ({witness.Old.Answer.Results[0].Standing.State}, {witness.New.Answer.Results[0].Standing.State})";
    }

    private static Dictionary<string, Outcome> Outcomes(
        RulePack pack, Dossier dossier, CalendarDate asOf, ImmutableArray<Role> roles, Dictionary<ListDefinition, ListRules> rules)
    {
        var answer = ReferenceEvaluator.Evaluate(pack, dossier, asOf, roles, rules);
        var witness = new WitnessOf(dossier, roles, () => answer);
        var outcomes = pack.Measures.ToDictionary(m => m.QualifiedId, m => (Outcome)Memo.Compiler.Comparing.Outcomes.Of(m, witness));
        var own = answer.Results.First(r => r.Roles.Contains(BuiltIn.Itself));
        foreach (var exit in pack.ExitRules)
        {
            outcomes.Add(exit.QualifiedId, own.Exits.Any(e => e.Rule == exit && e.Answer == ExitAnswer.Open) ? Truth.True : Truth.False);
        }

        foreach (var entry in pack.EntryRules)
        {
            outcomes.Add(entry.QualifiedId, own.EntryDecision is { Answer: EntryAnswer.Allowed } decision && decision.Rules.Contains(entry) ? Truth.True : Truth.False);
        }

        outcomes.Add(dossier.Entries[0].List.Name.Id, own.Standing.State);
        return outcomes;
    }
}
