using Memo.Compiler.Evaluation;
using Memo.Runtime;

namespace Memo.Tools.Tests.Compiled;

/// <summary>What nobody confirmed stays marked in a compiled pack: who acts by an uncertain succession, and which clauses are not from the text.</summary>
public sealed class DoubtTests
{
    private const string Agency = "agency MOT = 交通运输部\n  kind       government\n";

    [Theory]
    [InlineData("SAMR from 2021-01-01 unverified", "2020-12-31", "MOT", "")]
    [InlineData("SAMR from 2021-01-01 unverified", "2021-01-01", "SAMR", "SAMR")]
    [InlineData("SAMR from 2021-01-01", "2021-01-01", "SAMR", "")]
    public void Who_acts_by_a_succession_nobody_confirmed_is_told(string successor, string day, string acting, string unverified)
    {
        var pack = Packs.Loaded(Packs.Of(
            Ferry.Vocabulary.Replace(Agency, Agency + "  successor  " + successor + "\n", StringComparison.Ordinal), Ferry.Memorandum));
        var measure = pack.Measures[pack.MeasureOf("ferry_safety.no_new_routes")];
        Assert.True(CalendarDate.TryParse(day, out var on));

        Assert.Equal(acting, string.Join(" ", measure.AgenciesOn(on).Select(a => a.Id)));
        Assert.Equal(unverified, string.Join(" ", measure.UnverifiedSuccessorsOn(on).Select(a => a.Id)));
    }

    [Fact]
    public void All_marks_of_the_national_pack_are_those_of_the_model()
    {
        var model = Packs.Of(Packs.NationalFiles);
        var compiled = Packs.Loaded(model).Measures.ToDictionary(m => m.Id);
        CalendarDate[] days = [new(2015, 1, 1), new(2018, 4, 1), new(2019, 1, 1), new(2023, 10, 1), new(2026, 11, 1)];

        Assert.Equal(
            model.Measures.SelectMany(m => days.Select(day => Marks(m.QualifiedId, m.Honesty.Unverified > 0, Successors.Unverified([.. m.By, .. m.Cooperating], day).Select(b => b.Name.Id)))),
            model.Measures.SelectMany(m => days.Select(day => Marks(m.QualifiedId, compiled[m.QualifiedId].IsUnverified, compiled[m.QualifiedId].UnverifiedSuccessorsOn(day).Select(a => a.Id)))));
        Assert.Contains(model.Measures, m => compiled[m.QualifiedId].UnverifiedSuccessorsOn(days[^1]).Any());
        Assert.Contains(model.Measures, m => compiled[m.QualifiedId].IsUnverified);
        Assert.Contains(model.Measures, m => !compiled[m.QualifiedId].IsUnverified);
    }

    private static string Marks(string id, bool isUnverified, IEnumerable<string> bodies) => $"{id} {isUnverified} {string.Join(" ", bodies.Order(StringComparer.Ordinal))}";
}
