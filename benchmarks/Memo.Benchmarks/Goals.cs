using System.Globalization;

namespace Memo.Benchmarks;

/// <summary>What was measured at one size of pack, for one row of the table of goals.</summary>
internal readonly record struct Figure(string Row, int Size, double Value);

/// <summary>One row of the table of goals.</summary>
/// <param name="Row">What is measured.</param>
/// <param name="Bound">What it should be; null where there is no goal.</param>
/// <param name="Size">The size of pack the goal is set for; null for all.</param>
/// <param name="IsLeast">Whether more is better.</param>
internal sealed record Goal(string Row, double? Bound = null, int? Size = null, bool IsLeast = false)
{
    public bool AppliesTo(int size) => Bound is not null && (Size ?? size) == size;

    public bool IsMet(double value) => IsLeast ? value >= Bound : value <= Bound;

    /// <summary>How many times it is missed by.</summary>
    public double Distance(double value) => IsLeast ? Bound!.Value / value : value / Bound!.Value;
}

/// <summary>The goals of <c>design.md</c>, section 7, row by row.</summary>
internal static class Goals
{
    public const string IdsOfC = "one call, ids out: of c";
    public const string IdsOfD = "one call, ids out: of d";
    public const string SetOfD = "one call, set out: of d";
    public const string IdsOfDAtMost = "one call at 50,000, ids out: of d";
    public const string Undetermined = "one call, much undetermined: of d";
    public const string Filled = "one call and its listing filled anew: of d";
    public const string Bulk = "bulk, per core: of the streaming rate";
    public const string AllLists = "after a change, all lists: of c";
    public const string ChangedLists = "after a change, changed lists: of all lists";
    public const string TablesTime = "tables of a day: ms";
    public const string TablesSize = "tables of a day: MiB";
    public const string Start = "start to first decision: prebuilt of compiled";
    public const string Allocated = "allocated by a call: bytes";
    public const string Unoptimised = "methods left unoptimised";
    public const string Narrow = "vectors of 256 bits: of 512";
    public const string Edited = "edit to diagnostics, all files: ms";
    public const string EditedOne = "edit to diagnostics, one file changed: ms";
    private const int National = 1_800;
    private const int Largest = 50_000;

    public static readonly Goal[] All =
    [
        new(IdsOfC, 1 / 18.0, National),
        new(IdsOfD, 0.6, National),
        new(SetOfD, 0.25, National),
        new(IdsOfDAtMost, 0.05, Largest),
        new(Undetermined),
        new(Filled),
        new(Bulk, 0.7, National, IsLeast: true),
        new(AllLists, 1 / 90.0, National),
        new(ChangedLists, 1 / 3.0, National),
        new(TablesTime, 50, National),
        new(TablesTime, 1_000, Largest),
        new(TablesSize, 1, National),
        new(TablesSize, 10, Largest),
        new(Start, 1 / 25.0, National),
        new(Allocated, 0),
        new(Unoptimised, 0),
        new(Narrow, 1.25, National),
        new(Edited, 300, NoPack),
        new(EditedOne, 50, NoPack),
    ];

    /// <summary>The size of what has nothing to do with synthetic packs.</summary>
    public const int NoPack = 0;

    /// <summary>Prints every row: its goal, what came out at each size, and whether the goal is met or by how much it is missed.</summary>
    public static void Print(IReadOnlyCollection<Figure> figures, int[] sizes)
    {
        Console.WriteLine($"| row | goal | {string.Join(" | ", sizes.Select(s => s.ToString("N0", CultureInfo.InvariantCulture)))} | |");
        Console.WriteLine($"|---|---|{string.Concat(sizes.Select(_ => "---|"))}---|");
        foreach (var goal in All)
        {
            Figure[] own = [.. figures.Where(f => f.Row == goal.Row)];
            var cells = sizes.Select(s => own.Where(f => f.Size is NoPack || f.Size == s).Select(f => (double?)f.Value).LastOrDefault() is { } value ? Number(value) : "–");
            var bound = goal.Bound is not { } b ? "" : $"{(goal.IsLeast ? "≥" : "≤")} {Number(b)}{(goal.Size is { } at and not NoPack ? $" at {at.ToString("N0", CultureInfo.InvariantCulture)}" : "")}";
            Console.WriteLine($"| {goal.Row} | {bound} | {string.Join(" | ", cells)} | {Verdict(goal, own)} |");
        }
    }

    private static string Verdict(Goal goal, Figure[] own)
    {
        Figure[] held = [.. own.Where(f => goal.AppliesTo(f.Size))];
        return goal.Bound is null ? ""
            : held.Length == 0 ? "not measured"
            : Array.TrueForAll(held, f => goal.IsMet(f.Value)) ? "met"
            : goal.Bound == 0 ? "missed"
            : $"missed {Number(held.Max(f => goal.Distance(f.Value)))}-fold";
    }

    private static string Number(double value) => value.ToString(value >= 100 ? "N0" : "G3", CultureInfo.InvariantCulture);
}
