using System.CommandLine;
using System.CommandLine.Parsing;
using Memo.Compiler.Text;

namespace Memo.Cli.Usage;

/// <summary>Where the rule pack is: the word after the command, or <c>--pack PACK</c> as everywhere; the current folder where neither is given.</summary>
internal sealed class PackPlace
{
    public const string Word = "PACK";

    public static readonly Localized GivenTwice = new(
        "The rule pack is given twice: as a word of its own and after --pack. Keep one of them.",
        "规则包给了两次：一次直接写出，一次写在 --pack 之后。请只保留一处。");

    private readonly Argument<string?> _word = new(Word) { Description = "The folder of a rule pack", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _option = CommonOptions.Pack();

    public PackPlace(Command command)
    {
        command.Add(_word);
        command.Add(_option);
        command.Validators.Add(result =>
        {
            if (IsWord(result) && IsOption(result))
            {
                result.AddError(GivenTwice.English);
            }
        });
    }

    public bool IsGiven(CommandResult result) => IsWord(result) || IsOption(result);

    public string Of(ParseResult parsed) => parsed.GetValue(_option) ?? parsed.GetValue(_word) ?? CommonOptions.CurrentFolder;

    private bool IsWord(CommandResult result) => result.GetResult(_word) is { Tokens.Count: > 0 };

    private bool IsOption(CommandResult result) => result.GetResult(_option) is { Tokens.Count: > 0 };
}
