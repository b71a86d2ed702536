using System.CommandLine;
using Memo.Cli.Rendering;
using Memo.Cli.Rendering.Answers;
using Memo.Cli.Usage;
using Memo.Compiler.Emit;
using Memo.Compiler.Emit.CSharp;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Text;
using Memo.Hosting.Compiled;
using Memo.Hosting.Json;
using Memo.Hosting.Packs;

namespace Memo.Cli.Commands;

/// <summary><c>memo eval [PACK] --listing FILE [--as-of DATE] [--role A,B] [--compiled]</c>: what a listing or dossier leads to.</summary>
internal static class EvalCommand
{
    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var format = CommonOptions.Format();
        var command = new Command("eval", "Says what a listing leads to");
        var asked = new ListingOptions(command, required: true);
        var compiled = new Option<bool>("--compiled") { Description = "asks the compiled predicates too" };
        command.Add(format);
        command.Add(compiled);
        var pack = new PackPlace(command);
        command.SetAction(parsed => new Run(terminal, parsed.Language(lang)).Evaluate(
            pack.Of(parsed), asked.Listing(parsed)!, asked.AsOf(parsed), asked.Roles(parsed), parsed.IsJson(format), parsed.GetValue(compiled)));
        return command;
    }

    private sealed class Run(Terminal terminal, Language language)
    {
        public int Evaluate(string path, string listing, CalendarDate? asOf, string[] roles, bool json, bool compiled)
        {
            if (UsablePack.LoadAny(terminal, path, language) is not var (pack, opened))
            {
                return ExitCode.Unusable;
            }

            using var built = opened;
            if (new AskedListing(terminal, language).Read(pack.Rules, listing, asOf, roles) is not var (dossier, day, held)
                || (compiled && built is not null && UsablePack.Compiled(terminal, built, language) is null))
            {
                return ExitCode.Unusable;
            }

            var answer = ReferenceEvaluator.Evaluate(pack.Rules, dossier, day, held);
            if (compiled && !IsConfirmed(pack, built?.Compiled(), dossier, answer))
            {
                return ExitCode.Findings;
            }

            if (json)
            {
                terminal.Output.Raw(AnswerJson.Of(pack, answer));
            }
            else
            {
                AnswerText.Write(terminal.Output, new Naming(pack.Rules, language), answer);
                foreach (var builtOn in BuiltOnText.Lines(pack, language))
                {
                    terminal.Output.Line(builtOn, Ink.Dim);
                }
            }

            return ExitCode.Fine;
        }

        /// <summary>The compiled predicates and tables give the same answer; where they do not, that is said, and nobody is told an answer.</summary>
        private bool IsConfirmed(LoadedPack pack, CompiledPack? built, Dossier dossier, Answer answer)
        {
            try
            {
                using var compiled = built is null ? CompiledPack.Load(DecisionsToCSharp.Emit(pack.Rules), untilExit: true) : null;
                var differences = new Agreement(built ?? compiled!).Check(dossier, answer);
                foreach (var (what, reference, actual) in differences)
                {
                    Say(
                        $"{what}: the evaluator says {reference}, the compiled code {actual}. This is a defect of Memo; please report it with the listing.",
                        $"{what}：求值器的结论为 {reference}，编译代码的结论为 {actual}。这是 Memo 的缺陷，请附上记录报告。");
                }

                return differences.IsEmpty;
            }
            catch (TooComplexToCompileException tooComplex)
            {
                Say(
                    $"{tooComplex.Decision} is too complex to compile (memo explain MEMO3001). Without --compiled it is answered.",
                    $"{tooComplex.Decision} 过于复杂，无法编译（memo explain MEMO3001）。不写 --compiled 即可作答。");
                return false;
            }
        }

        private void Say(string english, string chinese) => terminal.Error.Line(new Localized(english, chinese).In(language), Ink.Error);
    }
}
