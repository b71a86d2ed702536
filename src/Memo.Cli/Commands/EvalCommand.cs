using System.CommandLine;
using Memo.Cli.Rendering.Answers;
using Memo.Cli.Usage;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Text;
using Memo.Hosting.Json;

namespace Memo.Cli.Commands;

/// <summary><c>memo eval [PACK] --listing FILE --as-of DATE [--role A,B]</c>: what a listing or dossier leads to.</summary>
internal static class EvalCommand
{
    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var format = CommonOptions.Format();
        var command = new Command("eval", "Says what a listing leads to");
        var asked = new ListingOptions(command, required: true);
        command.Add(format);
        var pack = new PackPlace(command);
        command.SetAction(parsed => new Run(terminal, parsed.Language(lang)).Evaluate(
            pack.Of(parsed), asked.Listing(parsed)!, asked.AsOf(parsed)!.Value, asked.Roles(parsed), parsed.IsJson(format)));
        return command;
    }

    private sealed class Run(Terminal terminal, Language language)
    {
        public int Evaluate(string path, string listing, CalendarDate asOf, string[] roles, bool json)
        {
            var asked = new AskedListing(terminal, language);
            if (UsablePack.Load(terminal, path, language) is not { } pack
                || asked.Dossier(pack.Rules, listing) is not { } dossier
                || !asked.TryRoles(pack.Rules, roles, out var held))
            {
                return ExitCode.Unusable;
            }

            var answer = ReferenceEvaluator.Evaluate(pack.Rules, dossier, asOf, held);
            if (json)
            {
                terminal.Output.Raw(AnswerJson.Of(pack, answer));
            }
            else
            {
                AnswerText.Write(terminal.Output, new Naming(pack.Rules, language), answer);
            }

            return ExitCode.Fine;
        }
    }
}
