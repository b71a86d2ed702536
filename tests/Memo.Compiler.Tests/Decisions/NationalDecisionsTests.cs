using System.Collections.Immutable;
using System.Text;
using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Xunit.Abstractions;

namespace Memo.Compiler.Tests.Decisions;

public class NationalDecisionsTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<string> Texts =
    [
        .. Directory.EnumerateFiles(Repository.PathTo("memoranda/national"), "*.memo", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => File.ReadAllText(path, Encoding.UTF8)),
    ];

    private static readonly RulePack Pack = PackOf(Texts);
    private static readonly ImmutableArray<Compiler.Decisions.Decision> Decisions = ModelToDecisions.Lower(Pack);

    [Fact]
    public void Every_decision_of_the_encoded_law_has_a_normal_form()
    {
        foreach (var decision in Decisions)
        {
            var form = decision.Form;
            output.WriteLine(
                $"{decision.Kind} {decision.Id}: {form?.Dimensions.Length} facts, {form?.Dimensions.Sum(d => d.Classes.Length)} classes, {form?.Boxes.Length} boxes");
        }

        Assert.Empty(Decisions.Where(d => d.Form is null).Select(d => d.Id));
    }

    [Fact]
    public void No_two_decisions_have_one_name() =>
        Assert.Empty(Decisions.GroupBy(d => (d.Kind, d.Id)).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void What_the_evaluator_asks_is_decided()
    {
        var decided = Decisions.ToLookup(d => d.Kind, d => d.Condition);
        var asked = new List<(DecisionKind Kind, Condition Condition)>();
        foreach (var list in Pack.Lists)
        {
            var rules = new ListRules(Pack, list);
            var questions = rules.Measures.Select(rules.QuestionsOf).ToArray();
            asked.AddRange(questions.Select(q => (DecisionKind.Measure, q.IsTriggered)));
            asked.AddRange(questions.Select(q => (DecisionKind.Withheld, q.IsWithheld)));
            asked.AddRange(questions.Select(q => q.Standing).Append(new Variable.Standing([])).Distinct()
                .SelectMany(s => rules.StandingOn(s).States).Select(s => (DecisionKind.Standing, s.Condition)));
            asked.AddRange(rules.Inadmissibilities.Select(i => (DecisionKind.Inadmissible, i.Breaks)));
            asked.AddRange(rules.Entries.Select(e => (DecisionKind.Entry, Questions.Entries.Allows(e, list, Pack))));
            asked.AddRange(rules.Exits.Select(e => (DecisionKind.Exit, Questions.Exits.IsOpen(e))));
        }

        asked.AddRange(asked.SelectMany(a => ConditionWalk.GuardsIn(a.Condition)).Distinct().ToArray()
            .SelectMany(g => Questions.Guards.ListsAsked(g, Pack).Select(l => (DecisionKind.Guard, Questions.Guards.Asked(g, l)))));

        Assert.DoesNotContain(asked, a => !decided[a.Kind].Contains(a.Condition));
        Assert.Equal(
            [DecisionKind.Entry, DecisionKind.Inadmissible, DecisionKind.Standing, DecisionKind.Exit, DecisionKind.Guard, DecisionKind.Measure, DecisionKind.Withheld],
            asked.Select(a => a.Kind).Distinct().Order());
    }

    [Fact]
    public void The_order_of_files_does_not_change_the_meaning() =>
        Assert.Equal(MeaningHash.Of(Decisions), MeaningHash.Of(PackOf(Texts.Reverse())));

    /// <summary>Files are read by name.</summary>
    private static RulePack PackOf(IEnumerable<string> texts) => Compilation.Of(texts.Select((text, i) => new SourceText($"{i:d4}.memo", text))).Pack;
}
