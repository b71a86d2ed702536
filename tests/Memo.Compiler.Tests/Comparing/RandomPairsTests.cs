using System.Globalization;
using Memo.Compiler.Comparing;
using Memo.Compiler.Model;
using Memo.Runtime;
using Xunit.Abstractions;
using Outcome = Memo.Compiler.Comparing.Outcome;

namespace Memo.Compiler.Tests.Comparing;

/// <summary>
/// Random packs against rewritings and mutants of themselves. <c>MEMO_PAIRS</c> sets how many, <c>MEMO_FIRST</c> from which on, <c>MEMO_DOSSIERS</c> how many
/// dossiers each pair is tried on; <c>tests/README.md</c> has the numbers of a long run. All dossiers are asked of the compiled tables, and as many as
/// <c>MEMO_REFERENCE</c> says of the reference evaluator too, which must answer the same.
/// </summary>
public sealed class RandomPairsTests(ITestOutputHelper output)
{
    private static readonly int DossiersAPair = Setting.Of("MEMO_DOSSIERS", 60);
    private static readonly int OfReference = Setting.Of("MEMO_REFERENCE", 60);
    private static readonly int First = Setting.Of("MEMO_FIRST", 0);
    private static readonly int Pairs = Setting.Of("MEMO_PAIRS", 60);

    private static IEnumerable<int> Seeds => Enumerable.Range(First, Pairs);

    [Fact]
    public void A_rewriting_is_no_change()
    {
        var tried = Seeds.AsParallel().Select(seed =>
        {
            var pack = RandomPack.Of(seed);
            var (old, now) = (pack.Bind(), pack.Rewritten(seed).Bind());
            var changes = PacksToChanges.Compare(old, now);

            Assert.True(changes.IsEmpty, $"seed {seed}: {Faults(changes)} {string.Join(", ", changes.Decisions.Select(d => d.Id))}{string.Join(", ", changes.Texts.Select(t => t.Id))}");
            return Try(seed, old, now, changes);
        }).ToArray();

        output.WriteLine($"{Pairs} rewritings, no change of any decision; {Said(tried)}");
        Assert.True(tried.All(t => t.Disagreeing == 0));
    }

    [Fact]
    public void Every_difference_is_shown_by_its_witness_and_what_is_not_reported_is_not_there()
    {
        var tried = Seeds.AsParallel().Select(seed =>
        {
            var pack = RandomPack.Of(seed);
            var (old, now) = (pack.Bind(), pack.Mutated(seed).Bind());
            var changes = PacksToChanges.Compare(old, now);
            Assert.True(changes.Decisions.All(d => d.Mistaken.IsEmpty), $"seed {seed}: {Faults(changes)}");
            return Try(seed, old, now, changes);
        }).ToArray();
        var (differences, open) = (tried.Sum(t => t.Differences), tried.Sum(t => t.Open));

        output.WriteLine($"{Pairs} mutants: {differences} differences, each shown by its witness; {tried.Sum(t => t.Unchanged)} decisions reported as unchanged; {open} could not be settled; {Said(tried)}");
        Assert.True(open <= Pairs / 50, $"{open} decisions could not be settled");
        Assert.True(differences > Pairs / 2 && tried.Sum(t => t.Disagreeing) > 0);
    }

    /// <summary>Each was once told to show a difference that no dossier shows: the other entry had to be of a kind that the subject is not, or that was not said of it.</summary>
    [Theory]
    [InlineData(729)]
    [InlineData(775)]
    [InlineData(1218)]
    [InlineData(1383)]
    [InlineData(1574)]
    public void Where_another_entry_must_be_of_a_kind_the_subject_is_of_it(int seed)
    {
        var pack = RandomPack.Of(seed);
        var (old, now) = (pack.Bind(), pack.Mutated(seed).Bind());
        var changes = PacksToChanges.Compare(old, now);

        Assert.All(changes.Decisions, d => Assert.Equal((d.Id, false, 0), (d.Id, d.IsOpen, d.Mistaken.Length)));
        Assert.InRange(Try(seed, old, now, changes).Differing, 1, DossiersAPair);
    }

    /// <summary>Said to be unchanged once: entries that rest on two grounds stand as before, and what a measure asks of one of these grounds alone does not.</summary>
    [Fact]
    public void What_changes_on_one_ground_alone_is_a_change()
    {
        var pack = RandomPack.Of(1603);

        var change = Assert.Single(PacksToChanges.Compare(pack.Bind(), pack.Mutated(1603).Bind()).Decisions);

        Assert.Equal(("rules.guarded", Direction.Broadened), (change.Id, Assert.Single(change.Differences).Direction));
    }

    /// <summary>A term of no months was never found to be over.</summary>
    [Fact]
    public void What_a_term_of_none_ends_is_a_change()
    {
        var pack = RandomPack.Of(7710);
        var (old, now) = (pack.Bind(), pack.Mutated(7710).Bind());
        var changes = PacksToChanges.Compare(old, now);

        Assert.Equal(["list", "rules.exit", "rules.guarded", "rules.measure"], changes.Decisions.Select(d => d.Id).Order(StringComparer.Ordinal));
        Assert.InRange(Try(7710, old, now, changes).Differing, 1, DossiersAPair);
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

        var ids = AnswersOfTables.IdsIn(old).ToArray();
        var further = changes.Decisions.SelectMany(d => d.Differences.SelectMany(difference => difference.Further.Select(f => (d.Id, difference, f.Witness)))).ToArray();
        foreach (var (id, difference, witness) in further)
        {
            Outcome Answer(RulePack version, WitnessOf side) => new AnswersOfReference(version).Ask(side.Dossier, witness.AsOf, side.Roles)[Array.IndexOf(ids, id)];
            Assert.Equal((seed, id, difference.Old, difference.New), (seed, id, Answer(old, witness.Old), Answer(now, witness.New)));
        }

        return further.Length;
    }

    private static Tried Try(int seed, RulePack old, RulePack now, Changes changes)
    {
        var ids = AnswersOfTables.IdsIn(old);
        var (before, after) = (new AnswersOfTables(old), new AnswersOfTables(now));
        var (oldReference, newReference) = (new AnswersOfReference(old), new AnswersOfReference(now));
        var dossier = new RandomDossier(seed, Turns.Of(old, now));
        var reported = new HashSet<(int, Outcome, Outcome)>();
        var (differing, disagreeing, atTurn) = (0L, 0L, 0L);
        for (var i = 0; i < DossiersAPair; i++)
        {
            dossier.Draw();
            before.Ask(dossier);
            after.Ask(dossier);
            if (i < OfReference)
            {
                Assert.True(before.Outcomes.SequenceEqual(oldReference.Ask(dossier)), $"seed {seed}, dossier {i}: the tables of the old pack and the evaluator disagree on {dossier}");
                Assert.True(after.Outcomes.SequenceEqual(newReference.Ask(dossier)), $"seed {seed}, dossier {i}: the tables of the new pack and the evaluator disagree on {dossier}");
            }

            var differ = 0;
            for (var d = 0; d < ids.Length; d++)
            {
                var (was, @is) = (before.Outcomes[d], after.Outcomes[d]);
                if (was == @is)
                {
                    continue;
                }

                // Of an entry that is just named, conditions on it cannot be told: what is reported holds of dossiers that tell all that is asked.
                if (dossier.IsJustNamed && (was.Truth == Truth.Unknown || @is.Truth == Truth.Unknown))
                {
                    continue;
                }

                differ++;
                if (!reported.Contains((d, was, @is)))
                {
                    Assert.True(IsReported(changes, ids[d], was, @is), $"seed {seed}, dossier {i}: {ids[d]} {was} -> {@is} is not reported; {dossier}");
                    reported.Add((d, was, @is));
                }
            }

            (differing, disagreeing, atTurn) = (differing + (differ > 0 ? 1 : 0), disagreeing + differ, atTurn + (dossier.StandsAtTurn ? 1 : 0));
        }

        return new Tried(
            changes.Decisions.Sum(d => d.Differences.Length),
            ids.Count(id => changes.Decisions.All(d => d.Id != id || (d.Differences.IsEmpty && !d.IsOpen))),
            changes.Decisions.Count(d => d.IsOpen),
            differing,
            disagreeing,
            atTurn);
    }

    private static bool IsReported(Changes changes, string id, Outcome was, Outcome @is) =>
        changes.Decisions.SingleOrDefault(d => d.Id == id) is { } change && (change.IsOpen || change.Differences.Any(d => (d.Old, d.New) == (was, @is)));

    private static string Said(Tried[] tried) => string.Create(CultureInfo.InvariantCulture, $"""
        {(long)Pairs * DossiersAPair:N0} dossiers tried, {(long)Pairs * Math.Min(OfReference, DossiersAPair):N0} of them by the reference evaluator too;
        {tried.Sum(t => t.AtTurn):N0} had a value where an answer can turn; on {tried.Sum(t => t.Differing):N0} the versions differed, in {tried.Sum(t => t.Disagreeing):N0} answers, each reported.
        """);

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

    /// <summary>What became of the dossiers of one pair.</summary>
    /// <param name="Differing">Dossiers of which the versions answer something differently.</param>
    /// <param name="Disagreeing">Such answers.</param>
    private sealed record Tried(int Differences, int Unchanged, int Open, long Differing, long Disagreeing, long AtTurn);
}
