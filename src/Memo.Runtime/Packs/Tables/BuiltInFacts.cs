namespace Memo.Runtime.Packs.Tables;

/// <summary>The numbers of the facts that every pack has; those it declares come after.</summary>
internal static class BuiltInFacts
{
    public const int Decided = 0;
    public const int Listed = 1;
    public const int Published = 2;
    public const int Removed = 3;
    public const int SuspendedFrom = 4;
    public const int SuspendedUntil = 5;
    public const int Region = 6;

    /// <summary>Whether a measure reaches the subject, where its text does not say; never given.</summary>
    public const int Reach = 7;
}
