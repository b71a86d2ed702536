using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>Elements of arrays by places that tables hold, which were checked when the tables were made.</summary>
internal static class Unchecked
{
    public static ref T At<T>(this T[] array, int place) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), place);
}
