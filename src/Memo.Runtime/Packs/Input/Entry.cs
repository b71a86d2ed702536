namespace Memo.Runtime.Packs;

/// <summary>What the source of an entry says of its state. Dates win over it.</summary>
public enum EntryStatus
{
    /// <summary>Nothing.</summary>
    NotGiven,

    /// <summary>It stands.</summary>
    Active,

    /// <summary>It is suspended.</summary>
    Suspended,

    /// <summary>It has been removed.</summary>
    Removed,
}

/// <summary>One entry of a subject on one list.</summary>
public sealed class Entry
{
    internal Entry(int list, FactValues facts)
    {
        List = list;
        Facts = facts;
    }

    /// <summary>The number of the list.</summary>
    public int List { get; }

    /// <summary>The facts of the entry.</summary>
    public FactValues Facts { get; }

    /// <summary>What its source says of its state.</summary>
    public EntryStatus Status { get; set; }

    /// <summary>The numbers of the grounds it was made on; null where they are not given.</summary>
    public int[]? Grounds { get; set; }

    /// <summary>The subject is said to be on the list, without more.</summary>
    public bool IsJustNamed { get; set; }
}
