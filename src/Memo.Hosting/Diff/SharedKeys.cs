using System.Collections.Concurrent;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Registers;

namespace Memo.Hosting.Diff;

/// <summary>
/// The keys of listings in two versions. Each version is given what it has a word for: of a fact that only the other has, it asks nothing. Any number of threads
/// may read.
/// </summary>
internal sealed class SharedKeys(RulePack old, RulePack now)
{
    private readonly ConcurrentDictionary<(bool IsOld, string Key), string?> _words = [];

    /// <summary>The one name of a key that has several, that of the new version first; null if neither has it.</summary>
    public string? KeyOf(string written) => InputToDossier.KeyOf(now, written) ?? InputToDossier.KeyOf(old, written);

    public Column ColumnOf(string name, ColumnMapping mapping)
    {
        var key = mapping.KeyOf(name);
        return KeyOf(key) is { } one ? Column.Of(one, isKnown: true) : Column.Of(key, isKnown: false);
    }

    /// <summary>The record in the vocabulary of each version; or why one of them cannot read it.</summary>
    public ((Dossier Old, Dossier New)? Dossiers, Localized? Problem) Read(InputNode input)
    {
        var ((before, notOld), (after, notNew)) = (In(old, now, input), In(now, old, input));
        return (before, after) switch
        {
            ({ } o, { } n) => ((o, n), null),
            (null, null) => (null, notOld),
            (null, _) => (null, new Localized($"Not in the old version: {notOld!.Value.English}", $"旧版无法读取：{notOld!.Value.Chinese}")),
            _ => (null, new Localized($"Not in the new version: {notNew!.Value.English}", $"新版无法读取：{notNew!.Value.Chinese}")),
        };
    }

    private (Dossier?, Localized?) In(RulePack pack, RulePack other, InputNode input)
    {
        var (dossier, diagnostics) = InputToDossier.Read(pack, Worded(pack, other, input));
        return (dossier, dossier is null ? diagnostics[0].Message : null);
    }

    private InputNode Worded(RulePack pack, RulePack other, InputNode node) => node switch
    {
        InputNode.Map map => map with
        {
            Pairs = [.. map.Pairs.Select(p => WordIn(pack, other, p.Key.Value) is { } word ? new InputPair(p.Key with { Value = word }, Worded(pack, other, p.Value)) : null).OfType<InputPair>()],
        },
        InputNode.Sequence several => several with { Items = [.. several.Items.Select(item => Worded(pack, other, item))] },
        _ => node,
    };

    /// <summary>What a version calls a key; null if only the other knows it. What neither knows stays as it is, to be reported.</summary>
    private string? WordIn(RulePack pack, RulePack other, string key) => _words.GetOrAdd((pack == old, key), _ =>
        InputToDossier.KeyOf(pack, key) is not null || InputToDossier.KeyOf(other, key) is not { } there
            ? key
            : other.Facts.First(f => f.Name.Id == there) is var fact
                ? pack.Facts.FirstOrDefault(f => f.Name.Id == there || fact.Formerly.Contains(f.Name.Id) || f.Formerly.Contains(there))?.Name.Id
                : null);
}
