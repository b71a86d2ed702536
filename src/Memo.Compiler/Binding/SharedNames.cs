using Memo.Compiler.Model;

namespace Memo.Compiler.Binding;

/// <summary>
/// Packs that do not build on each other may use one name for two things. Loaded together, each such name is written with its pack before it
/// (<c>shanghai.law_provides</c>), so that every name of the model is the name of one thing.
/// </summary>
internal static class SharedNames
{
    public static void Qualify(IReadOnlyCollection<BoundPack> packs)
    {
        if (packs.Count == 1)
        {
            return;
        }

        // Lifts are told apart by their instruments, as all rules are.
        var declared = packs
            .SelectMany(p => p.Symbols.Declared.Where(d => d.Category != Category.Lift).Select(d => (Pack: p.Rules.Header, d.Category, d.Declaration)))
            .ToArray();
        var ids = Shared(declared.Select(d => (d.Category, d.Declaration.Name.Id)));
        var chinese = Shared(declared.Select(d => (d.Category, d.Declaration.Name.Chinese)));
        foreach (var (pack, category, declaration) in declared)
        {
            var (id, spoken) = (declaration.Name.Id, declaration.Name.Chinese);
            declaration.Name = new Name(
                pack is not null && ids.Contains((category, id)) ? $"{pack.Name.Id}.{id}" : id,
                pack is not null && chinese.Contains((category, spoken)) ? $"{pack.Name.Chinese}.{spoken}" : spoken);
        }
    }

    private static HashSet<(Category Category, string Name)> Shared(IEnumerable<(Category Category, string Name)> names) =>
        [.. names.GroupBy(n => n).Where(g => g.Skip(1).Any()).Select(g => g.Key)];
}
