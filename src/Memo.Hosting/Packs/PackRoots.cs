using Memo.Compiler.Diagnostics;

namespace Memo.Hosting.Packs;

/// <summary>
/// The rule packs under a folder: each folder that holds a <c>pack.memo</c>, and the folder itself where it has .memo files that belong to none of them.
/// </summary>
public static class PackRoots
{
    public static (ImmutableArray<string> Roots, ImmutableArray<Diagnostic> Problems) Under(string folder)
    {
        if (File.Exists(folder))
        {
            return ([folder], []);
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var declared = Declared(folder, problems).ToImmutableArray();
        var hasOwn = declared.Contains(folder) || declared.IsEmpty || PackFolder.FilesBelow(folder, ".memo", problems).Any();
        var roots = hasOwn && !declared.Contains(folder) ? declared.Insert(0, folder) : declared;
        return (roots, [.. problems.DistinctBy(problem => problem.Location.Source.Path)]);
    }

    private static IEnumerable<string> Declared(string folder, ImmutableArray<Diagnostic>.Builder problems)
    {
        var (files, folders, problem) = Disk.List(folder);
        if (problem is not null)
        {
            problems.Add(problem);
        }

        var own = files.Where(file => Path.GetFileName(file) == PackFolder.HeaderFile).Select(_ => folder);
        return own.Concat(folders.SelectMany(below => Declared(below, problems)));
    }
}
