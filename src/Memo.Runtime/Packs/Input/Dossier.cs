using System.Collections.ObjectModel;

namespace Memo.Runtime.Packs;

/// <summary>One subject and its entries on lists.</summary>
public sealed class Dossier
{
    private int _kind = -1;
    private bool _listsAreComplete;

    internal Dossier(FactValues facts)
    {
        Facts = facts;
        Entries = new EntriesOf(this);
    }

    /// <summary>The number of the kind of subject; −1 where it is not given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The pack has no such kind.</exception>
    public int Kind
    {
        get => _kind;
        set
        {
            Facts.KeepKind(value);
            _kind = value;
        }
    }

    /// <summary>The facts of the subject.</summary>
    public FactValues Facts { get; }

    /// <summary>The subject's entries, in the order in which they are asked about.</summary>
    public IList<Entry> Entries { get; }

    /// <summary>Whether the subject is on no other list than those of <see cref="Entries"/>.</summary>
    public bool ListsAreComplete
    {
        get => _listsAreComplete;
        set
        {
            _listsAreComplete = value;
            Facts.KeepMembers(value ? [] : null);
        }
    }

    /// <summary>Its entry, if there is one only.</summary>
    internal Entry? Only { get; private set; }

    private sealed class EntriesOf(Dossier dossier) : Collection<Entry>
    {
        protected override void InsertItem(int index, Entry item)
        {
            base.InsertItem(index, item);
            FindOnly();
        }

        protected override void SetItem(int index, Entry item)
        {
            base.SetItem(index, item);
            FindOnly();
        }

        protected override void RemoveItem(int index)
        {
            base.RemoveItem(index);
            FindOnly();
        }

        protected override void ClearItems()
        {
            base.ClearItems();
            FindOnly();
        }

        private void FindOnly() => dossier.Only = Items.Count == 1 ? Items[0] : null;
    }
}
