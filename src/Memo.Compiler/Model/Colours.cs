namespace Memo.Compiler.Model;

/// <summary>The colours entries of a list can have.</summary>
public static class Colours
{
    public static IEnumerable<Colour> Of(ListDefinition list) =>
        list.ColoursByCondition.Select(c => c.Colour)
            .Concat(list.Grounds.Where(g => g.Colour is not null).Select(g => g.Colour!.Value))
            .Append(list.Colour)
            .Distinct();

    /// <summary>The colours of entries on one of these grounds; of all entries, where none of them is of the list.</summary>
    public static IEnumerable<Colour> Of(ListDefinition list, ImmutableArray<Ground> grounds)
    {
        ImmutableArray<Ground> ofList = [.. grounds.Where(list.Grounds.Contains)];
        return ofList.IsEmpty
            ? Of(list)
            : ofList.Select(g => g.Colour ?? list.Colour).Concat(list.ColoursByCondition.Select(c => c.Colour)).Distinct();
    }
}
