using System.Globalization;
using Memo.Runtime;
using Memo.Runtime.Packs;

namespace Memo.Tools.Tests.Compiled;

/// <summary>A pack may ask about more numbers and codes than a byte can tell apart: listings in bulk mean the same all the same.</summary>
public sealed class ManyClassesTests
{
    private const int Listings = 3_000;
    private const int Asked = 260;
    private static readonly CalendarDate AsOf = new(2021, 6, 1);

    private const string Vocabulary = Ferry.Vocabulary + """


        list river_defaulter = 内河失信企业
          colour     black
          owner      MOT
          sourced from bulletin

        fact waters = 水域
          type       code
          scope      entry

        """;

    [Theory]
    [InlineData(Asked, 1)]
    [InlineData(Asked / 2, Asked / 2)]
    public void Every_row_says_what_the_single_call_says(int ofFerry, int ofRiver)
    {
        var pack = Packs.Loaded(Packs.Of(Vocabulary, Memorandum("ferry", 0, ofFerry), Memorandum("river", ofFerry, ofRiver)));
        var dice = new Random(ofFerry);
        long[] persons = [.. Enumerable.Range(0, Listings).Select(_ => dice.Next(10) == 0 ? ListingColumns.NumberNotGiven : dice.Next(Asked * 2))];
        ushort[] waters = [.. Enumerable.Range(0, Listings).Select(_ => dice.Next(10) == 0 ? ListingColumns.IndexNotGiven : (ushort)dice.Next(Asked * 2))];
        ushort[] lists = [.. Enumerable.Range(0, Listings).Select(i => (ushort)pack.ListOf(i % 2 == 0 ? "ferry_defaulter" : "river_defaulter"))];
        string[] codes = [.. Enumerable.Range(0, Asked * 2).Select(Code)];
        var columns = pack.NewColumns(Listings);
        columns.ListsAreComplete = true;
        columns.SetLists(lists);
        columns.SetKinds([.. Enumerable.Repeat((byte)pack.KindOf("legal_person"), Listings)]);
        columns.SetRoles(pack.RoleOf("itself"));
        columns.Set(pack.FactOf("decided"), [.. Enumerable.Repeat(new CalendarDate(2020, 3, 4).Code, Listings)]);
        columns.Set(pack.FactOf("passengers_at_risk"), persons);
        columns.Set(pack.FactOf("waters"), waters, codes);

        var screened = pack.Screen(columns, AsOf);

        var (evaluator, person) = (pack.NewEvaluator(), pack.NewPerson());
        person.Roles = [pack.RoleOf("itself")];
        for (var row = 0; row < Listings; row++)
        {
            var dossier = pack.NewDossier();
            dossier.ListsAreComplete = true;
            dossier.Kind = pack.KindOf("legal_person");
            var entry = pack.NewEntry(lists[row]);
            entry.Facts.Set(pack.FactOf("decided"), new CalendarDate(2020, 3, 4));
            if (persons[row] != ListingColumns.NumberNotGiven)
            {
                entry.Facts.Set(pack.FactOf("passengers_at_risk"), persons[row]);
            }

            if (waters[row] != ListingColumns.IndexNotGiven)
            {
                entry.Facts.Set(pack.FactOf("waters"), codes[waters[row]]);
            }

            dossier.Entries.Add(entry);
            evaluator.Open(dossier, AsOf);
            var answer = evaluator.Decide(0, person);
            Assert.Equal(answer.Triggered, screened.Triggered(row));
            Assert.Equal(NumbersOf(answer.Triggered, room: 0), NumbersOf(answer.Triggered, room: Asked));
            Assert.Equal(answer.Undetermined, screened.Undetermined(row));
        }
    }

    /// <summary>With so much more room than is needed.</summary>
    private static int[] NumbersOf(MeasureSet set, int room)
    {
        var numbers = new int[set.Count + room];
        return numbers[..set.CopyTo(numbers)];
    }

    private static string Code(int number) => (1_000 + number).ToString(CultureInfo.InvariantCulture);

    /// <summary>A sanction for each number, which asks about it and about a code.</summary>
    private static string Memorandum(string name, int first, int count) => $"""
        memorandum {name}_many = {name}备忘录
          title      “备忘录（示例）”
          document   "示例〔2020〕3号"
          lead       MOT
          effective  from 2020-03-01
          covers     {name}_defaulter
          counts     start day excluded
          sourced from bulletin

        {string.Join("\n\n", Enumerable.Range(first, count).Select(n => $"""
        sanction measure_{n} = 措施之{n}
          title      “措施”
          clause     "{n}"
          measure    restrict_market_entry
          strength   mandatory
          by         MOT
          on         legal_person as itself
          when       any of (passengers_at_risk at least {n + 1} persons, waters within "{Code(n)}")
          basis      not stated
          lasts      while listed
          sourced from bulletin
        """))}
        """;
}
