namespace Memo.Runtime.Packs;

/// <summary>The two names of something the pack declares. The id is stable: receipts keep it, never a number.</summary>
public readonly struct Names
{
    internal Names(string id, string chinese)
    {
        Id = id;
        Chinese = chinese;
    }

    /// <summary>The ASCII name, by which other programs know it.</summary>
    public string Id { get; }

    /// <summary>The Chinese name.</summary>
    public string Chinese { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
