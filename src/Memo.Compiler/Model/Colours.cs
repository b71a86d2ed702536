namespace Memo.Compiler.Model;

/// <summary>The colours entries of a list can have.</summary>
public static class Colours
{
    public static IEnumerable<Colour> Of(ListDefinition list) =>
        list.ColoursByCondition.Select(c => c.Colour)
            .Concat(list.Grounds.Where(g => g.Colour is not null).Select(g => g.Colour!.Value))
            .Append(list.Colour)
            .Distinct();
}
