using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Runtime;
using static Memo.Compiler.Tests.Explaining.Sample;

namespace Memo.Compiler.Tests.Evaluation;

public sealed class SuccessorsTests
{
    private static readonly FunctionOfState Products = new(new Name("products", "产品质量"), Somewhere);
    private static readonly FunctionOfState Borders = new(new Name("borders", "出入境检验"), Somewhere);
    private static readonly Agency Market = new(new Name("market", "市场监管"), Somewhere) { Existence = From(2018, 4) };
    private static readonly Agency Customs = new(new Name("customs", "海关"), Somewhere);
    private static readonly Agency Quality = new(new Name("quality", "质检"), Somewhere)
    {
        Existence = new Period(null, new CalendarDate(2018, 3, 31)),
        Successors = [new Succession(Market, From(2018, 4), Products), new Succession(Customs, From(2018, 4), Borders)],
    };

    private static readonly Agency Office = new(new Name("office", "局"), Somewhere) { Successors = [new Succession(Quality, From(2001, 4), null)] };
    private static readonly PerformerClass All = new(new Name("all", "各部门"), Somewhere);

    public static TheoryData<string, string, string> Acts() => new()
    {
        { "quality", "2018-03-31", "quality" },
        { "quality for products", "2018-04-01", "market" },
        { "quality for borders", "2018-04-01", "customs" },
        { "quality", "2018-04-01", "market, customs" },
        { "office for products", "2000-01-01", "office" },
        { "office for products", "2001-04-01", "quality" },
        { "office for products", "2020-01-01", "market" },
        { "customs", "2020-01-01", "customs" },
        { "all", "2020-01-01", "all" },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public void The_body_of_the_text_or_its_successors_act(string named, string date, string expected)
    {
        var parts = named.Split(" for ");
        var performer = new Performer[] { Quality, Office, Customs, All }.Single(p => p.Name.Id == parts[0]);
        var function = parts.Length == 1 ? null : new[] { Products, Borders }.Single(f => f.Name.Id == parts[1]);
        Assert.True(CalendarDate.TryParse(date, out var day));

        var found = Successors.Of([new Acting(performer, function)], day);

        Assert.Equal(expected, string.Join(", ", found.Select(p => p.Name.Id)));
    }

    [Fact]
    public void A_body_that_acts_for_two_is_named_once() =>
        Assert.Equal<Performer>([Market, Customs], Successors.Of([new Acting(Quality, null), new Acting(Market, null)], new CalendarDate(2020, 1, 1)));

    private static Period From(int year, int month) => new(new CalendarDate(year, month, 1), null);
}
