using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

/// <summary>Types of facts and the tests they allow, in the words of messages.</summary>
internal static class TypeText
{
    public static Localized Of(FactType type) => type switch
    {
        FactType.YesNo => new("a yes/no fact", "是否类事实"),
        FactType.Money => new("an amount of money", "金额"),
        FactType.Count count => new($"a count of {count.Unit.Name.Id}", $"以“{count.Unit.Name.Chinese}”计的数量"),
        FactType.Percentage => new("a percentage", "百分比"),
        FactType.Date => new("a date", "日期"),
        FactType.Code => new("a code", "编码"),
        FactType.Enumeration { IsGrade: true } => new("a grade", "等级"),
        FactType.Enumeration => new("one of several values", "枚举值"),
        _ => throw new System.Diagnostics.UnreachableException($"No words for {type.GetType().Name}."),
    };

    public static Localized TestsOf(FactType type) => type switch
    {
        FactType.YesNo => new("its name alone, or not and its name", "其名称，或者“非”加名称"),
        FactType.Money or FactType.Count or FactType.Percentage => new("at least, at most, more than, less than or is, and a quantity", "“不低于”“不超过”“超过”“低于”“为”加数量"),
        FactType.Date => new("at least 2 years ago, before 2020-01-01, at most 5 days after another date", "“满2年”“早于 2020年1月1日”“不超过 5日 距 另一日期”"),
        FactType.Code => new("within \"3301\"", "属于 “3301”"),
        FactType.Enumeration => new("is and one of its values", "“为”加其取值之一"),
        _ => throw new System.Diagnostics.UnreachableException($"No words for {type.GetType().Name}."),
    };
}
