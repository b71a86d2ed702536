using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Binding;

/// <summary>Several packs in one compilation: a pack and those it builds on.</summary>
public sealed class PacksTests
{
    private const string National = """
        pack national = 全国
          version "1"

        agency MOT = 交通运输部
          kind government

        source bulletin = 公报
          kind  primary
          where "x"

        item limits = 限制
          class 1

        list defaulter = 失信名单
          colour black
          owner  MOT

        ground overloading = 超载
          covers defaulter

        statute ferry_law = 渡运法
          title     "渡运法"
          title en  "Ferry Law"
          effective from 2020-01-01
          covers    defaulter
          counts    start day excluded
          sourced from bulletin

        sanction national_limits = 全国限制
          clause     "一"
          title      "限制"
          title en   "Limits"
          measure    limits
          strength   mandatory
          by         MOT
          on         legal_person as itself
          basis      not stated
          lasts      while listed
          sourced from bulletin
        """;

    private const string City = """
        pack city = 甲市
          version   "2"
          level     local
          territory "9901"
          rests on  city_ordinance
          builds on national

        fact waiver = 豁免
          type  yes_no
          scope entry

        ordinance city_ordinance = 甲市条例
          title     "甲市条例"
          title en  "City Ordinance"
          effective from 2020-01-01
          covers    defaulter
          level     local
          sourced from bulletin

        sanction city_limits = 甲市限制
          clause     "一"
          title      "限制"
          title en   "Limits"
          measure    limits
          strength   mandatory
          by         MOT
          on         legal_person as itself
          unless     waiver
          basis      《Ferry Law》 art 1
          lasts      while listed
          sourced from bulletin
        """;

    private static readonly string OtherCity = City.Replace("city", "town").Replace("甲市", "乙市").Replace("9901", "9902");

    private const string Both = "pack both = 两市\n  version   \"1\"\n  builds on city, 乙市\n";

    [Fact]
    public void A_pack_uses_the_words_of_the_pack_it_builds_on()
    {
        var compilation = Compile(City, National);

        Assert.Empty(Codes(compilation));
        Assert.Equal(["ferry_law.national_limits", "city_ordinance.city_limits"], compilation.Pack.Measures.Select(m => m.QualifiedId));
        Assert.Equal("ferry_law", compilation.Pack.Measures[1].Basis.Value[0].Instrument!.Name.Id);
        Assert.Equal("city", compilation.Pack.Header!.Name.Id);
        Assert.Equal(["national"], compilation.Pack.Header.AllBuiltOn.Select(p => p.Name.Id));
    }

    [Fact]
    public void Each_instrument_keeps_the_territory_of_its_own_pack() => Assert.Equal(
        ["ferry_law ", "city_ordinance 9901", "town_ordinance 9902"],
        Compile(Both, City, OtherCity, National).Pack.Instruments.Select(i => $"{i.Name.Id} {string.Join(",", i.Pack!.Territory)}"));

    [Fact]
    public void What_two_packs_share_is_there_once()
    {
        var pack = Compile(Both, City, OtherCity, National).Pack;

        Assert.Equal(["defaulter"], pack.Lists.Select(l => l.Name.Id));
        Assert.Equal(["city", "national", "town"], pack.Header!.AllBuiltOn.Select(p => p.Name.Id));
    }

    /// <summary>No kind of declaration is forgotten where packs are joined.</summary>
    [Fact]
    public void A_pack_without_words_of_its_own_has_all_of_those_it_builds_on()
    {
        var alone = Compile(National).Pack;
        var joined = new RulePack().On(alone);

        Assert.All(
            typeof(RulePack).GetProperties().Where(p => p.PropertyType.IsGenericType && p.CanWrite),
            p => Assert.Equal(p.GetValue(alone), p.GetValue(joined)));
    }

    [Fact]
    public void A_name_that_two_packs_use_is_written_with_its_pack()
    {
        var compilation = Compile(Both, City, OtherCity, National);

        Assert.Empty(Codes(compilation));
        Assert.Equal(["city.waiver 甲市.豁免", "town.waiver 乙市.豁免"], compilation.Pack.Facts.Where(f => !f.IsBuiltIn).Select(f => $"{f.Name.Id} {f.Name.Chinese}"));
    }

    [Fact]
    public void Errors_of_a_pack_built_on_are_shown_and_its_warnings_are_not()
    {
        var broken = National + "\n\nsource again = 再\n  kind  primry\n  where \"x\"\n";
        var warned = National.Replace("kind government", "kind government\n  effective until 2019-12-31");

        Assert.Equal(["MEMO2007"], Codes(Compile(City, broken)));
        Assert.Equal(["MEMO2034"], Codes(Compile(warned)));
        Assert.Equal(["MEMO2034"], Codes(Compile(City, warned)).Distinct());
        Assert.All(Compile(City, warned).Diagnostics, d => Assert.Equal("0.memo", d.Location.Source.Path));
    }

    [Theory]
    [InlineData("builds on national", "builds on national, no_such_pack", "MEMO2050")]
    [InlineData("fact waiver = 豁免", "fact limits = 全国限制\n  type yes_no\n  scope entry\n\nlist defaulter = 甲市名单\n  colour black\n  owner MOT\n\nfact waiver = 豁免", "MEMO2001")]
    [InlineData("fact waiver = 豁免", "ground cargo = 载货\n  covers defaulter\n\nfact waiver = 豁免", "MEMO2053")]
    [InlineData("covers    defaulter\n", "covers    defaulter\n  supersedes ferry_law\n", "MEMO2053")]
    [InlineData("clause     \"一\"", "under ferry_law\n  clause \"一\"", "MEMO2052")]
    public void A_mistake_is_reported_once(string right, string wrong, string code) => Assert.Equal([code], Codes(Compile(City.Replace(right, wrong), National)));

    [Theory]
    [InlineData("entry e = 列入\n  covers defaulter\n  when overloading\n  sourced from bulletin")]
    [InlineData("term t = 列入期间甲\n  covers defaulter\n  lasts indefinitely\n  sourced from bulletin")]
    [InlineData("exit e = 移出\n  covers defaulter\n  kind early\n  when overloading\n  sourced from bulletin")]
    [InlineData("inadmissible i = 不可\n  covers defaulter\n  when overloading\n  sourced from bulletin")]
    public void A_local_pack_does_not_say_who_is_on_a_national_list(string rule)
    {
        Assert.Equal(["MEMO2053"], Codes(Compile(City + "\n\n" + rule, National)));
        Assert.Empty(Codes(Compile(National.Replace("on         legal", "on legal") + "\n\n" + rule)));
    }

    /// <summary>A pack of the same level may add to what it builds on.</summary>
    [Fact]
    public void A_national_pack_may_add_a_ground()
    {
        var pack = Compile("pack added = 增补\n  version \"1\"\n  builds on national\n\nground cargo = 载货\n  covers defaulter\n", National);

        Assert.Empty(Codes(pack));
        Assert.Equal(["overloading", "cargo"], pack.Pack.Lists.Single().Grounds.Select(g => g.Name.Id));
    }

    [Theory]
    [InlineData("MEMO2014 0.memo: a → b → a", "pack a = 甲\n  version \"1\"\n  builds on b", "pack b = 乙\n  version \"1\"\n  builds on a")]
    [InlineData("MEMO2014 0.memo: a → a", "pack a = 甲\n  version \"1\"\n  builds on a")]
    public void Packs_do_not_build_on_themselves(string expected, params string[] packs)
    {
        var diagnostic = Assert.Single(Compile(packs[0], packs[1..]).Diagnostics);

        Assert.Equal("MEMO2014", diagnostic.Code);
        Assert.Contains(expected.Split(": ")[1], diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_row_of_packs_ends()
    {
        var packs = Enumerable.Range(0, 10_000).Select(i => $"pack p{i} = 包{i}\n  version \"1\"\n  builds on p{i + 1}").ToArray();

        Assert.Equal(["MEMO2039"], Codes(Compile(packs[0], packs[1..])));
    }

    [Fact]
    public void The_order_in_which_packs_are_given_does_not_matter() => Assert.Equal(
        Compile(Both, City, OtherCity, National).Pack.Rules.Select(r => r.QualifiedId),
        Compile(Both, National, OtherCity, City).Pack.Rules.Select(r => r.QualifiedId));

    private static Compilation Compile(string pack, params string[] others)
    {
        var read = others.Prepend(pack).Select((text, i) => PackSyntax.Read([new SourceText($"{i}.memo", text)])).ToArray();
        return Compilation.Of(read[0], read.Skip(1));
    }

    /// <summary>What the law says of these rules is another question.</summary>
    private static IEnumerable<string> Codes(Compilation compilation) =>
        compilation.Diagnostics.Select(d => d.Code).Where(code => !code.StartsWith("MEMO5", StringComparison.Ordinal));
}
