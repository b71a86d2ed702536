using Memo.Hosting.Screening;

namespace Memo.Tools.Tests.Screening;

/// <summary>What came of a register that could be screened.</summary>
internal sealed record Register(ScreeningSummary Summary, string[] Lines, string[] Rejects)
{
    public static Register Screened(Hosting.Screening.Screening screening, ScreeningOrder order)
    {
        var (summary, problem) = screening.Run();
        Assert.Null(problem);
        return new Register(summary!, File.ReadAllLines(order.Output), File.ReadAllLines(Hosting.Screening.Screening.RejectsOf(order.Output)));
    }
}
