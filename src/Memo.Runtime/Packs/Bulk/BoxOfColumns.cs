namespace Memo.Runtime.Packs.Bulk;

/// <summary>A box of a decision over columns of classes: 0 keeps a class out, 1 lets it in as one of which the box may hold, 2 as one of which it does.</summary>
/// <param name="Decision">The decision it is a box of.</param>
/// <param name="Most">What is left where every column lets a listing in.</param>
/// <param name="DependsOn">Columns of which not every class is let in by 2, in their order, with the outcome of each class.</param>
internal sealed record BoxOfColumns(int Decision, int Most, (int Column, byte[] Outcomes)[] DependsOn)
{
    /// <summary>Boxes that differ in one column only are one, which lets in what either does.</summary>
    /// <param name="boxes">Boxes of one decision.</param>
    /// <param name="column">That column.</param>
    public static BoxOfColumns[] Merge(IEnumerable<BoxOfColumns> boxes, int column) =>
        [.. boxes.GroupBy(box => box.KeyWithout(column), StringComparer.Ordinal).Select(same => same.Aggregate((a, b) => a.Or(b, column)))];

    private BoxOfColumns Or(BoxOfColumns other, int column)
    {
        var place = PlaceOf(column);
        var its = other.PlaceOf(column);
        if (place < 0 || its < 0)
        {
            return place < 0 ? this : other;
        }

        (int, byte[])[] either = [.. DependsOn];
        either[place] = (column, [.. DependsOn[place].Outcomes.Zip(other.DependsOn[its].Outcomes, Math.Max)]);
        return this with { DependsOn = either };
    }

    private int PlaceOf(int column) => Array.FindIndex(DependsOn, d => d.Column == column);

    private string KeyWithout(int column) =>
        string.Concat(DependsOn.Where(d => d.Column != column).Select(d => new string([(char)d.Column, (char)d.Outcomes.Length, .. d.Outcomes.Select(o => (char)o)])).Prepend(((char)Most).ToString()));
}
