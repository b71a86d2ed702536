using System.Runtime.CompilerServices;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Evaluation;

/// <summary>The entries of a dossier as guards see them, while their standings are as far known as they are.</summary>
/// <param name="standings">Changes from round to round; each round has its own answers.</param>
/// <param name="ask">Whether a guard holds of an entry, as far as that entry alone tells.</param>
/// <param name="askNeeds">What would tell.</param>
internal sealed class OtherEntries(
    RulePack pack,
    Dossier dossier,
    Func<Entry, StandingDecision> standings,
    Func<Guard, Entry, Truth> ask,
    Func<Guard, Entry, ImmutableArray<Need>> askNeeds)
{
    private readonly Dictionary<Guard, Answers> _answers = [];

    /// <summary>Whether the subject has such an entry besides the one asked about.</summary>
    public Truth Answer(Guard guard, Entry asking)
    {
        // Those that began last come first: where neither of the first two is another entry that began late enough, none is.
        var answers = AnswersTo(guard);
        var telling = answers.Certain.Take(2).Concat(answers.Unsure.Take(2)).Concat(answers.Undated.Take(2)).Where(o => !ReferenceEquals(o.Entry, asking)).ToArray();
        return telling.Any(o => HoldsFor(guard, asking, o) == Truth.True) ? Truth.True
            : !dossier.ListsAreComplete || telling.Any(o => HoldsFor(guard, asking, o) == Truth.Unknown) ? Truth.Unknown
            : Truth.False;
    }

    /// <summary>What would tell, where that is unknown.</summary>
    public IEnumerable<Need> Needs(Guard guard, Entry asking)
    {
        var answers = AnswersTo(guard);
        var needs = new Dictionary<(string Fact, string? Entry), Need>();
        void Add(IEnumerable<Need> more)
        {
            foreach (var need in more)
            {
                needs[(need.Fact, need.Entry)] = need;
            }
        }

        // Entries are many and what they need is little: it is enough to go on until nothing more can be found.
        var all = answers.AllNeeds(NeedsOf);
        var doubtful = answers.All.Where(o => !ReferenceEquals(o.Entry, asking) && HoldsFor(guard, asking, o) == Truth.Unknown);
        foreach (var other in doubtful.TakeWhile(_ => needs.Count < all))
        {
            Add(answers.NeedsOf(other, NeedsOf));
        }

        if (guard.SinceOwnBeginning && answers.All.Any())
        {
            Add(standings(asking).SinceNeeds);
        }

        Add(dossier.ListsAreComplete ? [] : Guards.ListsAsked(guard, pack).Select(l => new Need("also." + l.Name.Id, l.Owners)));
        return needs.Values;

        ImmutableArray<Need> NeedsOf(Other other) =>
            [.. askNeeds(guard, other.Entry), .. guard.SinceOwnBeginning ? standings(other.Entry).SinceNeeds : []];
    }

    /// <summary>The entry that makes a guard true, where one certainly does.</summary>
    public Entry? Behind(Guard guard, Entry asking) =>
        AnswersTo(guard).All.FirstOrDefault(o => !ReferenceEquals(o.Entry, asking) && HoldsFor(guard, asking, o) == Truth.True)?.Entry;

    private Answers AnswersTo(Guard guard)
    {
        if (!_answers.TryGetValue(guard, out var answers))
        {
            var lists = Guards.ListsAsked(guard, pack).ToImmutableHashSet();
            answers = new Answers([.. dossier.Entries.Concat(dossier.OtherEntries)
                .Where(e => lists.Contains(e.List))
                .Select(e => new Other(e, ask(guard, e), e.IsJustNamed ? CalendarDate.Last : standings(e).Standing.Since))
                .Where(o => o.Truth != Truth.False)]);
            _answers.Add(guard, answers);
        }

        return answers;
    }

    /// <summary>Of an entry of which the guard may hold: whether it does, and where that is asked, has begun since the other.</summary>
    private Truth HoldsFor(Guard guard, Entry asking, Other other)
    {
        if (!guard.SinceOwnBeginning || other.Entry.IsJustNamed)
        {
            return other.Truth;
        }

        return (standings(asking).Standing.Since, other.Since) is ({ } own, { } its) ? (its >= own ? other.Truth : Truth.False) : Truth.Unknown;
    }

    /// <summary>An entry of which a guard may hold, with the day it began where that is certain.</summary>
    private sealed class Other(Entry entry, Truth truth, CalendarDate? since)
    {
        public Entry Entry { get; } = entry;

        public Truth Truth { get; } = truth;

        public CalendarDate? Since { get; } = since;
    }

    private sealed class Answers(ImmutableArray<Other> possible)
    {
        private readonly Dictionary<Other, ImmutableArray<Need>> _needs = [];
        private int? _allNeeds;

        /// <summary>In the order of the dossier.</summary>
        public ImmutableArray<Other> All { get; } = possible;

        public ImmutableArray<Other> Certain { get; } = LastFirst(possible, Truth.True);

        public ImmutableArray<Other> Unsure { get; } = LastFirst(possible, Truth.Unknown);

        public ImmutableArray<Other> Undated { get; } = [.. possible.Where(o => o.Since is null)];

        /// <summary>How many facts there are to be found in all.</summary>
        public int AllNeeds(Func<Other, ImmutableArray<Need>> ask) =>
            _allNeeds ??= All.SelectMany(o => NeedsOf(o, ask)).Select(n => (n.Fact, n.Entry)).Distinct().Count();

        public ImmutableArray<Need> NeedsOf(Other other, Func<Other, ImmutableArray<Need>> ask)
        {
            if (!_needs.TryGetValue(other, out var needs))
            {
                needs = ask(other);
                _needs.Add(other, needs);
            }

            return needs;
        }

        private static ImmutableArray<Other> LastFirst(ImmutableArray<Other> others, Truth truth) =>
            [.. others.Where(o => o.Truth == truth).OrderByDescending(o => o.Since?.Code ?? 0)];
    }
}

/// <summary>Entries are told apart as the places of the dossier they are, however alike they look.</summary>
internal sealed class SameEntry : IEqualityComparer<Entry>
{
    public bool Equals(Entry? x, Entry? y) => ReferenceEquals(x, y);

    public int GetHashCode(Entry obj) => RuntimeHelpers.GetHashCode(obj);
}
