using Memo.Compiler.Diagnostics;
using Memo.Compiler.Syntax;

namespace Memo.Hosting.Packs;

/// <summary>
/// The packs that a pack builds on, and those that they build on in turn. A pack is found by one of its names: its folder stands beside the
/// folder of the pack that names it, or beside a folder above that one; the nearest is taken. One that is not found is left to the compiler to report; two
/// as near are an error, and one that is farther off than beside the folder above is taken with a warning.
/// </summary>
internal sealed class PackFinder
{
    /// <summary>A folder of packs stands beside the packs that they build on.</summary>
    private const int FarthestExpected = 1;

    private readonly List<(string Folder, PackFiles Files, PackSyntax Syntax)> _found = [];
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();

    public static (ImmutableArray<(PackFiles Files, PackSyntax Syntax)> Packs, ImmutableArray<Diagnostic> Problems) Find(PackFiles files, PackSyntax pack)
    {
        var finder = new PackFinder();
        finder._found.Add((Path.GetFullPath(files.Root), files, pack));
        for (var next = 0; next < finder._found.Count; next++)
        {
            foreach (var (name, at) in finder._found[next].Syntax.BuildsOn)
            {
                finder.Find(name, at, finder._found[next].Files.Root);
            }
        }

        return ([.. finder._found.Skip(1).Select(found => (found.Files, found.Syntax))], finder._problems.ToImmutable());
    }

    private void Find(string name, Location at, string from)
    {
        var (folders, levels) = Locate(name, from);
        if (folders.Length > 1)
        {
            _problems.Add(HostDiagnostics.TwoPacksOfOneName(at, name, Shown(folders[0], from), Shown(folders[1], from)));
            return;
        }

        if (folders is not [var folder] || _found.Any(found => found.Folder == folder))
        {
            return;
        }

        if (_found.FirstOrDefault(found => found.Syntax.IsNamed(name)) is { Files: { } other })
        {
            _problems.Add(HostDiagnostics.TwoPacksOfOneName(at, name, other.Root, Shown(folder, from)));
            return;
        }

        if (levels > FarthestExpected)
        {
            _problems.Add(HostDiagnostics.PackFoundFarOff(at, name, Shown(folder, from)));
        }

        var files = PackFolder.Read(Shown(folder, from));
        _found.Add((folder, files, PackSyntax.Read(files.Texts)));
    }

    /// <returns>Those of the nearest level that has any, and how many levels above the folders beside the pack it lies.</returns>
    private static (ImmutableArray<string> Folders, int Levels) Locate(string name, string from)
    {
        var own = Path.GetFullPath(from);
        var levels = 0;
        for (var above = Path.GetDirectoryName(own); above is not null; above = Path.GetDirectoryName(above))
        {
            ImmutableArray<string> found = [.. Disk.List(above).Folders.Where(folder => folder != own && IsPack(folder, name))];
            if (!found.IsEmpty)
            {
                return (found, levels);
            }

            levels++;
        }

        return ([], levels);
    }

    private static bool IsPack(string folder, string name)
    {
        var header = Path.Combine(folder, PackFolder.HeaderFile);
        return File.Exists(header) && PackSyntax.Read(PackFolder.Read(header).Texts).IsNamed(name);
    }

    /// <summary>As the pack that names it was asked for: from the current folder, or in full.</summary>
    private static string Shown(string folder, string from) => Path.IsPathRooted(from) ? folder : Path.GetRelativePath(".", folder);
}
