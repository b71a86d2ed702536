using Memo.Runtime;
using Memo.Runtime.Packs;

namespace Memo.Tools.Tests.Compiled;

public sealed class MeasureSetTests
{
    private static readonly CalendarDate AsOf = new(2021, 6, 1);
    private readonly RulePack _pack = Packs.LoadedFerry();

    [Fact]
    public void Numbers_come_in_the_order_of_ids()
    {
        var triggered = Triggered();
        Span<int> numbers = stackalloc int[triggered.Count];

        Assert.Equal(2, triggered.CopyTo(numbers));
        Assert.Equal(["ferry_safety.no_new_routes", "ferry_safety.weigh_in_bids"], numbers.ToArray().Select(n => _pack.Measures[n].Id));
    }

    [Theory]
    [InlineData("MOT", "ferry_safety.no_new_routes")]
    [InlineData("SAMR", "ferry_safety.weigh_in_bids")]
    public void A_set_narrows_to_one_agency(string agency, string measure)
    {
        var own = Triggered().Only(_pack.MeasuresOf(agency, AsOf));

        Assert.Equal([measure], own.Select(m => m.Id));
        Assert.Equal((1, false), (own.Count, own.IsEmpty));
        Assert.True(own.Contains(_pack.MeasureOf(measure)));
    }

    [Fact]
    public void A_set_narrows_twice()
    {
        var both = Triggered().Only(_pack.MeasuresOf("MOT", AsOf)).Only(_pack.MeasuresOfItem("weigh_in_tenders"));

        Assert.True(both.IsEmpty);
        Assert.Empty(both);
    }

    [Fact]
    public void A_group_of_another_pack_is_refused() =>
        Assert.Throws<ArgumentException>(() => Triggered().Only(Packs.LoadedFerry().MeasuresOfItem("weigh_in_tenders")));

    [Fact]
    public void The_entries_of_one_subject_are_gathered_each_measure_once()
    {
        var (evaluator, dossier, person) = FerryQuestion.Of(_pack);
        var second = _pack.NewEntry(_pack.ListOf("ferry_defaulter"));
        second.Facts.Set(_pack.FactOf("decided"), new CalendarDate(2021, 1, 1));
        second.Facts.Set(_pack.FactOf("passengers_at_risk"), 10L);
        dossier.Entries.Add(second);
        evaluator.Open(dossier, AsOf);
        var union = _pack.NewUnion();
        for (var entry = 0; entry < dossier.Entries.Count; entry++)
        {
            union.Add(evaluator.Decide(entry, person).Triggered);
        }

        Assert.Equal(["ferry_safety.no_new_routes", "ferry_safety.weigh_in_bids"], union.Select(m => m.Id));
        Assert.Equal(2, union.Count);
        union.Clear();
        Assert.Empty(union);
    }

    [Fact]
    public void What_is_asked_after_the_measures_is_the_same_on_a_day_made_ready()
    {
        var (evaluator, dossier, person) = FerryQuestion.Of(_pack);
        dossier.Entries[0].Facts.Set(_pack.FactOf("rescue_service_approved"), true);
        string Said()
        {
            evaluator.Open(dossier, AsOf);
            var answer = evaluator.Decide(0, person);
            return $"{string.Join(' ', answer.Triggered)}; {string.Join(' ', answer.Withheld)}; {string.Join(' ', answer.Undetermined)}; {answer.Since}; {answer.Standing}; {answer.Exit(0)}; {answer.Entry}";
        }

        var before = Said();
        _pack.Prepare(AsOf);

        Assert.Equal(before, Said());
        Assert.StartsWith("ferry_safety.weigh_in_bids; ferry_safety.no_new_routes; ; 2020-03-04", before, StringComparison.Ordinal);
    }

    private MeasureSet Triggered()
    {
        var (evaluator, dossier, person) = FerryQuestion.Of(_pack);
        evaluator.Open(dossier, AsOf);
        return evaluator.Decide(0, person).Triggered;
    }
}
