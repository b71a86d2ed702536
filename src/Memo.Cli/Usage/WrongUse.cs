using System.CommandLine;
using System.CommandLine.Parsing;
using Memo.Cli.Rendering;
using Memo.Compiler.Text;

namespace Memo.Cli.Usage;

/// <summary>A command line that cannot be run to the sentences that say why.</summary>
internal static class WrongUse
{
    /// <summary>What can be wrong with options taken together.</summary>
    private static readonly ImmutableArray<Localized> OfCommands =
    [
        PackPlace.GivenTwice, ImpactOptions.NeedsDay, ImpactOptions.NeedsListings,
        CheckOptions.NeedsRegister, CheckOptions.NeedsForm, CheckOptions.NeedsNothingElse, CheckOptions.OnlyWithCheck,
    ];

    /// <summary>The first word in an argument's place that was meant as an option.</summary>
    public static string? MistypedOption(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .FirstOrDefault(value => value.Length > 1 && value[0] == '-');

    public static void Explain(Screen screen, ParseResult parsed, Language language)
    {
        foreach (var message in Messages(parsed).Distinct())
        {
            screen.Line(message.In(language), Ink.Error);
        }

        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "memo" : $"memo {command.Name}";
        screen.Line(new Localized($"`{name} --help` shows how it is used.", $"用法见 {name} --help。").In(language));
    }

    private static IEnumerable<Localized> Messages(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;

        // What follows an option that there is not, and what is missing for it, is no second mistake.
        if ((MistypedOption(parsed) ?? parsed.UnmatchedTokens.FirstOrDefault(word => word.StartsWith('-'))) is { } mistyped)
        {
            yield return UnknownOption(command, mistyped);
            yield break;
        }

        foreach (var word in parsed.UnmatchedTokens)
        {
            yield return command.Subcommands.Count > 0 ? UnknownCommand(command, word)
                : command.Arguments is [{ Name: not PackPlace.Word }] && command.Options.Any(option => option.Name == "--pack")
                    ? new($"'{word}' is one word too many. A rule pack stands after --pack.", $"“{word}”是多余的。规则包写在 --pack 之后。")
                : new($"'{word}' is one word too many.", $"“{word}”是多余的。");
        }

        foreach (var error in parsed.Errors)
        {
            switch (error.SymbolResult)
            {
                case OptionResult option:
                    yield return BadOption(option);
                    break;
                case ArgumentResult { Parent: OptionResult option }:
                    yield return BadOption(option);
                    break;
                case ArgumentResult argument:
                    yield return new($"{argument.Argument.Name} is missing.", $"缺少 {argument.Argument.Name}。");
                    break;
                case CommandResult when command is RootCommand && parsed.UnmatchedTokens.Count == 0:
                    yield return new("Say what to do: check, eval, test, explain, build, diff, screen, receipt, feedback or sample.", "请写明要做什么：check、eval、test、explain、build、diff、screen、receipt、feedback 或 sample。");
                    break;
                case CommandResult when OfCommands.Where(said => said.English == error.Message).ToArray() is [var said]:
                    yield return said;
                    break;
            }
        }
    }

    private static Localized BadOption(OptionResult result)
    {
        var name = result.Option.Name;
        var value = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        return result switch
        {
            { Implicit: true } or { IdentifierToken: null } => new($"{name} is missing.", $"缺少 {name}。"),
            { Tokens.Count: 0 } => new($"{name} needs a value after it.", $"{name} 之后要有值。"),
            { Tokens.Count: > 1 } => new($"{name} is given more than once.", $"{name} 重复给出。"),
            _ => new($"{name} cannot be '{value}'; it is {result.Option.Description}.", $"{name} 不能是“{value}”；可用：{result.Option.Description}。"),
        };
    }

    private static Localized UnknownCommand(Command command, string word) =>
        Suggestion.Nearest(word, command.Subcommands.Select(known => known.Name)) is { } near
            ? new($"There is no command '{word}'. Did you mean '{near}'?", $"没有“{word}”这个命令。是否指“{near}”？")
            : new($"There is no command '{word}'.", $"没有“{word}”这个命令。");

    private static Localized UnknownOption(Command command, string word) =>
        Suggestion.Nearest(word, command.Options.Select(known => known.Name).Append("--lang").Append("--help")) is { } near
            ? new($"There is no option '{word}'. Did you mean '{near}'?", $"没有“{word}”这个选项。是否指“{near}”？")
            : new($"There is no option '{word}'.", $"没有“{word}”这个选项。");
}
