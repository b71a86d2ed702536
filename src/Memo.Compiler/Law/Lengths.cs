using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>How long a measure lasts against how long the law lets it last.</summary>
internal static class Lengths
{
    private const int ShortestMonth = 28;
    private const int LongestMonth = 31;

    /// <summary>Null where it is not known how long the measure lasts.</summary>
    public static bool? Within(RulePack pack, Measure measure, Provision provision)
    {
        if (provision.Permanently)
        {
            return true;
        }

        if (measure.Lasts.Value is not { } lasting)
        {
            return provision is { Longest: null, WhileListed: false } ? true : null;
        }

        if (provision.WhileListed && WithinListing(lasting) is var within && within != true)
        {
            return within;
        }

        if (provision.Longest is not { } longest)
        {
            return !lasting.Permanently;
        }

        return lasting switch
        {
            { Term: { } term } => Within(term, longest),
            { Permanently: true } or { Indefinitely: true } => false,
            { WhileListed: true } => WhileListed(pack, measure, longest),
            _ => null,
        };
    }

    /// <summary>Null where it may outlast the entry or not: a term from another day than the removal.</summary>
    private static bool? WithinListing(Lasting lasting) => lasting switch
    {
        { WhileListed: true } => true,
        { Permanently: true } or { Indefinitely: true } => false,
        { Term.From: var from } when from == BuiltIn.Removed => false,
        _ => null,
    };

    /// <summary>As long as the lists hold their entries.</summary>
    private static bool? WhileListed(RulePack pack, Measure measure, Duration longest)
    {
        var rules = ClauseTerms.Of(pack, measure);
        var covered = measure.Covers.All(list => rules.Any(rule => rule.Covers.Contains(list)));
        return covered
            ? rules.Aggregate((bool?)true, (all, rule) => all & (ClauseTerms.EndsWithin(rule, measure, longest) ? true : Within(rule, longest)))
            : null;
    }

    private static bool? Within(TermRule rule, Duration longest) =>
        rule.Lasts.Value is not { } lasting ? null : lasting.Term is { } term ? Within(term, longest) : false;

    private static bool? Within(FixedTerm term, Duration longest)
    {
        var most = term.Plus?.Type is FactType.Count { Unit: var unit, Highest: var highest } && UnitsOfTime.LengthOf(highest, unit) is { } more && more.Unit == term.Length.Unit
            ? term.Length.Plus(more.Count)
            : term.Length;
        return Days(most, LongestMonth) <= Days(longest, ShortestMonth) || (most.Unit == longest.Unit && most.Count <= longest.Count) ? true
            : Days(most, ShortestMonth) > Days(longest, LongestMonth) || most.Unit == longest.Unit ? false
            : null;
    }

    private static long Days(Duration duration, int month) => duration.Unit == DurationUnit.Months ? (long)duration.Count * month : duration.Count;
}
