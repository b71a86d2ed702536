using System.Runtime.InteropServices;

namespace Memo.Benchmarks.Synthetic;

/// <summary>A synthetic listing as hand-written code would keep it: one small structure, dates as codes.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Row
{
    /// <summary>In fen.</summary>
    public long Amount;

    /// <summary>Bits of the yes-no facts.</summary>
    public ulong Flags;

    /// <summary>A <c>CalendarDate.Code</c>, as are the next two.</summary>
    public int Decided;

    public int Listed;

    /// <summary>0 where it has not happened.</summary>
    public int Removed;

    /// <summary>Six digits.</summary>
    public int Region;

    /// <summary>Four digits.</summary>
    public short Industry;

    public byte List;

    public byte Kind;

    public byte Role;

    public byte Grade;

    /// <summary>Whether the facts of the vocabulary are unknown; the dates, the list and the person are known all the same.</summary>
    public bool IsBare;
}
