using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Hosting.Cases;
using Memo.Hosting.Packs;
using Memo.Runtime;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>
/// Every instrument with measures has three sorts of case: something follows; something is withheld, or the entry is over; something is not certain, or somebody is out of reach.
/// Those of which nothing can follow or be withheld, since whom they reach was not seen, are named in the README, measure by measure.
/// </summary>
public sealed class SortsOfCasesTests
{
    private static readonly RulePack Pack = LoadedPack.Load(Repository.PathTo("memoranda/national")).Rules;

    private static readonly (Case Case, Expectation Expected)[] Expectations =
        [.. NationalCases.All(Pack).SelectMany(c => c.Case.Expectations.Select(expected => (c.Case, expected)))];

    [Fact]
    public void Something_follows_from_every_instrument_that_says_whom_it_reaches() =>
        Assert.Equal([], WithMeasures.Where(i => Pack.Measures.Any(m => m.Instrument == i && m.On.IsGiven) && !Has(i, m => m is MeasureOutcome.Triggered)).Select(i => i.Name.Id));

    [Fact]
    public void Something_is_withheld_or_over_in_every_instrument() =>
        Assert.Equal([], WithMeasures.Where(i => !Has(i, m => m is MeasureOutcome.Withheld) && !About(i).Any(e => e.Standing is StandingState.Ended && NothingFollows(e, i))).Select(i => i.Name.Id));

    [Fact]
    public void Something_is_not_certain_or_out_of_reach_in_every_instrument() =>
        Assert.Equal([], WithMeasures.Where(i => !Has(i, m => m is MeasureOutcome.Undetermined) && !About(i).Any(e => e.Standing is StandingState.InEffect && NothingFollows(e, i))).Select(i => i.Name.Id));

    private static IEnumerable<Instrument> WithMeasures => Pack.Measures.Select(m => m.Instrument).Distinct();

    private static IEnumerable<Expectation> About(Instrument instrument) => Expectations.Where(e => e.Case.Of.Contains(instrument)).Select(e => e.Expected);

    private static bool Has(Instrument instrument, Func<MeasureOutcome, bool> outcome) =>
        Expectations.Any(e => e.Expected.Measures.Any(m => m.Key.Instrument == instrument && outcome(m.Value)));

    private static bool NothingFollows(Expectation expected, Instrument instrument) => expected.Measures.Keys.All(m => m.Instrument != instrument);
}
