using System.CommandLine;
using System.Globalization;
using Memo.Cli.Rendering;
using Memo.Cli.Usage;
using Memo.Compiler.Explaining;
using Memo.Compiler.Text;
using Memo.Hosting.Sampling;

namespace Memo.Cli.Commands;

/// <summary><c>memo sample [PACK] --count N --seed S --out FILE</c>: synthetic listings.</summary>
internal static class SampleCommand
{
    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var count = new Option<long>("--count") { Description = "a number from 1 on", Required = true };
        count.Validators.Add(result =>
        {
            if (!long.TryParse(result.Tokens is [.., var last] ? last.Value : "", CultureInfo.InvariantCulture, out var number) || number < 1)
            {
                result.AddError("not a number from 1 on");
            }
        });
        var seed = new Option<ulong>("--seed") { Description = "a number from 0 on", Required = true };
        var output = new Option<string>("--out") { Description = "FILE", Required = true };
        var asOf = CommonOptions.AsOf(required: false);
        var command = new Command("sample", "Makes synthetic listings") { count, seed, output, asOf };
        var pack = new PackPlace(command);
        command.SetAction(parsed => Run(
            terminal,
            pack.Of(parsed),
            parsed.GetValue(count),
            parsed.GetValue(seed),
            parsed.GetValue(output)!,
            CalendarDate.TryParse(parsed.GetValue(asOf), out var day) ? day : null,
            parsed.Language(lang)));
        return command;
    }

    private static int Run(Terminal terminal, string path, long count, ulong seed, string output, CalendarDate? asOf, Language language)
    {
        if (UsablePack.Load(terminal, path, language) is not { } pack)
        {
            return ExitCode.Unusable;
        }

        if (pack.Rules.Lists.IsEmpty)
        {
            Say(new($"The rule pack '{path}' has no lists.", $"规则包“{path}”没有名单。"));
            return ExitCode.Unusable;
        }

        try
        {
            var progress = new ProgressBar(terminal.Error);
            var order = new SampleOrder(count, seed, output, asOf ?? Sampling.DayFor(pack.Rules));
            new Sampling(pack.Rules, order).Write(progress.Show);
            progress.Clear();
            var number = NumberText.Grouped(count);
            terminal.Output.Line(new Localized($"{number} listings around {order.AsOf} written to {output}.", $"已写出 {number} 条记录到 {output}，日期围绕 {order.AsOf}。").In(language));
            return ExitCode.Fine;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Say(new($"{output} could not be written: {exception.Message}", $"无法写入 {output}：{exception.Message}"));
            return ExitCode.Unusable;
        }

        void Say(Localized text) => terminal.Error.Line(text.In(language), Ink.Error);
    }
}
