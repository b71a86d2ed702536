using Memo.Compiler;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;
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

    /// <summary>One of its instruments as it stands after a measure was given another strength: meaning changes, and what is decided of it is found again.</summary>
    public static SourceText Edited()
    {
        var file = Files.Texts.First(text => text.Path.EndsWith("/instruments/spc_2016.memo", StringComparison.Ordinal));
        const string Before = "strength   discretionary";
        var place = file.Text.IndexOf(Before, StringComparison.Ordinal);
        return place < 0
            ? throw new InvalidOperationException("The instrument to be edited has no such strength.")
            : new SourceText(file.Path, file.Text.Remove(place, Before.Length).Insert(place, "strength   mandatory"));
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
