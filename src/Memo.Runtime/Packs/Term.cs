namespace Memo.Runtime.Packs;

/// <summary>How long an entry or a triggered measure lasts. It is a view of the answer it came with and changes when the evaluator answers again.</summary>
public readonly struct Term
{
    internal Term(EndDay? until, Endings endings)
    {
        Until = until;
        Endings = endings;
    }

    /// <summary>The latest last day, inclusive; null if there is none, or if what is known does not tell it.</summary>
    public EndDay? Until { get; }

    /// <summary>What can end it sooner.</summary>
    public Endings Endings { get; }
}
