namespace Memo.Runtime.Packs;

/// <summary>One subject and its entries on lists.</summary>
public sealed class Dossier
{
    internal Dossier(FactValues facts) => Facts = facts;

    /// <summary>The number of the kind of subject; −1 where it is not given.</summary>
    public int Kind { get; set; } = -1;

    /// <summary>The facts of the subject.</summary>
    public FactValues Facts { get; }

    /// <summary>The subject's entries, in the order in which they are asked about.</summary>
    public IList<Entry> Entries { get; } = [];

    /// <summary>Whether the subject is on no other list than those of <see cref="Entries"/>.</summary>
    public bool ListsAreComplete { get; set; }
}
