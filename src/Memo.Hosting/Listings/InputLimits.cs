namespace Memo.Hosting.Listings;

/// <summary>How much a listing or case file may hold.</summary>
internal static class InputLimits
{
    public const long FileBytes = 16 * 1024 * 1024;

    /// <summary>How deep lists and groups may be nested.</summary>
    public const int Depth = 64;

    /// <summary>How many values, keys, lists and groups there may be in all.</summary>
    public const int Values = 1_000_000;
}
