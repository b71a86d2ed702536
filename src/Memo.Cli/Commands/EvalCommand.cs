using System.CommandLine;
using Memo.Cli.Rendering;
using Memo.Cli.Rendering.Answers;
using Memo.Cli.Usage;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Json;
using Memo.Hosting.Listings;

namespace Memo.Cli.Commands;

/// <summary><c>memo eval [PACK] --listing FILE --as-of DATE [--role A,B]</c>: what a listing or dossier leads to.</summary>
internal static class EvalCommand
{
    private static readonly char[] RoleSeparators = [',', '，', '、'];

    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var listing = new Option<string>("--listing") { Description = "FILE", Required = true };
        var asOf = new Option<string>("--as-of") { Description = "a date: 2026-06-01", Required = true };
        var role = new Option<string[]>("--role") { Description = "A,B" };
        var format = CommonOptions.Format();
        asOf.Validators.Add(result =>
        {
            if (!CalendarDate.TryParse(result.GetValueOrDefault<string>(), out _))
            {
                result.AddError("not a date");
            }
        });
        var command = new Command("eval", "Says what a listing leads to") { listing, asOf, role, format };
        var pack = new PackPlace(command);
        command.SetAction(parsed => new Run(terminal, parsed.Language(lang)).Evaluate(
            pack.Of(parsed), parsed.GetValue(listing)!, parsed.GetValue(asOf)!, parsed.GetValue(role) ?? [], parsed.IsJson(format)));
        return command;
    }

    private sealed class Run(Terminal terminal, Language language)
    {
        public int Evaluate(string path, string listing, string asOf, string[] roles, bool json)
        {
            if (UsablePack.Load(terminal, path, language) is not { } pack
                || Dossier(pack.Rules, listing) is not { } dossier
                || !TryRoles(pack.Rules, roles, out var held)
                || !CalendarDate.TryParse(asOf, out var date))
            {
                return ExitCode.Unusable;
            }

            var answer = ReferenceEvaluator.Evaluate(pack.Rules, dossier, date, held);
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

        private Dossier? Dossier(RulePack pack, string path)
        {
            var (input, malformed) = InputFile.Read(path);
            var (dossier, diagnostics) = input is null ? (null, malformed) : InputToDossier.Read(pack, input);
            DiagnosticText.Write(terminal.Error, diagnostics, language);
            return diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? null : dossier;
        }

        /// <summary>Null where no role is given: then every role that the instruments name is asked about.</summary>
        private bool TryRoles(RulePack pack, string[] given, out ImmutableArray<Role>? roles)
        {
            roles = null;
            if (given.Length == 0)
            {
                return true;
            }

            var names = given.SelectMany(value => value.Split(RoleSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            (roles, var unknown, var nearest) = InputToDossier.ReadRoles(pack, names);
            if (unknown is not null)
            {
                terminal.Error.Line(UnknownName.Of(unknown, nearest, new("role", "身份")).In(language), Ink.Error);
            }

            return unknown is null;
        }
    }
}
