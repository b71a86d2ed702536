using Memo.Cli.Rendering;
using Memo.Compiler.Text;
using Memo.Hosting.Registers;

namespace Memo.Cli.Commands;

/// <summary>The file that says what the columns of a register mean; what is wrong with it is said.</summary>
internal static class AskedMapping
{
    /// <param name="path">Null where none is given: then each column stands for the key of its own name.</param>
    /// <returns>Null where the file cannot be read.</returns>
    public static ColumnMapping? Read(Terminal terminal, string? path, Language language)
    {
        if (path is null)
        {
            return ColumnMapping.None;
        }

        var (mapping, diagnostics, problem) = ColumnMapping.Read(path);
        DiagnosticText.Write(terminal.Error, diagnostics, language);
        if (problem is not null)
        {
            var said = new Localized($"{path}: \"{problem}\" is not understood; a mapping has columns: and codes:.", $"{path}：无法理解“{problem}”；映射文件包含 columns: 与 codes:。");
            terminal.Error.Line(said.In(language), Ink.Error);
        }

        return mapping;
    }
}
