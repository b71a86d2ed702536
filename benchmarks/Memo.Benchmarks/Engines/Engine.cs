using Memo.Benchmarks.Synthetic;

namespace Memo.Benchmarks.Engines;

/// <summary>Something that says which sanctions a listing triggers.</summary>
public abstract class Engine
{
    public abstract string Name { get; }

    /// <summary>Writes the numbers of the sanctions that row <paramref name="row"/> triggers, and returns how many there are.</summary>
    public abstract int Ids(int row, Span<int> ids);

    /// <summary>The listing, for a message.</summary>
    public virtual string Describe(int row) => "";

    /// <summary>Decides and leaves the result in whatever form the engine has it; returns something that depends on it.</summary>
    public virtual int Set(int row) => throw new NotSupportedException($"{Name} has no sets.");
}

/// <summary>What a row costs that nobody decides about.</summary>
internal sealed class EmptyCall(Row[] rows) : Engine
{
    public override string Name => "floor: an empty call";

    public override int Ids(int row, Span<int> ids) => rows[row].List;

    public override int Set(int row) => rows[row].List;
}

public delegate int IdsOf(in Row x, int day, Span<int> ids);

public delegate int SetOf(in Row x, int day, Span<ulong> bits);

/// <summary>Code for rows, called through a delegate.</summary>
internal sealed class RowCode(string name, Row[] rows, IdsOf ids, SetOf? set = null) : Engine
{
    private readonly int _day = Rows.AsOf.Code;
    private readonly ulong[] _bits = new ulong[1024];

    public override string Name => name;

    public override int Ids(int row, Span<int> into) => ids(rows[row], _day, into);

    public override int Set(int row) => set is null ? base.Set(row) : set(rows[row], _day, _bits) + (int)_bits[0];
}
