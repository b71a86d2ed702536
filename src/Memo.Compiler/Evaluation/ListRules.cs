using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Evaluation;

/// <summary>The rules of a pack that cover one list, with what they ask.</summary>
internal sealed class ListRules(RulePack pack, ListDefinition list)
{
    private readonly Dictionary<Variable.Standing, Standings> _standings = [];
    private readonly Dictionary<Measure, MeasureQuestions> _questions = [];
    private readonly Dictionary<EntryRule, EntryQuestions> _entries = [];
    private readonly Dictionary<ExitRule, ExitQuestions> _exits = [];

    public ImmutableArray<Measure> Measures { get; } = Covering(pack.Measures, list);

    /// <summary>Those of its measures.</summary>
    public ImmutableArray<Lift> Lifts { get; } = [.. Covering(pack.Measures, list).SelectMany(m => m.Lifts).Distinct()];

    public ImmutableArray<EntryRule> Entries { get; } = Covering(pack.EntryRules, list);

    /// <summary>Some rule allows an entry.</summary>
    public Condition IsEntryAllowed { get; } = Questions.Entries.IsAllowed(list, pack);

    /// <summary>Some rule governs one.</summary>
    public Condition IsEntryGoverned { get; } = Questions.Entries.IsGoverned(list, pack);

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

    public EntryQuestions QuestionsOf(EntryRule rule)
    {
        if (!_entries.TryGetValue(rule, out var questions))
        {
            questions = new EntryQuestions(
                Force.OnDecision(rule), Force.OnGrounds(rule), Questions.Entries.Governs(rule), Questions.Entries.Allows(rule, list, pack));
            _entries.Add(rule, questions);
        }

        return questions;
    }

    public ExitQuestions QuestionsOf(ExitRule rule)
    {
        if (!_exits.TryGetValue(rule, out var questions))
        {
            questions = new ExitQuestions(Questions.Exits.Concerns(rule), Questions.Exits.IsOpen(rule), Questions.Exits.EndsSooner(rule));
            _exits.Add(rule, questions);
        }

        return questions;
    }

    private static ImmutableArray<T> Covering<T>(ImmutableArray<T> rules, ListDefinition list)
        where T : Rule => [.. rules.Where(r => r.Covers.Contains(list))];
}

/// <summary>What a measure asks, made once.</summary>
internal sealed record MeasureQuestions(Condition Applies, Condition IsTriggered, Condition IsWithheld, ImmutableArray<Blocker> Blockers, Variable.Standing Standing);

/// <summary>What an entry rule asks, made once.</summary>
internal sealed record EntryQuestions(Condition OnDecision, Condition OnGrounds, Condition Governs, Condition Allows);

/// <summary>What an exit asks, made once.</summary>
internal sealed record ExitQuestions(Condition Concerns, Condition IsOpen, Condition EndsSooner);
