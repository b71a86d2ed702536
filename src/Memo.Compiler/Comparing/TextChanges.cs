using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>Instruments, and rules that are no decisions by themselves: what became of them and of what they say.</summary>
internal static class TextChanges
{
    public static IEnumerable<TextChange> OfInstruments(Alignment alignment) =>
        alignment.Instruments.Added.Select(i => new TextChange(Fate.Added, i, i.Name.Id, null, []))
            .Concat(alignment.Instruments.Removed.Select(i => new TextChange(Fate.Removed, i, i.Name.Id, null, [])))
            .Concat(alignment.Instruments.Pairs.SelectMany(p => Of(p.Old, p.Old.Name.Id, p.New, p.New.Name.Id, Aspects.Of(p.Old, p.New))))
            .OrderBy(t => t.Id, StringComparer.Ordinal);

    public static IEnumerable<TextChange> OfInstrument(Instrument old, Instrument now) =>
        [new TextChange(Fate.Kept, now, now.Name.Id, old.Name.Id, Aspects.Of(old, now))];

    public static IEnumerable<TextChange> OfRules<T>(ImmutableArray<RulePair<T>> pairs)
        where T : Rule => pairs.SelectMany(p => (p.Old, p.New) switch
        {
            (null, { } now) => [new TextChange(Fate.Added, now, now.QualifiedId, null, [])],
            ({ } old, null) => [new TextChange(Fate.Removed, old, old.QualifiedId, null, [])],
            ({ } old, { } now) => Of(old, old.QualifiedId, now, now.QualifiedId, Aspects.Of(old, now)),
            _ => [],
        });

    private static IEnumerable<TextChange> Of(Declaration old, string oldId, Declaration now, string id, ImmutableArray<AspectChange> aspects) =>
        oldId != id ? [new TextChange(Fate.Renamed, now, id, oldId, aspects)]
        : !aspects.IsEmpty ? [new TextChange(Fate.Kept, now, id, null, aspects)]
        : [];
}
