using System.CommandLine;
using System.CommandLine.Invocation;
using Memo.Cli.Rendering;
using Memo.Compiler.Text;

namespace Memo.Cli.Usage;

/// <summary>The help of a command: a page written by hand in each language, kept as <c>Help/NAME.en.txt</c> and <c>Help/NAME.zh.txt</c>.</summary>
internal sealed class HelpPage(Screen screen, Option<string> lang) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static string Of(Command command, Language language)
    {
        var name = command is RootCommand ? "memo" : command.Name;
        var resource = $"Help.{name}.{(language == Language.Chinese ? "zh" : "en")}.txt";
        using var stream = typeof(HelpPage).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"There is no help page {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    }

    public override int Invoke(ParseResult parseResult)
    {
        screen.Line(Of(parseResult.CommandResult.Command, parseResult.Language(lang)));
        return ExitCode.Fine;
    }
}
