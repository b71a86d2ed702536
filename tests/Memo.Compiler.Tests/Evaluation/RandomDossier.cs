using System.Collections.Immutable;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Evaluation;

/// <summary>A partial dossier of two entries under list rules in two versions with a gap between them, all from one seed.</summary>
internal sealed class RandomDossier
{
    public static readonly CalendarDate AsOf = new(2024, 6, 30);

    public static readonly RulePack Pack = Bound();

    private static readonly ImmutableArray<Fact> Dates = [BuiltIn.Decided, BuiltIn.Listed, BuiltIn.Published];
    private readonly Random _random;

    public RandomDossier(int seed)
    {
        _random = new Random(seed);
        Dossier = new Dossier
        {
            Subject = Half() ? null : Pick(BuiltIn.SubjectKinds),
            SubjectFacts = new FactValues(_random.Next(3) == 0 ? ImmutableDictionary<Fact, ImmutableArray<Value>>.Empty : Given(BuiltIn.Region)),
            Entries = [NextEntry("E-1", "black"), NextEntry("E-2", Half() ? "black" : "red")],
            ListsAreComplete = _random.Next(3) > 0,
        };
    }

    private RandomDossier(Random random, Dossier dossier) => (_random, Dossier) = (random, dossier);

    public Dossier Dossier { get; }

    /// <summary>The same with one thing more known, and what that is. What silence speaks for is never added: it takes back what was presumed.</summary>
    public (string Added, RandomDossier More) WithOneMore()
    {
        var place = _random.Next(2);
        var entry = Dossier.Entries[place];
        var open = OpenFacts(entry);
        return _random.Next(5) switch
        {
            0 when Dossier.Subject is null => ("subject", With(Dossier with { Subject = Pick(BuiltIn.SubjectKinds) })),
            0 when Dossier.SubjectFacts.Given.IsEmpty => ("region", With(Dossier with { SubjectFacts = new FactValues(Given(BuiltIn.Region)) })),
            0 when !Dossier.ListsAreComplete => ("lists", With(Dossier with { ListsAreComplete = true })),
            1 when entry.Grounds is null => ("ground", With(place, entry with { Grounds = SomeGrounds(entry.List) })),
            2 when entry.Facts.Given.FirstOrDefault(g => g.Value.Length > 1) is { Key: { } month } vague =>
                ("day of " + month.Name.Id, With(place, entry with { Facts = new FactValues(entry.Facts.Given.SetItem(month, [Pick(vague.Value)])) })),
            _ when !open.IsEmpty && Pick(open) is var fact =>
                (fact.Name.Id, With(place, entry with { Facts = new FactValues(entry.Facts.Given.AddRange(Given(fact))) })),
            _ => ("nothing", this),
        };
    }

    public override string ToString() => string.Join("; ", Dossier.Entries.Select(e =>
        $"{e.Id} {e.List.Name.Id} on {(e.Grounds is { } grounds ? string.Join(",", grounds.Select(g => g.Name.Id)) : "?")} {string.Join(" ", e.Facts.Given.Select(f => f.Key.Name.Id + "=" + Text(f.Value)))}"))
        + $"; {Dossier.Subject?.Name.Id} {Dossier.SubjectFacts.Given.Count} {Dossier.ListsAreComplete}";

    private static string Text(ImmutableArray<Value> values) => values.Length > 1 ? values[0] + "…" : values[0].ToString();

    private ImmutableArray<Fact> OpenFacts(Entry entry) =>
        [.. Pack.Facts.Where(f => f.Scope == FactScope.Entry && f.Silence == Silence.Unknown && (!f.IsBuiltIn || Dates.Contains(f)) && entry.Facts.Of(f) is null)];

    private RandomDossier With(Dossier dossier) => new(_random, dossier);

    private RandomDossier With(int place, Entry entry) => With(Dossier with { Entries = Dossier.Entries.SetItem(place, entry) });

    private Entry NextEntry(string id, string list)
    {
        var definition = Pack.Lists.Single(l => l.Name.Id == list);
        var day = AsOf.AddDays(-_random.Next(-300, 2_400))!.Value;
        var facts = Pack.Facts.Where(f => f.Scope == FactScope.Entry && (!f.IsBuiltIn || Dates.Contains(f) || _random.Next(8) == 0) && _random.Next(3) > 0);
        return new Entry
        {
            Id = id,
            List = definition,
            Grounds = Half() ? null : SomeGrounds(definition),
            Facts = new FactValues(facts.Aggregate(ImmutableDictionary<Fact, ImmutableArray<Value>>.Empty, (given, fact) => given.AddRange(Given(fact, day)))),
        };
    }

    private ImmutableArray<Ground> SomeGrounds(ListDefinition list) => list.Grounds.IsEmpty ? [] : [.. list.Grounds.Where((_, i) => i == 0 || Half())];

    private ImmutableDictionary<Fact, ImmutableArray<Value>> Given(Fact fact, CalendarDate? near = null)
    {
        ImmutableArray<Value> values = fact.Type switch
        {
            FactType.YesNo => [new Value.Bool(Half())],
            FactType.Code => [new Value.Code(Pick(["33", "3302", "3302", "3303", "44"]))],
            FactType.Money => [new Value.Number(_random.Next(3) * 1_000_000L)],
            FactType.Count => [new Value.Number(_random.Next(1, 3))],
            _ => DayOrMonth((near ?? AsOf.AddDays(-_random.Next(2_400))!.Value).AddDays(_random.Next(60))!.Value),
        };
        return ImmutableDictionary<Fact, ImmutableArray<Value>>.Empty.Add(fact, values);
    }

    private ImmutableArray<Value> DayOrMonth(CalendarDate day) => _random.Next(4) > 0
        ? [new Value.Day(day)]
        : [.. Enumerable.Range(1, 28).Select(d => (Value)new Value.Day(new CalendarDate(day.Year, day.Month, d)))];

    private bool Half() => _random.Next(2) == 0;

    private T Pick<T>(ImmutableArray<T> from) => from[_random.Next(from.Length)];

    private static RulePack Bound()
    {
        var path = Repository.PathTo("tests/Memo.Compiler.Tests/Evaluation/versions.memo");
        var compilation = Compilation.Of([new SourceText(path, File.ReadAllText(path))]);
        Assert.False(compilation.HasErrors);
        return compilation.Pack;
    }
}
