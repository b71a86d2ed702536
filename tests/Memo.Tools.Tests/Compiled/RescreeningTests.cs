using Memo.Runtime;
using Memo.Runtime.Packs;

namespace Memo.Tools.Tests.Compiled;

/// <summary>After a change of the rules only the lists are screened again about which something else is decided.</summary>
public sealed class RescreeningTests
{
    private const int Listings = 5_000;
    private static readonly CalendarDate AsOf = new(2021, 6, 1);

    private const string Vocabulary = Ferry.Vocabulary + """


        list river_defaulter = 内河失信企业
          colour     black
          owner      MOT
          sourced from bulletin
        """;

    private const string AnotherMemorandum = """
        memorandum river_safety = 内河安全
          title      “内河安全备忘录（示例）”
          document   "示例〔2020〕2号"
          lead       MOT
          effective  from 2020-03-01
          covers     river_defaulter
          counts     start day excluded
          sourced from bulletin

        term two_years = 两年
          covers     river_defaulter
          lasts      2 years from decided
          sourced from bulletin

        sanction no_moorings = 限制泊位
          title      “限制泊位”
          clause     "三"
          measure    restrict_market_entry
          strength   mandatory
          by         MOT
          on         legal_person as itself
          when       passengers_at_risk at least 10 persons
          basis      not stated
          lasts      while listed
          sourced from bulletin
        """;

    private readonly RulePack _before = Load(Vocabulary, Ferry.Memorandum, AnotherMemorandum);

    public static TheoryData<string, string, string> Changes => new()
    {
        { "passengers_at_risk at least 50", "passengers_at_risk at least 40", "ferry_defaulter" },
        { "passengers_at_risk at least 10", "passengers_at_risk at least 20", "river_defaulter" },
        { "lasts      2 years from decided", "lasts      3 years from decided", "river_defaulter" },
        { "inadmissible crowd = 超出载客量\n  covers     ferry_defaulter\n  when       passengers_at_risk more than 5000", "inadmissible crowd = 超出载客量\n  covers     ferry_defaulter\n  when       passengers_at_risk more than 30", "ferry_defaulter" },
        { "sanction no_moorings = 限制泊位", "sanction fewer_moorings = 限制泊位", "river_defaulter" },
        { "fact passengers_at_risk = 涉险乘客", "fact a_new_fact = 新事实\n  type       yes_no\n  scope      entry\n\nlist another_list = 另一名单\n  colour     black\n  owner      MOT\n  sourced from bulletin\n\nfact passengers_at_risk = 涉险乘客", "another_list" },
        { "“限制新增航线经营许可”", "“不予新增航线经营许可”", "" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Screening_changed_lists_gives_what_screening_all_gives(string old, string changed, string lists)
    {
        string Changed(string text) => text.Replace(old, changed, StringComparison.Ordinal);
        var now = Load(Changed(Vocabulary), Changed(Ferry.Memorandum), Changed(AnotherMemorandum));
        var columns = Columns(_before, isMixed: false);
        var screened = _before.Screen(columns, AsOf);
        var mixed = _before.Screen(Columns(_before, isMixed: true), AsOf);

        // What has been counted is kept for the listings of unchanged lists.
        _ = screened.Totals();

        Assert.Equal(lists, string.Join(' ', now.ListsChangedSince(_before)));
        AssertSame(now.Screen(Columns(now, isMixed: false), AsOf), now.Screen(now.NewColumns(Columns(_before, isMixed: false)), screened));
        AssertSame(now.Screen(Columns(now, isMixed: false), AsOf), now.Screen(now.NewColumns(columns), AsOf));
        AssertSame(now.Screen(Columns(now, isMixed: true), AsOf), now.Screen(now.NewColumns(Columns(_before, isMixed: true)), mixed));
    }

    [Fact]
    public void What_did_not_change_is_kept_and_what_did_is_not()
    {
        var now = Load(Vocabulary, Ferry.Memorandum.Replace("at least 50", "at least 40", StringComparison.Ordinal), AnotherMemorandum);
        var columns = Columns(_before, isMixed: true);
        var screened = _before.Screen(columns, AsOf);
        columns.Set(_before.FactOf("passengers_at_risk"), new long[Listings]);

        // Listings without passengers: had they all been screened again, no measure that asks for them would be left.
        var (triggered, _) = now.Screen(now.NewColumns(columns), screened).Totals();

        Assert.Equal(0, triggered[now.MeasureOf("ferry_safety.no_new_routes")]);
        Assert.Equal(screened.Totals().Triggered[_before.MeasureOf("river_safety.no_moorings")], triggered[now.MeasureOf("river_safety.no_moorings")]);
        Assert.InRange(triggered[now.MeasureOf("river_safety.no_moorings")], 100, Listings);
    }

    [Fact]
    public void Results_that_are_disposed_of_leave_their_memory_but_not_what_others_share()
    {
        var now = Load(Vocabulary, Ferry.Memorandum.Replace("at least 50", "at least 40", StringComparison.Ordinal), AnotherMemorandum);
        var columns = Columns(_before, isMixed: true);
        var screened = _before.Screen(columns, AsOf);
        var changed = now.Screen(now.NewColumns(columns), screened);
        screened.Dispose();
        screened.Dispose();

        // Another day's results take whatever memory is free.
        var later = _before.Screen(columns, AsOf.AddDays(600)!.Value);
        AssertSame(now.Screen(Columns(now, isMixed: true), AsOf), changed);
        changed.Dispose();
        _before.Screen(columns, AsOf);
        AssertSame(_before.Screen(Columns(_before, isMixed: true), AsOf.AddDays(600)!.Value), later);
    }

    [Fact]
    public void Results_that_are_disposed_of_say_nothing()
    {
        var columns = Columns(_before, isMixed: true);
        var screened = _before.Screen(columns, AsOf);
        screened.Dispose();

        Assert.Throws<ObjectDisposedException>(() => screened.Triggered(0));
        Assert.Throws<ObjectDisposedException>(() => screened.Undetermined(0));
        Assert.Throws<ObjectDisposedException>(() => screened.Totals());
        Assert.Throws<ObjectDisposedException>(() => screened.Size);
        Assert.Throws<ObjectDisposedException>(() => _before.Screen(columns, screened));
    }

    private static ListingColumns Columns(RulePack pack, bool isMixed)
    {
        var (ferry, river) = ((ushort)pack.ListOf("ferry_defaulter"), (ushort)pack.ListOf("river_defaulter"));
        var columns = pack.NewColumns(Listings);
        columns.ListsAreComplete = true;
        columns.SetLists([.. Enumerable.Range(0, Listings).Select(i => (isMixed ? i % 3 == 0 : i < Listings / 3) ? ferry : river)]);
        columns.SetKinds([.. Enumerable.Repeat((byte)pack.KindOf("legal_person"), Listings)]);
        columns.SetRoles(pack.RoleOf("itself"));
        columns.Set(pack.FactOf("decided"), [.. Enumerable.Range(0, Listings).Select(i => AsOf.AddDays(-i % 1_500)!.Value.Code)]);
        columns.Set(pack.FactOf("passengers_at_risk"), [.. Enumerable.Range(0, Listings).Select(i => i % 13 == 0 ? ListingColumns.NumberNotGiven : i % 70)]);
        return columns;
    }

    private static void AssertSame(ScreenedListings expected, ScreenedListings actual)
    {
        for (var row = 0; row < Listings; row++)
        {
            Assert.Equal(expected.Triggered(row).Select(m => m.Id), actual.Triggered(row).Select(m => m.Id));
            Assert.Equal(expected.Undetermined(row).Select(m => m.Id), actual.Undetermined(row).Select(m => m.Id));
        }

        Assert.Equal(expected.Totals().Triggered, actual.Totals().Triggered);
        Assert.Equal(expected.Totals().Undetermined, actual.Totals().Undetermined);
    }

    private static RulePack Load(string vocabulary, params string[] memoranda) => Packs.Loaded(Packs.Of([vocabulary, .. memoranda]));
}
