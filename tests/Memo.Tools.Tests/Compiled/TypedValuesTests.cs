using System.Reflection;
using System.Text.RegularExpressions;
using Memo.Compiler.Emit.CSharp;
using Memo.Hosting.Compiled;
using Memo.Runtime;
using Memo.Runtime.Packs;

namespace Memo.Tools.Tests.Compiled;

/// <summary>A pack's own listing, party and questions take what the vocabulary has, and nothing else: what it has not is refused when it is set or asked.</summary>
public sealed partial class TypedValuesTests
{
    private const string Vocabulary = Ferry.Vocabulary + """


        list ferry_trusted = 渡运守信企业
          colour     red
          owner      MOT
          sourced from bulletin

        ground five_stars = 五星
          covers     ferry_trusted

        fact added_years = 延长年数
          type       count of years
          range      1 years to 3 years
          scope      entry

        fact fine = 罚款
          type       money
          scope      entry

        fact harm = 后果
          type       enumeration
          values     injury = 受伤, death = 死亡
          scope      entry
        """;

    private const string Memorandum = Ferry.Memorandum + """


        sanction guarded = 依其他名单
          title      “依其他名单”
          title en   "By other lists"
          clause     "二（五）"
          measure    weigh_in_tenders
          strength   reference
          by         SAMR
          on         legal_person as itself
          when       any of (listed in ferry_trusted, listed in red, ever listed in ferry_trusted with (harm is death))
          basis      not stated
          lasts      while listed
          sourced from bulletin
        """;

    private static readonly Lazy<EmittedPack> s_emitted = new(() => DecisionsToCSharp.Emit(Packs.Of(Vocabulary, Memorandum)));

    private static readonly Lazy<Assembly> s_code = new(() => Assembly.Load(PackCompiler.Compile(s_emitted.Value)));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(null)]
    public void A_length_within_its_range_is_taken(int? years)
    {
        var listing = NewListing();

        Set(listing, "AddedYears", (long?)years);

        Assert.Equal((long?)years, Get(listing, "AddedYears"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(-1)]
    public void A_length_out_of_its_range_is_refused(long years)
    {
        var listing = NewListing();

        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Set(listing, "AddedYears", years));

        Assert.StartsWith("It is from 1 to 3.", refused.Message, StringComparison.Ordinal);
        Assert.Null(Get(listing, "AddedYears"));
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("10000000000000000")]
    [InlineData("79228162514264337593543950335")]
    public void An_amount_that_is_none_is_refused(string yuan) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Set(NewListing(), "Fine", decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_ground_of_another_list_is_refused()
    {
        var listing = NewListing();
        Set(listing, "Grounds", Grounds("UnsafeCrossing"));

        Assert.Equal("FiveStars is no ground of FerryDefaulter. (Parameter 'ground')", Assert.Throws<ArgumentException>(() => Set(listing, "Grounds", Grounds("UnsafeCrossing", "FiveStars"))).Message);
        Assert.Equal("77 is no ground of FerryDefaulter. (Parameter 'ground')", Assert.Throws<ArgumentException>(() => Set(listing, "Grounds", Grounds("77"))).Message);
        Assert.Equal(["UnsafeCrossing"], ((Array)Get(listing, "Grounds")!).Cast<object>().Select(g => g.ToString()));
    }

    [Theory]
    [InlineData("77")]
    [InlineData("-1")]
    public void A_value_that_is_no_member_of_its_enumeration_is_refused(string number)
    {
        var (listing, party) = (NewListing(), NewParty("Itself"));
        object[] question = [Member("Measure", number), listing, party, new CalendarDate(2021, 6, 1)];

        Assert.Throws<ArgumentOutOfRangeException>(() => Set(listing, "Subject", Member("Kind", number)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Set(listing, "Status", Enum.Parse<EntryStatus>(number)));
        Assert.Equal("harm has no such value. (Parameter 'value')", Assert.Throws<ArgumentException>(() => Set(listing, "Harm", Member("ValueHarm", number))).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => NewParty(number));
        Assert.Throws<ArgumentOutOfRangeException>(() => NewListing(number));
        Assert.Throws<ArgumentOutOfRangeException>(() => Call(listing, "AlsoOn", Member("List", number)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ask("Triggers", question));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ask("TermOf", question));
    }

    [Fact]
    public void Every_member_is_taken()
    {
        var listing = NewListing("FerryTrusted");
        foreach (var (property, type) in new[] { ("Subject", "Kind"), ("Harm", "ValueHarm") })
        {
            Assert.All(Enum.GetValues(TypeOf(type)).Cast<object>(), member =>
            {
                Set(listing, property, member);
                Assert.Equal(member, Get(listing, property));
            });
        }

        Assert.All(Enum.GetValues<EntryStatus>(), status => Set(listing, "Status", status));
        Assert.All(Enum.GetNames(TypeOf("Role")), role => NewParty(role));
        Assert.All(
            Enum.GetNames(TypeOf("Measure")),
            measure => Assert.Equal(Truth.False, Ask("Triggers", [Member("Measure", measure), listing, NewParty("Itself"), new CalendarDate(2021, 6, 1)])));
    }

    [Fact]
    public void A_question_about_other_lists_is_called_by_what_it_asks()
    {
        string[] names = ["EverOnFerryTrustedWithHarm", "OnAnyRed", "OnFerryTrusted"];

        Assert.Equal(names, TypeOf("Guard").GetFields().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            names.Select(name => $"c.Listed(Guard.{name})"),
            Listed().Matches(SourceOf("Instruments/FerrySafety.cs")).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
    }

    private static string SourceOf(string file) => s_emitted.Value.Sources.Single(source => source.FileName == file).Text;

    private static Type TypeOf(string name) => s_code.Value.GetType("Ferry." + name, throwOnError: true)!;

    /// <param name="name">Its name, or the number of none.</param>
    private static object Member(string type, string name) => Enum.Parse(TypeOf(type), name);

    private static Array Members(string type, string[] names)
    {
        var members = Array.CreateInstance(TypeOf(type), names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            members.SetValue(Member(type, names[i]), i);
        }

        return members;
    }

    private static Array Grounds(params string[] names) => Members("Ground", names);

    private static object NewListing(string list = "FerryDefaulter") => New("Listing", Member("List", list));

    private static object NewParty(params string[] roles) => New("Party", Members("Role", roles));

    private static object New(string type, object argument) =>
        TypeOf(type).GetConstructors().Single().Invoke(BindingFlags.DoNotWrapExceptions, null, [argument], null);

    private static void Set(object of, string property, object? value) =>
        of.GetType().GetProperty(property)!.SetValue(of, value, BindingFlags.DoNotWrapExceptions, null, null, null);

    private static object? Get(object of, string property) => of.GetType().GetProperty(property)!.GetValue(of);

    private static object? Call(object of, string method, params object[] arguments) =>
        of.GetType().GetMethod(method)!.Invoke(of, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    private static object? Ask(string method, object[] arguments) =>
        TypeOf("Rules").GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    [GeneratedRegex(@"c\.(Not)?Listed\([^)]*\)")]
    private static partial Regex Listed();
}
