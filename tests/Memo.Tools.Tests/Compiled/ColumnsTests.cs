using Memo.Agreement;
using Memo.Agreement.Engines;
using Memo.Agreement.Generating;
using Memo.Hosting.Compiled;
using Memo.Runtime;
using Memo.Runtime.Packs;

namespace Memo.Tools.Tests.Compiled;

/// <summary>Listings in bulk: each of them means what it means by itself.</summary>
public sealed class ColumnsTests
{
    private static readonly CalendarDate AsOf = new(2021, 6, 1);
    private readonly RulePack _pack = Packs.LoadedFerry();

    /// <summary>Random packs, each asked about many random listings of all its lists at once, in the order they come.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Every_row_says_what_the_single_call_says(int seed)
    {
        var dice = new Dice(seed);
        var random = new RandomPack(dice);
        var bound = Comparison.Bind(random.Text).Pack;
        var pack = Packs.Loaded(bound.Rules);
        var questions = Enumerable.Range(0, 400).Select(_ => Question.Read(bound.Rules, new RandomDossier(dice, random.Words).Next().ToText())!).Where(q => DossiersToColumns.CanSay(q.Dossier)).ToArray();
        var asOf = questions[0].AsOf;
        foreach (var alike in questions.GroupBy(q => q.Dossier.ListsAreComplete))
        {
            var rows = alike.SelectMany(q => q.Asked.Where(DossiersToColumns.CanSay).Select(asked => (q.Dossier, Asked: asked))).ToArray();
            var columns = new DossiersToColumns(bound.Rules, pack);
            foreach (var (dossier, asked) in rows)
            {
                columns.Add(dossier, asked);
            }

            var screened = pack.Screen(columns.Make(rows.Length), asOf);

            Assert.InRange(rows.Length, 20, 5_000);
            var evaluator = pack.NewEvaluator();
            for (var row = 0; row < rows.Length; row++)
            {
                evaluator.Open(DossierToPack.Convert(rows[row].Dossier, pack), asOf);
                var answer = evaluator.Decide(0, DossierToPack.Convert(rows[row].Asked.Roles, rows[row].Asked.Facts, pack));
                Assert.Equal(answer.Triggered, screened.Triggered(row));
                Assert.Equal(answer.Undetermined, screened.Undetermined(row));
            }

            AssertTotals(pack, screened);
        }
    }

    [Fact]
    public void Listings_to_which_the_same_applies_are_told_by_their_facts_alone()
    {
        var columns = _pack.NewColumns(4);
        columns.ListsAreComplete = true;
        columns.SetLists([0, 0, 0, 0]);
        columns.SetKinds([.. Enumerable.Repeat((byte)_pack.KindOf("legal_person"), 4)]);
        columns.SetRoles(_pack.RoleOf("itself"));
        columns.Set(_pack.FactOf("decided"), [.. Enumerable.Repeat(new CalendarDate(2020, 3, 4).Code, 4)]);
        columns.Set(_pack.FactOf("passengers_at_risk"), [60L, 49L, ListingColumns.NumberNotGiven, 5_001L]);

        var screened = _pack.Screen(columns, AsOf);

        Assert.Equal(["ferry_safety.no_new_routes", "ferry_safety.weigh_in_bids"], screened.Triggered(0).Select(m => m.Id));
        Assert.Equal(["ferry_safety.weigh_in_bids"], screened.Triggered(1).Select(m => m.Id));
        Assert.Equal(["ferry_safety.no_new_routes"], screened.Undetermined(2).Select(m => m.Id));
        Assert.Empty(screened.Triggered(3));
        Assert.Equal([1L, 3L], screened.Totals().Triggered);
        Assert.Equal([1L, 0L], screened.Totals().Undetermined);
    }

    [Fact]
    public void A_column_that_cannot_be_is_refused()
    {
        var columns = _pack.NewColumns(2);

        Assert.Throws<ArgumentException>(() => columns.SetLists([0]));
        Assert.Throws<ArgumentException>(() => columns.SetLists([0, 1]));
        Assert.Throws<ArgumentException>(() => columns.SetKinds([0, 254]));
        Assert.Throws<ArgumentException>(() => columns.SetRoles([0, 1], [[0]]));
        Assert.Throws<ArgumentException>(() => columns.SetGrounds([0, 0], [[7]]));
        Assert.Throws<ArgumentException>(() => columns.Set(_pack.FactOf("repaired"), (byte[])[0, 2]));
        Assert.Throws<ArgumentException>(() => columns.Set(_pack.FactOf("repaired"), [0L, 1L]));
        Assert.Throws<ArgumentException>(() => columns.Set(_pack.FactOf("passengers_at_risk"), [0L, -1L]));
        Assert.Throws<ArgumentException>(() => columns.Set(_pack.FactOf("decided"), [DayCode.Day(2021, 2, 29), ListingColumns.DayNotGiven]));
        Assert.Throws<ArgumentException>(() => _pack.Screen(columns, AsOf));
    }

    private static void AssertTotals(RulePack pack, ScreenedListings screened)
    {
        var (triggered, undetermined) = screened.Totals();
        for (var measure = 0; measure < pack.Measures.Count; measure++)
        {
            Assert.Equal(Enumerable.Range(0, screened.Count).LongCount(row => screened.Triggered(row).Contains(measure)), triggered[measure]);
            Assert.Equal(Enumerable.Range(0, screened.Count).LongCount(row => screened.Undetermined(row).Contains(measure)), undetermined[measure]);
        }
    }
}
