namespace Memo.Runtime.Packs;

/// <summary>The value of one fact as it is kept, to be given to other entries without reading it anew; or that it is not given.</summary>
public readonly struct FactValue
{
    internal FactValue(long low, long high) => (Low, High) = (low, high);

    internal long Low { get; }

    internal long High { get; }
}
