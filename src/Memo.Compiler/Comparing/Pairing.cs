using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>
/// The declarations of one kind in both versions, those that are the same paired: by id, or because the new one says it was
/// <c>formerly</c> the old one. Conditions of both versions are put on the paired ones, so that what is the same compares equal.
/// </summary>
internal sealed class Pairing<T>
    where T : Declaration
{
    private readonly Dictionary<T, T> _shared = [];
    private readonly Dictionary<T, (T? Old, T? New)> _sides = [];

    /// <param name="share">What stands for a pair in conditions; null if the two cannot be compared.</param>
    /// <param name="alone">What stands for one that the other version does not have; null: it does itself.</param>
    public Pairing(ImmutableArray<T> old, ImmutableArray<T> now, Func<T, T, T?> share, Func<T, T>? alone = null)
    {
        alone ??= declaration => declaration;
        var byId = Ids(old);
        var taken = new HashSet<T>();
        foreach (var declaration in now)
        {
            var earlier = byId.TryGetValue(declaration.Name.Id, out var same) ? same
                : declaration.Formerly.Where(byId.ContainsKey).Select(f => byId[f]).FirstOrDefault();
            if (earlier is null || !taken.Add(earlier))
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

    private static Dictionary<string, T> Ids(ImmutableArray<T> declarations)
    {
        var byId = new Dictionary<string, T>();
        foreach (var declaration in declarations)
        {
            byId[declaration.Name.Id] = declaration;
        }

        return byId;
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
