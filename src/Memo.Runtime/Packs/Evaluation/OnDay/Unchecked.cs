namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>Elements of arrays by places that tables hold, which were checked when the tables were made.</summary>
internal static class Unchecked
{
    public static ref T At<T>(this T[] array, int place) =>
#if NET
        ref System.Runtime.CompilerServices.Unsafe.Add(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(array), place);
#else
        ref array[place];
#endif
}
