namespace Memo.Runtime.Packs.Bulk;

/// <summary>The lists of a pack in another version of it.</summary>
internal sealed class ListsInNewPack(RulePack before, RulePack now)
{
    private readonly int?[] _numbers = [.. before.Tables.Lists.Select(list => Array.FindIndex(now.Tables.Lists, l => l.Id == list.Id) is var number && number < 0 ? (int?)null : number)];

    /// <summary>The number a list has now; null if it has gone.</summary>
    /// <param name="list">Its number before.</param>
    public int? NumberOf(int list) => _numbers[list];

    /// <summary>Whether a list is new, or the packs decide differently about its entries.</summary>
    /// <param name="list">Its number now.</param>
    public bool IsNewOrChanged(int list) => SameBefore(list) is null;

    /// <summary>The number a list had before; null if it is new, or the packs decide differently about its entries.</summary>
    /// <param name="list">Its number now.</param>
    public int? SameBefore(int list) => Array.IndexOf(_numbers, list) is var old and >= 0 && IsSame(old) ? old : null;

    /// <summary>Whether both packs decide about its entries alike.</summary>
    /// <param name="list">Its number before.</param>
    public bool IsSame(int list) => _numbers[list] is { } number && before.Tables.Lists[list].Meaning == now.Tables.Lists[number].Meaning;
}
