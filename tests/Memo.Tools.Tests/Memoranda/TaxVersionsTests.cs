using Memo.Compiler.Tests;
using Memo.Hosting.Packs;
using Memo.Runtime;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>An entry on the list of tax violations is held to the version of the day on which it was decided; an entry of 2019 was once held to that of 2014.</summary>
public class TaxVersionsTests
{
    [Theory]
    [InlineData(2015, "sta_2014_41.case_publication_2014")]
    [InlineData(2017, "sta_2016_24.case_publication_2016")]
    [InlineData(2019, "sta_2018_54.case_publication_2018")]
    [InlineData(2023, "sta_54.publication_period, sta_54.unpublished")]
    public void Terms_are_those_of_the_version_in_force(int year, string rules)
    {
        var pack = LoadedPack.Load(Repository.PathTo("memoranda/national")).Rules;
        var day = new CalendarDate(year, 6, 1);
        var terms = pack.TermRules.Where(t => t.Covers.Any(l => l.Name.Id == "tax_severe") && t.Instrument.Effective.Contains(day) && t.Effective.Contains(day));

        Assert.Equal(rules, string.Join(", ", terms.Select(t => t.QualifiedId).Order(StringComparer.Ordinal)));
    }
}
