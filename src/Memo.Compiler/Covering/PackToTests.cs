using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Covering;

/// <summary>A pack to its decisions with the tests that its own clauses make; those of the packs it builds on are tested where they stand.</summary>
public static class PackToTests
{
    /// <summary>Entries, standings, exits and measures, in this order, by id. A decision without a test is left out.</summary>
    public static ImmutableArray<TestedDecision> Of(RulePack pack) =>
    [
        .. Entries(pack).Concat(Standings(pack)).Concat(Exits(pack)).Concat(MeasuresOf(pack))
            .Where(d => !d.Tests.IsEmpty)
            .OrderBy(d => d.Kind)
            .ThenBy(d => d.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<TestedDecision> Entries(RulePack pack) =>
        from list in pack.Lists
        let rules = Questions.Entries.RulesOf(list, pack).Where(r => IsOwn(r, pack)).ToImmutableArray()
        select new TestedDecision(DecisionKind.Entry, list.Name.Id, list, TestsIn(rules.SelectMany(r => Questions.Entries.Parts(r, list, pack))))
        {
            Instruments = [.. rules.Select(r => r.Instrument).Distinct()],
            Lists = [list],
            Questions = [Questions.Entries.IsAllowed(list, pack)],
        };

    private static IEnumerable<TestedDecision> Standings(RulePack pack) =>
        from list in pack.Lists
        let terms = Questions.Standings.TermsOf(list, pack).Where(t => IsOwn(t.Rule, pack)).ToImmutableArray()
        let refusals = pack.Inadmissibilities.Where(i => i.Covers.Contains(list) && IsOwn(i, pack)).ToImmutableArray()
        select new TestedDecision(DecisionKind.Standing, list.Name.Id, list, TestsIn([.. terms.SelectMany(t => t.All), .. refusals.Select(Questions.Entries.Breaks)]))
        {
            Instruments = [.. terms.Select(t => t.Rule.Instrument).Concat(refusals.Select(i => i.Instrument)).Distinct()],
            Lists = [list],
            Questions = Questions.Standings.AnswersOf(list, pack),
        };

    private static IEnumerable<TestedDecision> Exits(RulePack pack) => pack.ExitRules.Where(r => IsOwn(r, pack)).Select(rule =>
        OfRule(DecisionKind.Exit, rule, Questions.Exits.IsOpen(rule)));

    private static IEnumerable<TestedDecision> MeasuresOf(RulePack pack) => pack.Measures.Where(m => IsOwn(m, pack)).Select(measure =>
        OfRule(DecisionKind.Measure, measure, Measures.IsTriggered(measure, pack)));

    private static TestedDecision OfRule(DecisionKind kind, Rule rule, Condition question) => new(kind, rule.QualifiedId, rule, TestsIn([question]))
    {
        Instruments = [rule.Instrument],
        Lists = rule.Covers,
        Questions = [Reaching(question)],
    };

    /// <summary>Where the text does not say whom a measure reaches, nothing is ever certain: the tests matter if it reached the person.</summary>
    private static Condition Reaching(Condition question) => Rewrite.Tests(
        question, test => test.Variable is Variable.Declared { Fact: var fact } && fact == BuiltIn.Reach ? Condition.Always : test);

    private static bool IsOwn(Rule rule, RulePack pack) => rule.Instrument.Pack == pack.Header;

    /// <summary>That an entry can be is a question of its standing.</summary>
    private static ImmutableArray<WrittenTest> TestsIn(IEnumerable<Part> parts) => TestsIn(parts.Where(p => p.Aspect != Aspect.Inadmissible).Select(p => p.Condition));

    private static ImmutableArray<WrittenTest> TestsIn(IEnumerable<Condition> conditions) =>
    [
        .. conditions.SelectMany(ConditionWalk.TestsIn)
            .Select(WrittenTest.Of)
            .OfType<WrittenTest>()
            .Distinct()
            .OrderBy(t => t.Place.Source.Path, StringComparer.Ordinal)
            .ThenBy(t => t.Place.Span.Start),
    ];
}
