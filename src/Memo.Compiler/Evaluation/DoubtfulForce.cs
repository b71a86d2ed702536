using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>What an answer takes for in force although nobody saw when it took effect.</summary>
public static class DoubtfulForce
{
    /// <summary>Of the rules on which an answer rests.</summary>
    public static ImmutableArray<Instrument> Of(Answer answer) => Of(answer.Results.SelectMany(RulesOf));

    /// <summary>The instruments of these rules, by id.</summary>
    public static ImmutableArray<Instrument> Of(IEnumerable<Rule> rules) =>
    [
        .. rules
            .Where(rule => rule.Beginning != Absence.Given)
            .Select(rule => rule.Instrument)
            .Distinct()
            .OrderBy(instrument => instrument.Name.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<Rule> RulesOf(Result result) =>
        result.Triggered.Select(t => (Rule)t.Measure)
            .Concat(result.Withheld.Select(w => w.Measure))
            .Concat(result.Undetermined.Select(u => u.Measure))
            .Concat(result.Standing.Terms)
            .Concat(result.Exits.Select(e => e.Rule))
            .Concat(result.EntryDecision?.Rules.Cast<Rule>() ?? [])
            .Concat(result.Standing.BrokenRule?.Rule is { } broken ? [broken] : []);
}
