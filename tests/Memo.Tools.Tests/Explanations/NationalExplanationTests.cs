using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Reasoning;
using Memo.Compiler.Tests;
using Memo.Hosting.Packs;
using Memo.Runtime;
using Memo.Tools.Tests.Memoranda;
using Xunit.Abstractions;

namespace Memo.Tools.Tests.Explanations;

/// <summary>What explanations claim of the cases of the encoded law is put to the evaluator, claim by claim.</summary>
public sealed class NationalExplanationTests(ITestOutputHelper output)
{
    /// <summary>One of so many cases is taken; a prime, so that the files come in evenly.</summary>
    private const int Sampled = 5;

    private const int DaysTried = 8;

    private static readonly LoadedPack Pack = LoadedPack.Load(Repository.PathTo("memoranda/national"));
    private static readonly ImmutableArray<(string Name, Explanation Explanation)> Explanations = [.. Explain()];

    [Fact]
    public void Every_kind_of_verdict_and_change_occurs()
    {
        foreach (var kind in Explanations.GroupBy(e => e.Explanation.Finding.Verdict).OrderBy(g => g.Key))
        {
            output.WriteLine($"{kind.Key}: {kind.Count()} explanations, {kind.Sum(e => e.Explanation.Changes.Length)} changes, {kind.Sum(e => e.Explanation.Turns.Length)} turns");
        }

        Assert.Equal(Enum.GetValues<Verdict>(), Explanations.Select(e => e.Explanation.Finding.Verdict).Distinct().Order());
        Assert.Equal(4, Explanations.SelectMany(e => e.Explanation.Changes).Select(c => c.Rank).Distinct().Count());
    }

    [Fact]
    public void The_verdict_is_that_of_the_evaluator() =>
        None(Explanations.Where(e => !Says(e.Explanation.Rule, e.Explanation.Situation, e.Explanation.Finding)).Select(e => e.Name));

    [Fact]
    public void Every_change_gives_the_answer_it_claims() => None(
        from each in Explanations
        from change in each.Explanation.Changes
        where !Says(each.Explanation.Rule, change.ApplyTo(each.Explanation.Situation), change.Then)
        select $"{each.Name}: {string.Join("; ", change.Differences.Select(d => d.Text.English))} -> {change.Then.Verdict}");

    [Fact]
    public void No_change_asks_for_more_than_is_needed() => None(
        from each in Explanations
        from change in each.Explanation.Changes
        where change.Differences.Length > 1
        from left in change.Differences
        let less = change with { Differences = change.Differences.Remove(left) }
        where Says(each.Explanation.Rule, less.ApplyTo(each.Explanation.Situation), change.Then)
        select $"{each.Name}: {string.Join("; ", change.Differences.Select(d => d.Text.English))} -> {change.Then.Verdict} without {left.Text.English}");

    [Fact]
    public void Time_changes_the_answer_on_the_day_that_is_named_and_not_before()
    {
        var wrong = new List<string>();
        var random = new Random(20260601);
        foreach (var (name, explanation) in Explanations)
        {
            var (from, finding) = (explanation.Situation.AsOf, explanation.Finding);
            foreach (var turn in explanation.Turns)
            {
                var days = Enumerable.Range(0, DaysTried).Select(_ => from.AddDays(random.Next(turn.From.DayNumber - from.DayNumber))!.Value).Append(turn.From.AddDays(-1)!.Value);
                wrong.AddRange(days.Where(day => !Says(explanation.Rule, explanation.Situation with { AsOf = day }, finding)).Select(day => $"{name}: on {day}, before {turn.From}"));
                if (!Says(explanation.Rule, explanation.Situation with { AsOf = turn.From }, turn.Then))
                {
                    wrong.Add($"{name}: on {turn.From}");
                }

                (from, finding) = (turn.From, turn.Then);
            }

            if (explanation is { Turns.Length: 0, IsOffList: false, Finding.Standing.State: not StandingState.Inadmissible })
            {
                var later = Enumerable.Range(0, DaysTried).Select(n => explanation.Situation.AsOf.AddDays(random.Next(1, 400 << n)) ?? CalendarDate.Last);
                wrong.AddRange(later.Where(day => !Says(explanation.Rule, explanation.Situation with { AsOf = day }, finding)).Select(day => $"{name}: on {day}, though never"));
            }
        }

        None(wrong);
    }

    private void None(IEnumerable<string> wrong)
    {
        var all = wrong.ToArray();
        foreach (var each in all)
        {
            output.WriteLine(each);
        }

        Assert.Empty(all);
    }

    private static IEnumerable<(string, Explanation)> Explain() =>
        from each in NationalCases.All(Pack.Rules).Select((c, number) => (c.File, c.Case, Number: number))
        where each.Number % Sampled == 0
        let dossier = InputToDossier.Read(Pack.Rules, each.Case.Dossier).Dossier!
        from rule in RulesOf(ReferenceEvaluator.Evaluate(Pack.Rules, dossier, each.Case.AsOf, each.Case.Roles), each.Number)
        from explanation in DossierToExplanations.Explain(Pack.Rules, rule, dossier, each.Case.AsOf, each.Case.Roles)
        select ($"{each.File}, {each.Case.Name}, {rule.QualifiedId}, {explanation.Situation.Entry.Id}", explanation);

    /// <summary>A rule of each answer that the case has, in turn one or another of them.</summary>
    private static IEnumerable<Rule> RulesOf(Answer answer, int number)
    {
        var lists = answer.Results.Select(r => r.Entry.List).ToHashSet();
        Measure[] triggered = [.. answer.Results.SelectMany(r => r.Triggered).Select(t => t.Measure)];
        Measure[] withheld = [.. answer.Results.SelectMany(r => r.Withheld).Select(w => w.Measure)];
        Measure[] undetermined = [.. answer.Results.SelectMany(r => r.Undetermined).Select(u => u.Measure)];
        var others = Pack.Rules.Measures.Where(m => m.Covers.Any(lists.Contains)).Except(triggered).Except(withheld).Except(undetermined);
        var exits = answer.Results.SelectMany(r => r.Exits).ToLookup(e => e.Answer, e => e.Rule);
        var entries = answer.Results.Select(r => r.EntryDecision).OfType<EntryDecision>().ToLookup(e => e.Answer, e => e.Rules);
        IEnumerable<IEnumerable<Rule>> kinds =
        [
            triggered, withheld, undetermined, others,
            exits[ExitAnswer.Open], exits[ExitAnswer.Closed], exits[ExitAnswer.Undetermined],
            .. entries.Select(e => e.SelectMany(rules => rules)),
        ];
        return kinds.Select(k => k.ToArray()).Where(k => k.Length > 0).Select(k => k[number % k.Length]).Distinct();
    }

    /// <summary>Whether the reference evaluator says the same of this rule.</summary>
    private static bool Says(Rule rule, Situation situation, Finding finding)
    {
        var answer = ReferenceEvaluator.Evaluate(Pack.Rules, situation.ToDossier(), situation.AsOf);
        var results = answer.Results.Where(r => ReferenceEquals(r.Entry, situation.Entry)).ToArray();
        var result = results.FirstOrDefault(r => r.Roles.SequenceEqual(situation.Roles));
        return rule switch
        {
            Measure measure => Of(measure, result) == (finding.Verdict, finding.Withheld?.Kind),
            ExitRule exit => (result?.Exits.FirstOrDefault(e => e.Rule == exit)?.Answer switch
            {
                ExitAnswer.Open => Verdict.Open,
                ExitAnswer.Undetermined => Verdict.Undetermined,
                _ => Verdict.Closed,
            }) == finding.Verdict,
            _ => IsIn(result?.EntryDecision, rule, finding.Verdict),
        };
    }

    private static (Verdict, WithheldKind?) Of(Measure measure, Result? result) =>
        result?.Triggered.Any(t => t.Measure == measure) == true ? (Verdict.Triggered, null)
        : result?.Withheld.FirstOrDefault(w => w.Measure == measure) is { } withheld ? (Verdict.Withheld, withheld.Kind)
        : result?.Undetermined.Any(u => u.Measure == measure) == true ? (Verdict.Undetermined, null)
        : (Verdict.NotTriggered, null);

    /// <summary>The evaluator answers for all entry rules together: it names those that allow the entry, or that may.</summary>
    private static bool IsIn(EntryDecision? decision, Rule rule, Verdict verdict) => decision switch
    {
        { Answer: EntryAnswer.Allowed } => decision.Rules.Any(r => r == rule) == (verdict == Verdict.Allowed),
        { Answer: EntryAnswer.Undetermined } => verdict == (decision.Rules.Any(r => r == rule) ? Verdict.Undetermined : Verdict.NotAllowed),
        _ => verdict == Verdict.NotAllowed,
    };
}
