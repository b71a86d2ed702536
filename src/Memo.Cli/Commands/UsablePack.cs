using Memo.Cli.Rendering;
using Memo.Compiler.Text;
using Memo.Hosting.Compiled;
using Memo.Hosting.Packs;

namespace Memo.Cli.Commands;

/// <summary>A pack that can be asked: one without errors.</summary>
internal static class UsablePack
{
    /// <summary>The pack, or null once its diagnostics have been printed.</summary>
    public static LoadedPack? Load(Terminal terminal, string path, Language language) => WithoutErrors(terminal, LoadedPack.Load(path), language);

    /// <summary>The pack, or null once it is said why not: a folder, or the assembly that was built of it, which is to be let go of in the end.</summary>
    public static (LoadedPack Pack, BuiltPack? Built)? LoadAny(Terminal terminal, string path, Language language)
    {
        if (!BuiltPack.IsOne(path) || !File.Exists(path))
        {
            return Load(terminal, path, language) is { } pack ? (pack, null) : null;
        }

        if (BuiltPack.Load(path, untilExit: true) is not { } built)
        {
            SayUnreadable(terminal, path, language);
            return null;
        }

        if (WithoutErrors(terminal, built.Loaded, language) is { } carried)
        {
            return (carried, built);
        }

        // Nothing with errors is built: the version that built it read these texts otherwise.
        terminal.Error.Line(
            new Localized("Another version of Memo built it, which read its texts otherwise. Build it anew.", "它由另一版本的 Memo 写出，该版本对其文本的理解与本版本不同。请重新构建。").In(language),
            Ink.Error);
        built.Dispose();
        return null;
    }

    /// <summary>The code and tables of an assembly, or null once it is said that they cannot be read.</summary>
    public static CompiledPack? Compiled(Terminal terminal, BuiltPack built, Language language)
    {
        if (built.Compiled() is { } compiled)
        {
            return compiled;
        }

        SayUnreadable(terminal, built.Loaded.Files.Root, language);
        return null;
    }

    private static void SayUnreadable(Terminal terminal, string path, Language language) => terminal.Error.Line(
        new Localized(
            $"{path} is no pack that this version of memo build --target dll wrote.",
            $"{path} 不是由本版本 memo build --target dll 写出的规则包。").In(language),
        Ink.Error);

    /// <inheritdoc cref="Load"/>
    public static LoadedPack? WithoutErrors(Terminal terminal, LoadedPack pack, Language language)
    {
        if (!pack.HasErrors)
        {
            return pack;
        }

        DiagnosticText.Write(terminal.Error, pack.Diagnostics, language);
        if (pack.IsReadable)
        {
            terminal.Error.Line(new Localized($"The rule pack '{pack.Files.Root}' has errors and is not used.", $"规则包“{pack.Files.Root}”有错误，不予使用。").In(language), Ink.Error);
        }

        return null;
    }
}
