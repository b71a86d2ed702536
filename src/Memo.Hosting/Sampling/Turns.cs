using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Hosting.Sampling;

/// <summary>Where the rules of a list change their mind: the tests they make, and the days on which a length of time is over.</summary>
internal sealed class Turns
{
    private readonly ILookup<Fact, Predicate> _tests;
    private readonly ILookup<Fact, Duration> _lengths;
    private readonly ImmutableArray<Fact> _asked;
    private readonly CalendarDate _asOf;

    public Turns(IEnumerable<Rule> rules, CalendarDate asOf)
    {
        _asOf = asOf;
        var (tests, terms, asked) = (new List<Condition.Test>(), new List<FixedTerm>(), new List<Fact>());
        foreach (var rule in rules)
        {
            var lasting = rule switch { Measure measure => measure.Lasts.Value, TermRule term => term.Lasts.Value, _ => null };
            Condition[] conditions =
                [rule.When, .. rule.Unless, rule.EndedWhen, rule.SuspendedWhen, rule.Instrument.EndedWhen, rule.Instrument.SuspendedWhen, lasting?.Until ?? Condition.Never];
            tests.AddRange(conditions.SelectMany(ConditionWalk.TestsIn));
            terms.AddRange(lasting?.Term is { } fixedTerm ? [fixedTerm] : []);
            asked.AddRange(conditions.SelectMany(ConditionWalk.FactsIn).Concat(DatesOf(rule)));
        }

        asked.AddRange(terms.SelectMany(term => term.Plus is { } more ? new[] { term.From, more } : [term.From]));
        _asked = [.. asked.Select(Given)];

        _tests = tests.Where(t => t.Variable is Variable.Declared).ToLookup(t => ((Variable.Declared)t.Variable).Fact, t => t.Predicate);
        var elapsed =
            from test in tests
            let time = test.Variable as Variable.Elapsed
            where time is { To: null }
            select (time.From, Length: new Duration(((Predicate.Lasted)test.Predicate).Count, time.Unit));
        _lengths = elapsed.Concat(terms.Select(t => (t.From, t.Length))).Distinct().ToLookup(t => t.From, t => t.Length);
    }

    /// <summary>The facts that rules ask for, those asked for most often first; of a date that follows from another, that other.</summary>
    public IEnumerable<Fact> Facts => _asked
        .GroupBy(f => f)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Key.Name.Id, StringComparer.Ordinal)
        .Select(g => g.Key);

    /// <summary>The bounds of a number and their neighbours, in its smallest unit.</summary>
    public ImmutableArray<long> NumbersOf(Fact fact) =>
        [.. _tests[fact].OfType<Predicate.InRange>().SelectMany(r => new[] { r.Lowest - 1, r.Lowest, r.Highest, r.Highest + 1 }).Where(n => n is >= 0 and < FactType.LargestNumber).Distinct().Order()];

    public ImmutableArray<string> PrefixesOf(Fact fact) => [.. _tests[fact].OfType<Predicate.BeginsWith>().SelectMany(p => p.Prefixes).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The days that rules name, and those on which a length of time since then is over on the as-of date; with the days around them.</summary>
    public ImmutableArray<CalendarDate> DaysOf(Fact fact)
    {
        var named = _tests[fact].OfType<Predicate.OnDays>().SelectMany(d => new[] { d.First, d.Last });
        var turns = named.Concat(_lengths[fact].Select(Before)).SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) });
        return [.. turns.OfType<CalendarDate>().Where(d => d > CalendarDate.First && d < CalendarDate.Last).Distinct().Order()];
    }

    private static Fact Given(Fact fact) => fact.Derived is { } derived ? Given(derived.From) : fact;

    /// <summary>From when it counts, and on which days it holds.</summary>
    private static IEnumerable<Fact> DatesOf(Rule rule) => rule switch
    {
        TermRule { Begins: { } begins } => [begins.From],
        ExitRule { Opens: { } opens } => [opens.From],
        Lift { Days: var (first, last) } => [first, last],
        _ => [],
    };

    private CalendarDate Before(Duration length) => length.Unit switch
    {
        DurationUnit.Months => TimeElapsed.CorrespondingDay(_asOf, -length.Count),
        DurationUnit.Days => _asOf.AddDays(-length.Count),
        _ => _asOf.AddDays(-length.Count * 7 / 5),
    } ?? CalendarDate.First;
}
