using System.Globalization;
using Memo.Benchmarks.Synthetic;
using Memo.Runtime.Packs;

namespace Memo.Benchmarks.Bulk;

/// <summary>Rows as the columns of a compiled pack, in the same order. What is not known of a bare row has no value.</summary>
internal sealed class RowsToColumns
{
    private const int Districts = 19;
    private const int Cities = 4;
    private readonly int _count;
    private readonly bool _isBare;

    /// <param name="pack">Whose lists and kinds are named; their numbers are the same in all synthetic packs of one size.</param>
    public RowsToColumns(RulePack pack, Row[] rows)
    {
        ushort[] lists = [.. Enumerable.Range(0, rows.Max(r => r.List) + 1).Select(list => (ushort)pack.ListOf(CorpusToText.ListId(list)))];
        byte[] kinds = [.. Enumerable.Range(0, Corpus.Kinds).Select(kind => (byte)pack.KindOf(CorpusToText.KindId(kind)))];
        _count = rows.Length;
        _isBare = rows[0].IsBare;
        Lists = Of(rows, r => lists[r.List]);
        Kinds = Of(rows, r => kinds[r.Kind]);
        Roles = Of(rows, r => r.Role);
        Decided = Of(rows, r => r.Decided);
        Listed = Of(rows, r => r.Listed);
        Removed = Of(rows, r => r.Removed == 0 ? ListingColumns.DayNotGiven : r.Removed);
        if (!_isBare)
        {
            Amounts = Of(rows, r => r.Amount);
            Grades = Of(rows, r => r.Grade);
            Regions = Of(rows, r => (ushort)IndexOf(r.Region));
            Industries = Of(rows, r => (ushort)(r.Industry - 100));
            Flags = [.. Enumerable.Range(0, Corpus.Flags).Select(flag => Of(rows, r => (byte)(r.Flags >> flag & 1)))];
        }
    }

    public ushort[] Lists { get; }

    public byte[] Kinds { get; }

    public byte[] Roles { get; }

    public int[] Decided { get; }

    public int[] Listed { get; }

    public int[] Removed { get; }

    public long[] Amounts { get; } = [];

    public byte[] Grades { get; } = [];

    public ushort[] Regions { get; } = [];

    public ushort[] Industries { get; } = [];

    public byte[][] Flags { get; } = [];

    public ListingColumns For(RulePack pack)
    {
        var columns = pack.NewColumns(_count);
        columns.ListsAreComplete = true;
        columns.SetLists(Lists);
        columns.SetKinds(Kinds);
        columns.SetRoles(Roles, [.. Enumerable.Range(0, Corpus.Roles).Select(r => new[] { pack.RoleOf(CorpusToText.RoleId(r)) })]);
        columns.Set(pack.FactOf("decided"), Decided);
        columns.Set(pack.FactOf("listed"), Listed);
        columns.Set(pack.FactOf("removed"), Removed);
        if (_isBare)
        {
            return columns;
        }

        columns.Set(pack.FactOf("amount"), Amounts);
        columns.Set(pack.FactOf("grade"), Grades);
        columns.Set(pack.FactOf("region"), Regions, [.. Enumerable.Range(0, 31 * Cities * Districts).Select(RegionAt)]);
        columns.Set(pack.FactOf("industry"), Industries, [.. Enumerable.Range(100, 9_800).Select(i => i.ToString("D4", CultureInfo.InvariantCulture))]);
        for (var flag = 0; flag < Flags.Length; flag++)
        {
            columns.Set(pack.FactOf(CorpusToText.FlagId(flag)), Flags[flag]);
        }

        return columns;
    }

    private static T[] Of<T>(Row[] rows, Func<Row, T> value)
    {
        var column = new T[rows.Length];
        Parallel.For(0, rows.Length, i => column[i] = value(rows[i]));
        return column;
    }

    private static int IndexOf(int region) => (((((region / 10_000) - 11) / 2 * Cities) + (region / 100 % 100) - 1) * Districts) + (region % 100) - 1;

    private static string RegionAt(int index) =>
        (((11 + (index / Districts / Cities * 2)) * 10_000) + (((index / Districts % Cities) + 1) * 100) + (index % Districts) + 1).ToString(CultureInfo.InvariantCulture);
}
