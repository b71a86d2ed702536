using Memo.Cli.Rendering;
using Memo.Cli.Usage;
using Memo.Compiler.Emit;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Exchange;
using Memo.Hosting.Packs;
using Embedded = Memo.Runtime.Packs;

namespace Memo.Cli.Commands;

/// <summary>What is made of a screened register, with the pack it was screened by; what is wrong is said.</summary>
internal sealed class AskedRegister(Terminal terminal, Language language)
{
    /// <summary>Runs what is asked of the register, and says why it gives nothing.</summary>
    /// <param name="run">What is asked: of the pack, the same compiled where it is at hand, the order, and what is told of progress.</param>
    /// <param name="say">Says what came of it.</param>
    public int Run<T>(
        string path,
        AskedExchange asked,
        Func<LoadedPack, Embedded.RulePack?, ExchangeOrder, Action<double>, (T? Summary, Localized? Problem)> run,
        Action<T, ExchangeOrder> say)
        where T : class
    {
        if (UsablePack.LoadAny(terminal, path, language) is not var (pack, opened))
        {
            return ExitCode.Unusable;
        }

        using var built = opened;
        var compiled = built is null ? null : UsablePack.Compiled(terminal, built, language);
        if ((built is not null && compiled is null)
            || AskedMapping.Read(terminal, asked.Mapping, language) is not { } mapping
            || !new AskedListing(terminal, language).TryRoles(pack.Rules, asked.Roles, out var held))
        {
            return ExitCode.Unusable;
        }

        var order = new ExchangeOrder(asked.Listings!, asked.Result!, asked.Output, asked.WritesJson, language, held ?? [BuiltIn.Itself], mapping);
        return Guarded(
            progress => run(pack, compiled?.Pack, order, progress),
            summary =>
            {
                say(summary, order);
                return ExitCode.Fine;
            });
    }

    /// <summary>Runs what reads and writes files; what goes wrong there is said.</summary>
    public int Guarded<T>(Func<Action<double>, (T? Summary, Localized? Problem)> run, Func<T, int> say)
        where T : class
    {
        var progress = new ProgressBar(terminal.Error);
        try
        {
            var (summary, problem) = run(progress.Show);
            progress.Clear();
            if (summary is not null)
            {
                return say(summary);
            }

            Say(problem!.Value);
            return ExitCode.Unusable;
        }
        catch (TooComplexToCompileException tooComplex)
        {
            progress.Clear();
            Say(tooComplex.Said);
            return ExitCode.Findings;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            progress.Clear();
            Say(new($"A file could not be read or written: {exception.Message}", $"无法读取或写出文件：{exception.Message}"));
            return ExitCode.Unusable;
        }
    }

    public void Line(string english, string chinese) => terminal.Output.Line(new Localized(english, chinese).In(language));

    private void Say(Localized text) => terminal.Error.Line(text.In(language), Ink.Error);
}
