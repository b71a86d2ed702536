using System.CommandLine;
using Memo.Cli.Rendering;
using Memo.Cli.Usage;
using Memo.Compiler.Emit;
using Memo.Compiler.Emit.CSharp;
using Memo.Compiler.Text;
using Memo.Hosting;
using Memo.Hosting.Compiled;

namespace Memo.Cli.Commands;

/// <summary><c>memo build [PACK] --target csharp|dll --out DIR</c>: the compiled pack, for an agency's own programs.</summary>
internal static class BuildCommand
{
    private const string CSharp = "csharp";
    private const string Dll = "dll";

    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var target = new Option<string>("--target") { Description = "csharp|dll", Required = true };
        target.AcceptOnlyFromAmong(CSharp, Dll);
        var output = new Option<string>("--out") { Description = "DIR", Required = true };
        var command = new Command("build", "Writes the compiled pack") { target, output };
        var pack = new PackPlace(command);
        command.SetAction(parsed => Run(terminal, pack.Of(parsed), parsed.GetValue(target)!, parsed.GetValue(output)!, parsed.Language(lang)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string target, string output, Language language)
    {
        if (UsablePack.Load(terminal, path, language) is not { } pack)
        {
            return ExitCode.Unusable;
        }

        if (OutputFolder.IsTaken(output))
        {
            Say(new(
                $"{output} is not empty and was not written by memo build. Name another folder, or empty it.",
                $"{output} 非空，且不是 memo build 写出的。请另指定文件夹，或先清空。"));
            return ExitCode.Unusable;
        }

        try
        {
            var emitted = DecisionsToCSharp.Emit(pack.Rules);
            var files = target == CSharp ? EmittedProject.Files(emitted) : EmittedProject.Assembly(pack, emitted);
            OutputFolder.Write(output, files);
            terminal.Output.Line(language == Language.Chinese
                ? $"已写出 {files.Length} 个文件到 {output}；{pack.Rules.Measures.Length} 项措施。"
                : $"{files.Length} files written to {output}; {pack.Rules.Measures.Length} measures.");
            return ExitCode.Fine;
        }
        catch (TooComplexToCompileException tooComplex)
        {
            Say(tooComplex.Said);
            return ExitCode.Findings;
        }
        catch (IOException exception)
        {
            Say(new($"{output} could not be written: {exception.Message}", $"无法写入 {output}：{exception.Message}"));
            return ExitCode.Unusable;
        }

        void Say(Localized text) => terminal.Error.Line(text.In(language), Ink.Error);
    }
}
