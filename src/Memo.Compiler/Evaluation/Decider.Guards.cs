using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>
/// Guards: questions about the subject's other entries. They are answered in rounds: at first nothing is known of any standing; each round
/// decides every entry by what the round before knew of the others, until nothing changes. So it does not matter which entry is asked first.
/// </summary>
internal sealed partial class Decider
{
    private static readonly ImmutableArray<StandingState> AnyState =
        [StandingState.NotYet, StandingState.Ended, StandingState.Suspended, StandingState.InEffect];

    private static readonly StandingDecision Undecided = new(new Standing(StandingState.Unknown, null, null, [], [], null), AnyState, []);

    private static readonly StandingDecision JustNamed =
        new(new Standing(StandingState.InEffect, null, null, [], [], null), [StandingState.InEffect], []);

    private void DecideStandings()
    {
        ImmutableArray<Entry> entries = [.. _dossier.Entries.Concat(_dossier.OtherEntries).Distinct(new SameEntry())];
        var inadmissible = new Dictionary<Entry, StandingDecision>(new SameEntry());
        var found = -1;
        while (inadmissible.Count > found)
        {
            // What is inadmissible stays so; the others then stand without it, and no round takes back what another has decided.
            found = inadmissible.Count;
            foreach (var entry in entries)
            {
                _standings[entry] = entry.IsJustNamed ? JustNamed : inadmissible.TryGetValue(entry, out var broken) ? broken : Undecided;
            }

            Settle([.. entries.Where(e => !e.IsJustNamed && !inadmissible.ContainsKey(e))], entry => DecideStanding(entry), AreAlike);
            foreach (var entry in entries.Where(e => _standings[e].Standing.State == StandingState.Inadmissible))
            {
                inadmissible[entry] = _standings[entry];
            }
        }

        Settle([.. entries.Where(e => _standings[e].Standing.State == StandingState.Unknown)], WithNeeds, NeedAlike);
    }

    /// <summary>Rounds until nothing changes, or one turns out to be inadmissible: the others then begin anew. Entries of lists whose rules ask for no other entry are settled in the first.</summary>
    private void Settle(ImmutableArray<Entry> entries, Func<Entry, StandingDecision> decide, Func<StandingDecision, StandingDecision, bool> areAlike)
    {
        _others = OthersNow();
        while (!entries.IsEmpty)
        {
            var decided = entries.Select(e => (Entry: e, Before: _standings[e], Now: decide(e))).ToArray();
            foreach (var (entry, _, now) in decided)
            {
                _standings[entry] = now;
            }

            _others = OthersNow();
            var isInadmissible = decided.Any(d => d.Now.Standing.State == StandingState.Inadmissible);
            var changed = decided.Any(d => !areAlike(d.Before, d.Now));
            entries = changed && !isInadmissible ? [.. entries.Where(e => AsksForOthers(e.List))] : [];
        }
    }

    private OtherEntries OthersNow() => new(_pack, _dossier, e => _standings[e], HoldsOf, NeedsOf);

    private static bool AreAlike(StandingDecision a, StandingDecision b) =>
        a.Standing.State == b.Standing.State && a.Standing.Since == b.Standing.Since && a.States.SequenceEqual(b.States);

    private static bool NeedAlike(StandingDecision a, StandingDecision b) =>
a.Standing.Needs.Length == b.Standing.Needs.Length && a.Standing.Needs.Zip(b.Standing.Needs, (x, y) => x.Fact == y.Fact && x.Entry == y.Entry).All(same => same);

    private bool AsksForOthers(ListDefinition list) => RulesOf(list).StandingAsksForOthers;

    /// <summary>Whether a guard holds of an entry, as far as that entry alone tells.</summary>
    private Truth HoldsOf(Guard guard, Entry entry) => Decision.Decide(Questions.Guards.Asked(guard, entry.List), KnowledgeOfStanding(entry));

    private ImmutableArray<Need> NeedsOf(Guard guard, Entry entry) => NeedsOf(KnowledgeOfStanding(entry), Questions.Guards.Asked(guard, entry.List));
}
