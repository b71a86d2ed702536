using System.CommandLine;
using Memo.Cli.Usage;
using Memo.Compiler.Explaining;
using Memo.Compiler.Text;
using Memo.Hosting.Exchange;
using Memo.Hosting.Screening;

namespace Memo.Cli.Commands;

/// <summary><c>memo receipt [PACK] --listings FILE --result RESULT --out FILE</c>: what the body that pushed a register gets back.</summary>
internal static class ReceiptCommand
{
    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var command = new Command("receipt", "Writes the receipt for a register");
        var exchange = new ExchangeOptions(command, required: true);
        var pack = new PackPlace(command);
        command.SetAction(parsed =>
        {
            var register = new AskedRegister(terminal, parsed.Language(lang));
            return register.Run(pack.Of(parsed), exchange.Asked(parsed), Receipt.Write, (summary, order) => Say(terminal, register, parsed.Language(lang), summary, order));
        });
        return command;
    }

    private static void Say(Terminal terminal, AskedRegister register, Language language, ReceiptSummary summary, ExchangeOrder order)
    {
        register.Line(
            $"{NumberText.Grouped(summary.Received)} records received: {NumberText.Grouped(summary.TakenUp)} taken up, {NumberText.Grouped(summary.Rejected)} rejected.",
            $"收到 {NumberText.Grouped(summary.Received)} 条记录：接收 {NumberText.Grouped(summary.TakenUp)} 条，未接收 {NumberText.Grouped(summary.Rejected)} 条。");
        foreach (var (list, taken, rejected) in summary.Lists)
        {
            var name = list ?? new Localized("(no list that the rules have)", "（规则中没有的名单）").In(language);
            register.Line($"  {NumberText.Grouped(taken),14}  {name}; {NumberText.Grouped(rejected)} rejected", $"  {NumberText.Grouped(taken),14}  {name}；未接收 {NumberText.Grouped(rejected)}");
        }

        register.Line(
            $"Receipt: {order.Output}; hashes, rules and counts: {Screening.SummaryOf(order.Output)}", $"回执：{order.Output}；校验值、规则与计数：{Screening.SummaryOf(order.Output)}");
    }
}
