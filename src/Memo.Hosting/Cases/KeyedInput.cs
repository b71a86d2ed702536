using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>A group of keys and values whose keys are known, in either language.</summary>
internal sealed class KeyedInput
{
    private readonly ImmutableArray<CaseKey> _keys;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly Dictionary<string, InputPair> _pairs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _misspelt = new(StringComparer.Ordinal);

    private KeyedInput(Location location, ImmutableArray<CaseKey> keys, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        Location = location;
        _keys = keys;
        _diagnostics = diagnostics;
    }

    public Location Location { get; }

    public static KeyedInput? Of(InputNode node, ImmutableArray<CaseKey> keys, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (node is not InputNode.Map map)
        {
            diagnostics.Add(CaseDiagnostics.WrongShape(node.Location, new("A group of keys and values", "一组键和值")));
            return null;
        }

        var input = new KeyedInput(map.Pairs.FirstOrDefault()?.Key.Location ?? map.Location, keys, diagnostics);
        foreach (var pair in map.Pairs)
        {
            input.Add(pair);
        }

        return input;
    }

    /// <summary>The value of a key; null if it is not given.</summary>
    public InputNode? this[string id] => _pairs.GetValueOrDefault(id)?.Value;

    /// <summary>The value of a key that must be there. One that is only misspelt has been reported already.</summary>
    public InputNode? Required(string id)
    {
        if (this[id] is { } value)
        {
            return value;
        }

        if (!IsMisspelt(id))
        {
            _diagnostics.Add(CaseDiagnostics.MissingKey(Location, id, Known(id)!.Chinese));
        }

        return null;
    }

    /// <summary>Whether an unknown key was most likely meant to be this one, or one of these.</summary>
    public bool IsMisspelt(params IEnumerable<string> ids) => ids.Any(_misspelt.Contains);

    private void Add(InputPair pair)
    {
        var word = pair.Key.Value;
        if (Known(word) is not { } key)
        {
            var suggestion = Suggestion.Nearest(word, _keys.SelectMany(known => new[] { known.Id, known.Chinese }));
            _diagnostics.Add(CaseDiagnostics.UnknownKey(
                pair.Key.Location,
                word,
                suggestion,
                new(string.Join(", ", _keys.Select(known => known.Id)), string.Join("、", _keys.Select(known => known.Chinese)))));
            if (suggestion is not null)
            {
                _misspelt.Add(Known(suggestion)!.Id);
            }
        }
        else if (!_pairs.TryAdd(key.Id, pair))
        {
            _diagnostics.Add(CaseDiagnostics.KeyTwice(pair.Key.Location, key.Id, key.Chinese));
        }
    }

    private CaseKey? Known(string word) => _keys.FirstOrDefault(key => key.Id == word || key.Chinese == word);
}
