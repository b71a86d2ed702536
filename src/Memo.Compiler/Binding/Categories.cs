using Memo.Compiler.Syntax;

namespace Memo.Compiler.Binding;

/// <summary>Under which category a declaration's names are found; null where nothing refers to them.</summary>
internal static class Categories
{
    public static Category? Of(Keyword block) => block switch
    {
        Keyword.Fact or Keyword.Condition or Keyword.Ground or Keyword.Role => Category.Test,
        Keyword.Agency or Keyword.Performers => Category.Body,
        Keyword.Function => Category.Function,
        Keyword.List => Category.List,
        Keyword.Subject => Category.Subject,
        Keyword.Item => Category.Item,
        Keyword.Unit => Category.Unit,
        Keyword.Calendar => Category.Calendar,
        Keyword.Source => Category.Source,
        Keyword.Lift => Category.Lift,
        _ when block.IsInstrument() => Category.Instrument,
        _ => null,
    };
}
