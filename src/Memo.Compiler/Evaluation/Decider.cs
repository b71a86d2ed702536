using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Decides about the entries of one dossier on one as-of date.</summary>
internal sealed partial class Decider(RulePack pack, Dossier dossier, CalendarDate asOf)
{
    private readonly Dictionary<Entry, StandingDecision> _standings = [];

    public Result Decide(Entry entry, ImmutableArray<Role>? roles, FactValues personFacts)
    {
        var decided = StandingOf(entry);
        var knowledge = KnowledgeOf(entry, roles, personFacts, decided);
        var standing = BrokenLift(entry, knowledge) is { } broken ? Inadmissible(decided.Standing, broken) : decided.Standing;
        var measures = standing.State == StandingState.Inadmissible ? new Measures() : DecideMeasures(entry, knowledge, standing);
        var isItself = roles?.Any(r => r.IsItself) == true;
        return new Result
        {
            Entry = entry,
            Roles = roles ?? [],
            Standing = standing,
            Triggered = measures.Triggered.ToImmutable(),
            Withheld = measures.Withheld.ToImmutable(),
            Undetermined = measures.Undetermined.ToImmutable(),
            Presumed = [.. decided.Presumed.Concat(measures.Presumed).Distinct().OrderBy(f => f.Name.Id, StringComparer.Ordinal)],
            EntryDecision = isItself ? DecideEntry(entry) : null,
            Exits = isItself && standing.State != StandingState.Inadmissible ? DecideExits(entry, decided) : [],
        };
    }

    /// <summary>Knowledge for what does not depend on a person.</summary>
    private Knowledge KnowledgeOf(Entry entry) => new(pack, dossier, entry, asOf) { Roles = [], Guards = Answer };

    private Knowledge KnowledgeOf(Entry entry, ImmutableArray<Role>? roles, FactValues personFacts, StandingDecision standing) =>
        new(pack, dossier, entry, asOf)
        {
            Roles = roles,
            PersonFacts = personFacts,
            States = standing.States,
            StandingNeeds = standing.Standing.Needs,
            Guards = Answer,
        };

    /// <summary>The date whose rules govern the entry: its decision, else its listing, else its publication.</summary>
    private static Fact GoverningDate(Entry entry) =>
        new[] { BuiltIn.Decided, BuiltIn.Listed, BuiltIn.Published }.FirstOrDefault(f => entry.Facts.Of(f) is not null) ?? BuiltIn.Decided;

    private static bool HasGoverningDate(Entry entry) => entry.Facts.Of(GoverningDate(entry)) is not null;

    private static ImmutableArray<Need> NeedsOf(Knowledge knowledge, params IEnumerable<Condition> conditions) =>
    [
        .. conditions
            .SelectMany(c => Decision.Needs(c, knowledge))
            .Distinct()
            .SelectMany(knowledge.NeedsOf)
            .GroupBy(n => n.Fact)
            .Select(g => g.First())
            .OrderBy(n => n.Fact, StringComparer.Ordinal),
    ];
}
