using Memo.Cli.Rendering;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;

namespace Memo.Cli.Commands;

/// <summary>A pack that can be asked: one without errors.</summary>
internal static class UsablePack
{
    /// <summary>The pack, or null once its diagnostics have been printed.</summary>
    public static LoadedPack? Load(Terminal terminal, string path, Language language) => WithoutErrors(terminal, LoadedPack.Load(path), language);

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
