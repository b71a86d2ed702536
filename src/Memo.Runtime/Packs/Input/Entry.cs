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

/// <summary>What the dates of an entry and its status say of each other.</summary>
internal enum EntryDatesState
{
    /// <summary>Not looked at since they changed.</summary>
    NotLookedAt,

    /// <summary>Each date is one day, or not given, or has not happened; nothing rests on the status, and nothing contradicts.</summary>
    Plain,

    /// <summary>They are plain, and contradict each other.</summary>
    Contradictory,

    /// <summary>Only the general way can say.</summary>
    Apart,
}

/// <summary>One entry of a subject on one list.</summary>
public sealed class Entry
{
    private EntryStatus _status;
    private int[]? _grounds;
    private bool _isJustNamed;

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
    public EntryStatus Status
    {
        get => _status;
        set
        {
            _status = value;
            Facts.DatesState = EntryDatesState.NotLookedAt;
        }
    }

    /// <summary>The numbers of the grounds it was made on; null where they are not given. Read when it is set: set it again after a change.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The pack has no ground with such a number.</exception>
    public int[]? Grounds
    {
        get => _grounds;
        set
        {
            Facts.KeepMembers(value);
            _grounds = value;
        }
    }

    /// <summary>The subject is said to be on the list, without more.</summary>
    public bool IsJustNamed
    {
        get => _isJustNamed;
        set
        {
            _isJustNamed = value;
            Facts.DatesState = EntryDatesState.NotLookedAt;
        }
    }
}
