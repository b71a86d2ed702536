using System.CommandLine;
using System.CommandLine.Help;
using Memo.Cli.Commands;
using Memo.Cli.Usage;

namespace Memo.Cli;

/// <summary>The <c>memo</c> command: arguments in, exit code out, everything said to the terminal given.</summary>
public static class MemoCommand
{
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var lang = CommonOptions.Lang();
        var root = new RootCommand("Rules of joint punishment and joint incentives")
        {
            CheckCommand.Create(terminal, lang),
            EvalCommand.Create(terminal, lang),
            TestCommand.Create(terminal, lang),
            ExplainCommand.Create(terminal, lang),
            BuildCommand.Create(terminal, lang),
            DiffCommand.Create(terminal, lang),
            ScreenCommand.Create(terminal, lang),
            ReceiptCommand.Create(terminal, lang),
            FeedbackCommand.Create(terminal, lang),
            SampleCommand.Create(terminal, lang),
        };
        root.Options.Add(lang);
        root.Directives.Clear();
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpPage(terminal.Output, lang);
        }

        var parsed = root.Parse(Dashes.OptionsFirst(arguments), new ParserConfiguration { ResponseFileTokenReplacer = null });
        var wantsHelp = parsed.Action is HelpPage;
        if (!wantsHelp && (parsed.Errors.Count > 0 || WrongUse.MistypedOption(parsed) is not null))
        {
            WrongUse.Explain(terminal.Error, parsed, LanguageOf(arguments));
            return ExitCode.Unusable;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = terminal.Output.Writer,
            Error = terminal.Error.Writer,
        });
    }

    /// <summary>The language asked for, even on a command line that is wrong elsewhere.</summary>
    private static Compiler.Text.Language LanguageOf(IReadOnlyList<string> arguments)
    {
        var isChinese = arguments.Contains("--lang=zh") || arguments.Zip(arguments.Skip(1)).Contains(("--lang", CommonOptions.Chinese));
        return isChinese ? Compiler.Text.Language.Chinese : Compiler.Text.Language.English;
    }
}
