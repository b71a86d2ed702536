namespace Memo.Benchmarks;

/// <summary>A dry run shows that every benchmark runs and that engines agree; it does not measure, and so stays small.</summary>
internal static class Settings
{
    private static readonly bool IsDry = Environment.GetCommandLineArgs().Contains("Dry");

    public static IEnumerable<int> Sizes => IsDry ? [55, 500] : [55, 500, 1_800, 10_000, 50_000];

    /// <summary>How many listings are screened in bulk where it is not said.</summary>
    public static int Listings => 1_000_000;

    public static int RowsHeldAgainstReference => IsDry ? 200 : 4_096;
}
