using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Decides about the entries of one dossier on one as-of date.</summary>
internal sealed partial class Decider
{
    private readonly RulePack _pack;
    private readonly Dossier _dossier;
    private readonly CalendarDate _asOf;
    private readonly Dictionary<ListDefinition, ListRules> _rules;
    private readonly Dictionary<Entry, StandingDecision> _standings = new(new SameEntry());
    private readonly Dictionary<Entry, Dictionary<Variable.Standing, StandingDecision>> _standingsOnGrounds = new(new SameEntry());
    private readonly Dictionary<Entry, ImmutableArray<Remedy>> _remedies = new(new SameEntry());
    private readonly WaysToBeHeard _ways;
    private OtherEntries _others;

    /// <param name="rules">What is known of lists already; other deciders of the same pack may share it, one after the other.</param>
    public Decider(RulePack pack, Dossier dossier, CalendarDate asOf, Dictionary<ListDefinition, ListRules>? rules = null)
    {
        (_pack, _dossier, _asOf, _rules) = (pack, dossier, asOf, rules ?? []);
        _ways = new WaysToBeHeard(pack, asOf);
        _others = OthersNow();
        DecideStandings();
    }

    /// <param name="only">Beside the standing, what is answered of these rules; null: of all.</param>
    public Result Decide(Entry entry, ImmutableArray<Role>? roles, FactValues personFacts, IReadOnlyCollection<Rule>? only = null)
    {
        var decided = _standings[entry];
        var standing = StandingOf(entry, roles, personFacts);
        var measures = standing.State == StandingState.Inadmissible ? new MeasureAnswers() : DecideMeasures(entry, roles, personFacts, only);
        var isItself = roles?.Any(r => r.IsItself) == true;
        var aboutEntry = KnowledgeOf(entry);
        var aboutExit = KnowledgeOfStanding(entry);
        var entryDecision = isItself && only?.Any(rule => rule is EntryRule) != false ? DecideEntry(entry, aboutEntry) : null;
        ImmutableArray<ExitDecision> exits = isItself && standing.State != StandingState.Inadmissible ? DecideExits(entry, aboutExit, only) : [];
        return new Result
        {
            Entry = entry,
            Roles = roles ?? [],
            PersonFacts = personFacts,
            Standing = standing,
            Triggered = measures.Triggered.ToImmutable(),
            Withheld = measures.Withheld.ToImmutable(),
            Undetermined = measures.Undetermined.ToImmutable(),
            Presumed = [.. decided.Presumed.Concat(measures.Presumed).Concat(aboutEntry.Presumed).Concat(aboutExit.Presumed).Distinct().OrderBy(f => f.Name.Id, StringComparer.Ordinal)],
            EntryDecision = entryDecision,
            Exits = exits,
            RemediesInDoubt = standing.State == StandingState.Unknown && only is null ? RemediesInDoubt(entry, measures.Undetermined.Select(u => u.Measure)) : [],
        };
    }

    /// <summary>The standing of the entry, as far as the person's own facts do not break a rule.</summary>
    public Standing StandingOf(Entry entry, ImmutableArray<Role>? roles, FactValues personFacts)
    {
        var decided = _standings[entry].Standing;
        return BrokenLift(entry, KnowledgeOf(entry, roles, personFacts)) is { } broken ? Inadmissible(decided, broken)
            : decided with { Needs = SeenFrom(entry, decided.Needs) };
    }

    private ListRules RulesOf(ListDefinition list)
    {
        if (!_rules.TryGetValue(list, out var rules))
        {
            rules = new ListRules(_pack, list);
            _rules.Add(list, rules);
        }

        return rules;
    }

    /// <summary>Knowledge for what depends neither on a person nor on the standing.</summary>
    public Knowledge KnowledgeOf(Entry entry) => new(_pack, _dossier, entry, _asOf) { Roles = [], Others = _others };

    /// <summary>Knowledge for what does not depend on a person.</summary>
    public Knowledge KnowledgeOfStanding(Entry entry) => KnowledgeOf(entry, [], FactValues.None);

    public Knowledge KnowledgeOf(Entry entry, ImmutableArray<Role>? roles, FactValues personFacts) =>
        new(_pack, _dossier, entry, _asOf) { Roles = roles, PersonFacts = personFacts, StandingOf = asked => StandingOn(entry, asked), Others = _others };

    public static ImmutableArray<Need> NeedsOf(Knowledge knowledge, params IEnumerable<Condition> conditions)
    {
        var outcomes = conditions.Select(c => Decision.OutcomeOf(c, knowledge)).ToArray();
        ImmutableArray<Need> beyondLimit = outcomes.Any(o => o.Exceeded is not null) ? [new Need(BuiltIn.TooComplex.Name.Id, [])] : [];
        return Sorted(outcomes.SelectMany(o => o.Needs).Distinct().SelectMany(knowledge.NeedsOf).Concat(beyondLimit));
    }

    /// <summary>Each once. Where thousands of entries ask about each other there are millions, so no more is made of them than needed.</summary>
    private static ImmutableArray<Need> Sorted(IEnumerable<Need> needs)
    {
        var seen = new HashSet<(string, string?)>();
        var kept = needs.Where(n => seen.Add((n.Fact, n.Entry))).ToArray();
        Array.Sort(kept, (a, b) => string.CompareOrdinal(a.Fact, b.Fact) is not 0 and var order ? order : string.CompareOrdinal(a.Entry, b.Entry));
        return [.. kept];
    }

    /// <summary>As the answer about an entry names them: its own facts without its name.</summary>
    public static ImmutableArray<Need> SeenFrom(Entry entry, ImmutableArray<Need> needs) => [.. needs.Select(n => n.Entry == entry.Id ? n with { Entry = null } : n)];
}
