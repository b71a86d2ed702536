using Memo.Compiler;
using Memo.Compiler.Diagnostics;
using Memo.Hosting.Packs;

namespace Memo.Benchmarks;

/// <summary>The national corpus as it stands in the repository.</summary>
internal static class NationalPack
{
    public static PackFiles Files { get; } = PackFolder.Read(Path.Combine(Root(), "memoranda", "national"));

    /// <summary>The corpus, bound. Whatever is timed on it must first be free of errors.</summary>
    public static Compilation Bind()
    {
        var compilation = Compilation.Of(Files.Texts);
        return compilation.Diagnostics.Any(d => d.Severity == Severity.Error)
            ? throw new InvalidOperationException("The national corpus has errors: " + compilation.Diagnostics.First(d => d.Severity == Severity.Error).Message.English)
            : compilation;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Compiler.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The benchmarks run inside the repository.");
    }
}
