using System.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Reasoning;

/// <summary>One rule of a pack, to be asked of situations.</summary>
internal sealed class Inquiry(RulePack pack, Rule rule)
{
    /// <summary>Situations tried, times what one costs; more are not tried.</summary>
    private const int MostTried = 50_000;

    private readonly Dictionary<ListDefinition, ListRules> _rules = [];
    private (Dossier Dossier, CalendarDate AsOf, Decider Decider)? _last;
    private long _tried;

    public RulePack Pack { get; } = pack;

    public Rule Rule { get; } = rule;

    public static bool CanBeAsked(Rule rule) => rule is Measure or ExitRule or EntryRule;

    /// <summary>No more situations are to be tried: each entry of a large dossier may depend on all others.</summary>
    public bool IsSpent => _tried > MostTried;

    /// <summary>What the rule asks of an entry on a list.</summary>
    public Condition QuestionOn(ListDefinition list) => Rule switch
    {
        Measure measure => Measures.IsTriggered(measure, Pack),
        ExitRule exit => Exits.IsOpen(exit),
        EntryRule entry => Entries.Allows(entry, list, Pack),
        _ => throw new UnreachableException($"A {Rule.GetType().Name} is not asked."),
    };

    public Finding Find(Situation situation) => Look(situation).Finding;

    public View Look(Situation situation)
    {
        var decider = DeciderOf(situation);
        var entry = situation.Entry;
        var standing = decider.StandingOf(entry, situation.Roles, situation.PersonFacts);
        var knowledge = Rule switch
        {
            Measure => decider.KnowledgeOf(entry, situation.Roles, situation.PersonFacts),
            ExitRule => decider.KnowledgeOfStanding(entry),
            _ => decider.KnowledgeOf(entry),
        };
        return new View(situation, decider, knowledge, Find(decider, knowledge, entry, standing));
    }

    /// <summary>The persons of one dossier are asked about one after the other.</summary>
    private Decider DeciderOf(Situation situation)
    {
        if (_last is { } last && ReferenceEquals(last.Dossier, situation.Dossier) && last.AsOf == situation.AsOf)
        {
            return last.Decider;
        }

        var entries = situation.Dossier.Entries.Length + situation.Dossier.OtherEntries.Length;
        _tried += entries + ((long)entries * entries / 100);
        var decider = new Decider(Pack, situation.Dossier, situation.AsOf, _rules);
        _last = (situation.Dossier, situation.AsOf, decider);
        return decider;
    }

    private Finding Find(Decider decider, Knowledge knowledge, Entry entry, Standing standing)
    {
        var isOut = !Rule.Covers.Contains(entry.List) || (standing.State == StandingState.Inadmissible && Rule is not EntryRule);
        return Rule switch
        {
            Measure => isOut ? new Finding(Verdict.NotTriggered, standing) : OfMeasure(decider.DecideMeasure((Measure)Rule, entry, knowledge), standing),
            ExitRule => isOut ? new Finding(Verdict.Closed, standing) : OfExit(decider.DecideExit((ExitRule)Rule, knowledge), standing),
            EntryRule => isOut ? new Finding(Verdict.NotAllowed, standing) : OfEntry(QuestionOn(entry.List), knowledge, standing),
            _ => throw new UnreachableException($"A {Rule.GetType().Name} is not asked."),
        };
    }

    private static Finding OfMeasure(Decider.MeasureAnswers answers, Standing standing)
    {
        var (triggered, withheld, undetermined) = (answers.Triggered.FirstOrDefault(), answers.Withheld.FirstOrDefault(), answers.Undetermined.FirstOrDefault());
        var verdict = triggered is not null ? Verdict.Triggered
            : withheld is not null ? Verdict.Withheld
            : undetermined is not null ? Verdict.Undetermined
            : Verdict.NotTriggered;
        return new Finding(verdict, standing) { Triggered = triggered, Withheld = withheld, Needs = undetermined?.Needs ?? [] };
    }

    private static Finding OfExit(ExitDecision decision, Standing standing) => new(
        decision.Answer switch { ExitAnswer.Open => Verdict.Open, ExitAnswer.Closed => Verdict.Closed, _ => Verdict.Undetermined },
        standing)
    {
        Needs = decision.Needs,
        From = decision.From,
    };

    private static Finding OfEntry(Condition question, Knowledge knowledge, Standing standing) => Decision.Decide(question, knowledge) switch
    {
        Truth.True => new Finding(Verdict.Allowed, standing),
        Truth.False => new Finding(Verdict.NotAllowed, standing),
        _ => new Finding(Verdict.Undetermined, standing) { Needs = Decider.SeenFrom(knowledge.Entry, Decider.NeedsOf(knowledge, question)) },
    };
}

/// <summary>A situation as the evaluator sees it.</summary>
/// <param name="Knowledge">What the rule is decided by.</param>
internal sealed record View(Situation Situation, Decider Decider, Knowledge Knowledge, Finding Finding);
