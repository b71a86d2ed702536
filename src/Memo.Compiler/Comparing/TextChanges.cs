using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>Instruments, rules that are no decisions by themselves, what statutes allow, and words: what became of them and of what they say.</summary>
internal static class TextChanges
{
    /// <param name="succeeding">The instrument of each rule that takes another's place, with that of the other.</param>
    public static IEnumerable<TextChange> OfInstruments(Alignment alignment, ILookup<Instrument, Instrument> succeeding) =>
        alignment.Instruments.Added.SelectMany(i => Added(i, alignment, succeeding[i]))
            .Concat(alignment.Instruments.Removed.Select(i => new TextChange(Fate.Removed, i, i.Name.Id, null, [])))
            .Concat(alignment.Instruments.Pairs.SelectMany(p => Of(p.Old, p.Old.Name.Id, p.New, p.New.Name.Id, Aspects.Of(p.Old, p.New, alignment))))
            .OrderBy(t => t.Id, StringComparer.Ordinal);

    /// <summary>
    /// One that supersedes others is compared with them: it has a name of its own anyway, and begins when they are over. So is one that does not say it, if it begins
    /// the day after another is over and its rules take the place of that one's alone.
    /// </summary>
    private static IEnumerable<TextChange> Added(Instrument added, Alignment alignment, IEnumerable<Instrument> succeeded)
    {
        var before = succeeded.Distinct().ToArray() is [var only] && only.Effective.Until?.AddDays(1) is { } next && next == added.Effective.From ? only : null;
        var superseded = alignment.Instruments.Pairs.Where(p => (added.Supersedes.Contains(p.New) || p.New == before) && p.Old.Effective.Until != p.New.Effective.Until).ToArray();
        return superseded.Length == 0 ? [new TextChange(Fate.Added, added, added.Name.Id, null, [])] : superseded.Select(p => new TextChange(
            Fate.Succeeded,
            added,
            added.Name.Id,
            p.Old.Name.Id,
            [.. Aspects.Of(p.Old, added, alignment).Where(a => a.Aspect is not (Aspect.Name or Aspect.Effective or Aspect.Relation))]));
    }

    /// <summary>Two instruments have other names anyway.</summary>
    public static IEnumerable<TextChange> OfInstrument(Instrument old, Instrument now, Alignment alignment, CalendarDate? since) =>
        [new TextChange(Fate.Kept, now, now.Name.Id, old.Name.Id, [.. Aspects.Of(old, now, alignment, since).Where(a => a.Aspect != Aspect.Name)])];

    public static IEnumerable<TextChange> OfProvisions(Alignment alignment, RulePack old, RulePack now)
    {
        var provisions = new Pairing<Provision>(old.Provisions, now.Provisions, (o, _) => o);
        return provisions.Added.Select(p => new TextChange(Fate.Added, p, p.Name.Id, null, []))
            .Concat(provisions.Removed.Select(p => new TextChange(Fate.Removed, p, p.Name.Id, null, [])))
            .Concat(OfWords(alignment, provisions.Pairs));
    }

    /// <summary>What is said of words; what became of them, and what they mean, is a change of the vocabulary.</summary>
    public static IEnumerable<TextChange> OfWords(Alignment alignment) =>
        OfWords(alignment, alignment.Lists.Pairs)
            .Concat(OfWords(alignment, alignment.Grounds.Pairs))
            .Concat(OfWords(alignment, alignment.Facts.Pairs))
            .Concat(OfWords(alignment, alignment.Definitions.Pairs))
            .Concat(OfWords(alignment, alignment.Kinds.Pairs))
            .Concat(OfWords(alignment, alignment.Roles.Pairs))
            .Concat(OfWords(alignment, alignment.Items.Pairs))
            .Concat(OfWords(alignment, alignment.Performers.Pairs.Where(p => p.Old.GetType() == p.New.GetType())))
            .Concat(OfWords(alignment, alignment.Units.Pairs))
            .Concat(OfWords(alignment, alignment.Calendars.Pairs));

    public static IEnumerable<TextChange> OfRules<T>(ImmutableArray<RulePair<T>> pairs, Func<RulePair<T>, ImmutableArray<AspectChange>> aspects)
        where T : Rule => pairs.SelectMany(p => (p.Old, p.New) switch
        {
            (null, { } now) => [new TextChange(Fate.Added, now, now.QualifiedId, null, [])],
            ({ } old, null) => [new TextChange(Fate.Removed, old, old.QualifiedId, null, [])],
            ({ } old, not null) when p.Next is { } next => [new TextChange(Fate.Succeeded, next, next.QualifiedId, old.QualifiedId, aspects(p))],
            ({ } old, { } now) => Of(old, old.QualifiedId, now, now.QualifiedId, aspects(p)),
            _ => [],
        });

    private static IEnumerable<TextChange> OfWords<T>(Alignment alignment, IEnumerable<(T Old, T New)> pairs)
        where T : Declaration => pairs
            .Select(p => new TextChange(Fate.Kept, p.New, p.New.Name.Id, null, Aspects.OfWords(p.Old, p.New, alignment)))
            .Where(t => !t.Aspects.IsEmpty)
            .OrderBy(t => t.Id, StringComparer.Ordinal);

    private static IEnumerable<TextChange> Of(Declaration old, string oldId, Declaration now, string id, ImmutableArray<AspectChange> aspects) =>
        oldId != id ? [new TextChange(Fate.Renamed, now, id, oldId, aspects)]
        : !aspects.IsEmpty ? [new TextChange(Fate.Kept, now, id, null, aspects)]
        : [];
}
