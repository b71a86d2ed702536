using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

/// <summary>What a name is, in the words of messages.</summary>
public static class CategoryText
{
    internal static Localized Of(Category category) => category switch
    {
        Category.Test => new("fact, condition, ground or role", "事实、情形、事由或身份"),
        Category.Body => new("agency", "机构"),
        Category.Function => new("function", "职能"),
        Category.List => new("list", "名单"),
        Category.Subject => new("kind of subject", "主体类型"),
        Category.Item => new("measure item", "措施项"),
        Category.Unit => new("unit", "计量单位"),
        Category.Calendar => new("calendar", "日历"),
        Category.Source => new("source", "资料"),
        Category.Instrument => new("instrument", "文件"),
        Category.Lift => new("lift", "解除规则"),
        _ => throw new System.Diagnostics.UnreachableException($"No words for {category}."),
    };

    /// <summary>Who may perform a measure.</summary>
    internal static readonly Localized Performer = new("agency or class of performers", "机构或实施主体");

    public static Localized Of(Declaration declaration) => declaration switch
    {
        Fact => new("fact", "事实"),
        NamedCondition => new("condition", "情形"),
        Ground => new("ground", "事由"),
        Role => new("role", "身份"),
        Agency => Of(Category.Body),
        PerformerClass => new("class of performers", "实施主体"),
        FunctionOfState => Of(Category.Function),
        ListDefinition => Of(Category.List),
        SubjectKind => Of(Category.Subject),
        Item => Of(Category.Item),
        UnitOfCount => Of(Category.Unit),
        WorkingCalendar => Of(Category.Calendar),
        Source => Of(Category.Source),
        Instrument => Of(Category.Instrument),
        Lift => Of(Category.Lift),
        Rule => new("rule", "规则"),
        _ => throw new System.Diagnostics.UnreachableException($"No words for {declaration.GetType().Name}."),
    };
}
