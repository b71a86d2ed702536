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

        if (provision.WhileListed && WithinListing(pack, measure, lasting) is var within && within != true)
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

    /// <summary>Null where it may outlast the entry or not.</summary>
    private static bool? WithinListing(RulePack pack, Measure measure, Lasting lasting) => lasting switch
    {
        { WhileListed: true } => true,
        { Permanently: true } or { Indefinitely: true } => false,
        { Term.From: var from } when from == BuiltIn.Removed => false,
        { Term: { } term } => WithinStay(pack, measure, term),
        _ => null,
    };

    /// <summary>
    /// A term of its own goes on when the entry has ended. It outlasts the entry if a rule lets that end sooner, or if a term of the list is shorter; it
    /// does not if nothing ends the entry sooner and every term of the list runs from the same day and is as long. Else that is not known.
    /// </summary>
    private static bool? WithinStay(RulePack pack, Measure measure, FixedTerm term)
    {
        var rules = ClauseTerms.Of(pack, measure);
        var stays = rules.Select(rule => StaysAsLong(rule, term)).ToImmutableArray();
        return stays.Contains(false) || pack.ExitRules.Any(exit => exit.Covers.Any(measure.Covers.Contains) && OpensSooner(exit, term)) ? false
            : measure.Covers.All(list => rules.Any(rule => rule.Covers.Contains(list))) && stays.All(stay => stay == true) ? true
            : null;
    }

    private static bool? StaysAsLong(TermRule rule, FixedTerm term) =>
        rule.Lasts.Value is not { } lasting || rule.SuspendedWhen is not Condition.Constant ? null
        : !rule.EndedWhen.Equals(Condition.Never) || lasting.Until is not null ? false
        : lasting.Permanently || lasting.Indefinitely ? true
        : lasting.Term is { } stay && stay.From == term.From && IsShorter(stay.Length, term) is { } isShorter ? !isShorter
        : null;

    /// <summary>A way out that opens only when the measure is over is none that the measure outlasts.</summary>
    private static bool OpensSooner(ExitRule exit, FixedTerm term) =>
        exit.Kind != ExitKind.End && !(exit.Opens is { Delay: { } delay } opens && opens.From == term.From && IsShorter(delay, term) == false);

    /// <summary>Null for lengths in units that cannot be compared.</summary>
    private static bool? IsShorter(Duration stay, FixedTerm term) =>
        Within(term, stay) is { } isWithin ? !isWithin : null;

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
