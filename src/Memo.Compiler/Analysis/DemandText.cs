using System.Diagnostics;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;

namespace Memo.Compiler.Analysis;

/// <summary>What a rule asks, in words.</summary>
internal static class DemandText
{
    public static Localized Of(Aspect aspect) => aspect switch
    {
        Aspect.List => new("its lists", "适用名单"),
        Aspect.Issued => new("the state of its instrument", "文件状态"),
        Aspect.Force => new("the time it is in force", "施行期间"),
        Aspect.Territory => new("the territory of its pack", "规则包的地域"),
        Aspect.Standing => new("the standing of the entry", "记录状态"),
        Aspect.Grounds => new("its grounds", "事由"),
        Aspect.Reach => new("whom it reaches", "对象"),
        Aspect.Condition => new("its condition", "条件"),
        Aspect.Beginning => new("the day from which it is open", "开放日期"),
        Aspect.Time => new("the time it lasts", "期限"),
        Aspect.Ended => new("what ends it", "终止情形"),
        Aspect.Suspended => new("what suspends it", "中止情形"),
        Aspect.Lift => new("a lift", "解除"),
        Aspect.Exemption => new("an exemption", "除外"),
        Aspect.Inadmissible => new("what makes an entry inadmissible", "不得纳入的情形"),
        Aspect.Term => new("a term", "期限规则"),
        Aspect.Removed => new("the removal", "移出"),
        _ => throw new UnreachableException($"No words for {aspect}."),
    };
}
