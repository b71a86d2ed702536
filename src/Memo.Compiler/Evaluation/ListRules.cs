using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Evaluation;

/// <summary>The rules of a pack that cover one list, with what they ask.</summary>
internal sealed class ListRules(RulePack pack, ListDefinition list)
{
    private readonly Dictionary<Variable.Standing, Standings> _standings = [];
    private readonly Dictionary<Measure, MeasureQuestions> _questions = [];

    public ImmutableArray<Measure> Measures { get; } = Covering(pack.Measures, list);

    /// <summary>Those of its measures.</summary>
    public ImmutableArray<Lift> Lifts { get; } = [.. Covering(pack.Measures, list).SelectMany(m => m.Lifts).Distinct()];

    public ImmutableArray<EntryRule> Entries { get; } = Covering(pack.EntryRules, list);

    public ImmutableArray<ExitRule> Exits { get; } = Covering(pack.ExitRules, list);

    public ImmutableArray<(Inadmissibility Rule, Condition Breaks)> Inadmissibilities { get; } =
        [.. Covering(pack.Inadmissibilities, list).Select(i => (i, Questions.Entries.Breaks(i)))];

    public Standings Standing { get; } = new(list, pack, []);

    /// <summary>Whether the standing of an entry depends on the subject's other entries.</summary>
    public bool StandingAsksForOthers => Standing.States.Select(s => s.Condition).Concat(Inadmissibilities.Select(i => i.Breaks)).Any(c => ConditionWalk.GuardsIn(c).Any());

    public Standings StandingOn(Variable.Standing asked)
    {
        if (!_standings.TryGetValue(asked, out var standings))
        {
            standings = asked.Grounds.IsEmpty ? Standing : new Standings(list, pack, asked.Grounds);
            _standings.Add(asked, standings);
        }

        return standings;
    }

    public MeasureQuestions QuestionsOf(Measure measure)
    {
        if (!_questions.TryGetValue(measure, out var questions))
        {
            questions = new MeasureQuestions(
                Questions.Measures.Applies(measure, pack),
                Questions.Measures.IsTriggered(measure, pack),
                Questions.Measures.IsWithheld(measure, pack),
                Questions.Measures.Blockers(measure, pack),
                new Variable.Standing(Standings.GroundsAsked(measure, pack)));
            _questions.Add(measure, questions);
        }

        return questions;
    }

    private static ImmutableArray<T> Covering<T>(ImmutableArray<T> rules, ListDefinition list)
        where T : Rule => [.. rules.Where(r => r.Covers.Contains(list))];
}

/// <summary>What a measure asks, made once.</summary>
internal sealed record MeasureQuestions(Condition Applies, Condition IsTriggered, Condition IsWithheld, ImmutableArray<Blocker> Blockers, Variable.Standing Standing);
