using Memo.Runtime.Packs.Evaluation.OnDay;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>The sources of a list, but for standings, to the columns that tell them; a source without a column is in one class for all listings.</summary>
internal sealed class SourcesToColumns
{
    private const int MostClasses = 256;
    private readonly ListOnDay _list;
    private readonly ListingColumns _columns;
    private readonly List<SourceColumn> _made = [];
    private readonly List<(int Source, int Class)> _constants = [];

    public SourcesToColumns(ListOnDay list, ListingColumns columns)
    {
        (_list, _columns) = (list, columns);
        for (var s = 0; s < list.Sources.Length; s++)
        {
            Add(list.Sources[s], s);
        }

        AddMembers(SourceKind.Roles, columns.Roles?.Members, columns.Roles?.Sets);
        AddMembers(SourceKind.Grounds, columns.Grounds?.Members, columns.Grounds?.Sets);
    }

    public IReadOnlyList<SourceColumn> Columns => _made;

    public IReadOnlyList<(int Source, int Class)> Constants => _constants;

    /// <summary>Whether it can be said of no listing in this way: what all of them lack is asked for, or there are too many classes.</summary>
    public bool IsImpossible { get; private set; }

    private void Add(Source source, int number)
    {
        switch (source.Kind)
        {
            case SourceKind.YesNo or SourceKind.Value or SourceKind.Ladder:
                Add(source, number, _columns.Facts[source.Of]);
                break;
            case SourceKind.Kind when _columns.Kinds is { } kinds:
                AddValues(kinds, source, number);
                break;
            case SourceKind.Kind:
                AddConstant(number, source.NotGiven);
                break;
            case SourceKind.Others:
                AddConstant(number, _columns.ListsAreComplete ? 0 : 1);
                break;
            case SourceKind.Input:
                AddColumn(new ClassFinder.Read(source.Of, (byte)source.Classes.Length), [.. OneByOne(number, source.Classes.Length), null]);
                break;
            default:
                break;
        }
    }

    private void Add(Source source, int number, Column? column)
    {
        switch (column)
        {
            case null:
                AddConstant(number, source.NotGiven);
                break;
            case Column.Bytes bytes:
                AddValues(bytes, source, number);
                break;
            case Column.Days days:
                // One not given is below, one that has not happened above every day.
                AddColumn(
                    new ClassFinder.DayLadder(days.Values, [.. days.HasNotGiven ? [DayCode.FirstDay] : Array.Empty<int>(), .. source.Points.Select(p => (int)p), .. days.HasNever ? [ListingColumns.DayNotHappened] : Array.Empty<int>()]),
                    [.. days.HasNotGiven ? [Class(number, source.NotGiven)] : Array.Empty<(int, int)[]?>(), .. OneByOne(number, source.Points.Length + 1), .. days.HasNever ? [Class(number, source.Never)] : Array.Empty<(int, int)[]?>()]);
                break;
            case Column.Numbers { Classes: { } classes } numbers:
                AddJoined(classes, [.. numbers.HasNotGiven ? [Class(number, source.NotGiven)] : Array.Empty<(int, int)[]?>(), .. ClassesOf(numbers.Points.AsSpan(numbers.HasNotGiven ? 1 : 0), source, number)]);
                break;
            case Column.Numbers numbers:
                AddColumn(
                    new ClassFinder.NumberLadder(numbers.Values, [.. numbers.HasNotGiven ? [0L] : Array.Empty<long>(), .. source.Points]),
                    [.. numbers.HasNotGiven ? [Class(number, source.NotGiven)] : Array.Empty<(int, int)[]?>(), .. OneByOne(number, source.Points.Length + 1)]);
                break;
            case Column.Codes codes:
                (int, int)[]?[] ofPrefixes = [.. OneByOne(number, source.NotGiven + 1)];
                (int, int)[]? OfPrefix(int prefix) => prefix < 0 ? null : ofPrefixes[prefix];
                if (codes.Classes is { } ofCodes)
                {
                    AddJoined(ofCodes, [.. codes.Prefixes.Select(OfPrefix), ofPrefixes[source.NotGiven]]);
                    break;
                }

                AddTable(codes.Values, [.. codes.PrefixOf.Select(OfPrefix), ofPrefixes[source.NotGiven]]);
                break;
        }
    }

    private void AddMembers(SourceKind kind, int[][]? members, object? sets)
    {
        int[] sources = [.. Enumerable.Range(0, _list.Sources.Length).Where(s => _list.Sources[s].Kind == kind)];
        if (sources.Length == 0)
        {
            return;
        }

        (int, int)[] Classes(int[]? held) => [.. sources.Select(s => (s, ListOnDay.SetOf(_list.Sources[s], held)))];
        switch (sets)
        {
            case null:
                _constants.AddRange(Classes(members?[0]));
                break;
            case Column.Bytes values:
                AddColumn(new ClassFinder.Values(values.Values), [.. members!.Select(Classes), .. values.HasNotGiven ? [Classes(null)] : Array.Empty<(int, int)[]?>()]);
                break;
            case ushort[] values:
                AddTable(values, [.. members!.Select(Classes), Classes(null)]);
                break;
        }
    }

    private void AddValues(Column.Bytes values, Source source, int number) =>
        AddColumn(new ClassFinder.Values(values.Values), [.. OneByOne(number, source.NotGiven + (values.HasNotGiven ? 1 : 0))]);

    /// <summary>For each part between the points that the pack asks about, the class of a source that asks about some of them.</summary>
    private static IEnumerable<(int, int)[]?> ClassesOf(ReadOnlySpan<long> points, Source source, int number)
    {
        var classes = new List<(int, int)[]?> { Class(number, 0) };
        foreach (var point in points)
        {
            classes.Add(Class(number, source.Points.Count(p => p <= point)));
        }

        return classes;
    }

    private void AddTable(ushort[] values, (int Source, int Class)[]?[] classes)
    {
        var (classOf, different) = Join(classes);
        AddColumn(new ClassFinder.Table(values, classOf), different);
    }

    private void AddJoined(byte[] values, (int Source, int Class)[]?[] classes)
    {
        var (classOf, different) = Join(classes);
        if (different.Count == classes.Length)
        {
            AddColumn(new ClassFinder.Values(values), classes);
        }
        else
        {
            AddColumn(new ClassFinder.Joined(values, classOf), different);
        }
    }

    /// <summary>Those that no bank tells apart get one class.</summary>
    private (byte[] ClassOf, List<(int Source, int Class)[]?> Different) Join((int Source, int Class)[]?[] classes)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = new Dictionary<(int, int)[], int>(ReferenceEqualityComparer.Instance);
        var different = new List<(int, int)[]?>();
        var classOf = new byte[classes.Length];
        for (var i = 0; i < classes.Length; i++)
        {
            var of = classes[i] ?? [];
            if (!known.TryGetValue(of, out var number))
            {
                var rows = classes[i] is null ? "" : RowsOf(of);
                if (!numbers.TryGetValue(rows, out number))
                {
                    number = different.Count;
                    different.Add(classes[i]);
                    numbers.Add(rows, number);
                }

                known.Add(of, number);
            }

            classOf[i] = (byte)number;
        }

        return (classOf, different);
    }

    /// <summary>All that the banks know of some classes, as a key.</summary>
    private string RowsOf((int Source, int Class)[] classes)
    {
        var rows = new List<ulong>();
        foreach (var bank in new[] { _list.Inadmissible, _list.Standing, _list.Triggered })
        {
            if (bank is null)
            {
                continue;
            }

            var (certain, possible) = ((ulong[])[.. bank.Base], (ulong[])[.. bank.Base]);
            foreach (var (source, ofClass) in classes)
            {
                bank.And(source, ofClass, certain, possible, 0);
            }

            rows.AddRange(certain);
            rows.AddRange(possible);
        }

        return WordsAsKey.Of([.. rows]);
    }

    private void AddColumn(ClassFinder finder, IReadOnlyList<(int, int)[]?> classes)
    {
        IsImpossible |= classes.Count > MostClasses;
        _made.Add(new SourceColumn(finder, classes));
    }

    private void AddConstant(int source, int ofClass)
    {
        IsImpossible |= ofClass < 0;
        _constants.Add((source, ofClass));
    }

    private static IEnumerable<(int, int)[]?> OneByOne(int source, int count) => Enumerable.Range(0, count).Select(c => Class(source, c));

    private static (int, int)[]? Class(int source, int ofClass) => ofClass < 0 ? null : [(source, ofClass)];
}
