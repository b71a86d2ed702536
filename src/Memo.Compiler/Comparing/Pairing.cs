using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>
/// The declarations of one kind in both versions, those that are the same paired: by id, or because the new one says it was
/// <c>formerly</c> the old one; else by the Chinese name, or the title, which no two of one version share. Conditions of both versions are put on the paired
/// ones, so that what is the same compares equal.
/// </summary>
internal sealed class Pairing<T>
    where T : Declaration
{
    private readonly Dictionary<T, T> _shared = [];
    private readonly Dictionary<T, (T? Old, T? New)> _sides = [];

    /// <param name="share">What stands for a pair in conditions; null if the two cannot be compared.</param>
    /// <param name="title">The title of a declaration that has one; null: of this kind none tells which it is.</param>
    /// <param name="alone">What stands for one that the other version does not have; null: it does itself.</param>
    public Pairing(ImmutableArray<T> old, ImmutableArray<T> now, Func<T, T, T?> share, Func<T, string?>? title = null, Func<T, T>? alone = null)
    {
        alone ??= declaration => declaration;
        var earlierOnes = Earlier(old, now, title);
        var taken = new HashSet<T>(earlierOnes.Values);
        foreach (var declaration in now)
        {
            if (!earlierOnes.TryGetValue(declaration, out var earlier))
            {
                Add(alone(declaration), null, declaration);
                Added = Added.Add(declaration);
            }
            else if (share(earlier, declaration) is { } one)
            {
                Add(one, earlier, declaration);
                Pairs = Pairs.Add((earlier, declaration));
            }
            else
            {
                Add(declaration, null, declaration);
                Add(earlier, earlier, null);
                Incomparable = Incomparable.Add((earlier, declaration));
            }
        }

        foreach (var gone in old.Where(d => !taken.Contains(d)))
        {
            Add(alone(gone), gone, null);
            Removed = Removed.Add(gone);
        }
    }

    public ImmutableArray<(T Old, T New)> Pairs { get; } = [];

    public ImmutableArray<T> Added { get; } = [];

    public ImmutableArray<T> Removed { get; } = [];

    /// <summary>The same name, but what it means has changed too much to compare.</summary>
    public ImmutableArray<(T Old, T New)> Incomparable { get; } = [];

    public IEnumerable<T> Shared => _sides.Keys;

    /// <summary>What stands for a declaration of either version; what is built in stands for itself.</summary>
    public T Of(T declaration) => _shared.TryGetValue(declaration, out var one) ? one : declaration;

    /// <summary>The declaration of one version behind it; null if that version has none.</summary>
    public T? In(Side side, T shared) => !_sides.TryGetValue(shared, out var both) ? shared : side == Side.Old ? both.Old : both.New;

    /// <summary>The surest way of telling first; none is taken twice.</summary>
    private static Dictionary<T, T> Earlier(ImmutableArray<T> old, ImmutableArray<T> now, Func<T, string?>? title)
    {
        var found = new Dictionary<T, T>();
        var left = new HashSet<T>(old);
        void Pair(Func<T, IEnumerable<string?>> ofNew, Func<T, string?> ofOld)
        {
            if (left.Count == 0 || found.Count == now.Length)
            {
                return;
            }

            var byName = left.Select(o => (Name: ofOld(o), Declaration: o)).Where(o => !string.IsNullOrEmpty(o.Name)).ToLookup(o => o.Name!, o => o.Declaration);
            foreach (var declaration in now.Where(n => !found.ContainsKey(n)))
            {
                if (ofNew(declaration).OfType<string>().SelectMany(name => byName[name].Take(1)).FirstOrDefault(left.Contains) is { } earlier)
                {
                    found.Add(declaration, earlier);
                    left.Remove(earlier);
                }
            }
        }

        Pair(n => [n.Name.Id], o => o.Name.Id);
        Pair(n => n.Formerly, o => o.Name.Id);
        Pair(n => [n.Name.Chinese], o => o.Name.Chinese);
        if (title is not null)
        {
            Pair(n => [title(n)], title);
        }

        return found;
    }

    private void Add(T shared, T? old, T? now)
    {
        _sides[shared] = (old, now);
        foreach (var declaration in new[] { old, now }.OfType<T>())
        {
            _shared[declaration] = shared;
        }
    }
}
