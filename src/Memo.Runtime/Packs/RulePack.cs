#if NET
using Memo.Runtime.Packs.Bulk;
using Memo.Runtime.Packs.Evaluation.OnDay;
#endif
using Memo.Runtime.Packs.Evaluation;
using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs;

/// <summary>
/// A compiled rule pack: everything it decides and shows. It never changes and may be used by any number of threads, each with an
/// <see cref="Evaluator"/> of its own.
/// </summary>
public sealed class RulePack
{
    private readonly Dictionary<string, int> _facts;
    private readonly Dictionary<string, int> _kinds;
    private readonly Dictionary<string, int> _roles;
    private readonly Dictionary<string, int> _grounds;
    private readonly Dictionary<string, int> _lists;
    private readonly Dictionary<string, int> _measures;
    private readonly Dictionary<string, int> _exits;
#if NET
    private const int DaysKept = 2;
    private readonly PackOnDay?[] _days = new PackOnDay?[DaysKept];
    private int _nextDay;
#endif

    private RulePack(PackTables tables)
    {
        Tables = tables;
        tables.Complete();
        Calendars = [.. tables.Calendars.Select(c => new WorkingDays(c))];
        Measures = [.. tables.Measures.Select((m, i) => new Measure(i, m, tables.Agencies))];
        _facts = NumbersOf(tables.Facts, f => f.Id);
        _facts.Remove(tables.Facts[BuiltInFacts.Reach].Id);
        _kinds = NumbersOf(tables.Kinds, k => k.Id);
        _roles = NumbersOf(tables.Roles, r => r.Id);
        _grounds = NumbersOf(tables.Grounds, g => g.Id);
        _lists = NumbersOf(tables.Lists, l => l.Id);
        _measures = NumbersOf(tables.Measures, m => m.Id);
        _exits = NumbersOf(tables.Exits, e => e.Id);
    }

    /// <summary>Its name; empty for an anonymous pack.</summary>
    public string Name => Tables.Name;

    /// <summary>Its version as its authors call it.</summary>
    public string Version => Tables.Version;

    /// <summary>The hash of everything it decides: equal for packs that mean the same.</summary>
    public string Meaning => Tables.Meaning;

    /// <summary>All measures, in the order of their ids.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>All lists, in the order of their ids.</summary>
    public IEnumerable<Names> Lists => Tables.Lists.Select(l => new Names(l.Id, l.Chinese));

    /// <summary>The hash of everything it decides about the entries of one list: equal in two packs that decide about them alike, whatever else they hold.</summary>
    /// <param name="list">Its number: its place among the lists.</param>
    public string MeaningOf(int list) => Tables.Lists[list].Meaning;

    /// <summary>All roles; the first is the listed subject itself.</summary>
    public IEnumerable<Names> Roles => Tables.Roles.Select(r => new Names(r.Id, r.Chinese));

    /// <summary>All exits, in the order of their ids.</summary>
    public IEnumerable<Names> Exits => Tables.Exits.Select(e => new Names(e.Id, e.Chinese));

    internal PackTables Tables { get; }

    internal WorkingDays[] Calendars { get; }

    /// <summary>Reads a pack that the compiler wrote.</summary>
    /// <param name="tables">The bytes of the tables.</param>
    /// <exception cref="InvalidDataException">These are no tables, tables of another format, or damaged ones.</exception>
    public static RulePack Load(byte[] tables) => new(TablesFormat.Read(tables));

    /// <summary>Reads a pack from a resource of an assembly, to its end.</summary>
    /// <param name="tables">A stream of the tables.</param>
    /// <exception cref="InvalidDataException">These are no tables, tables of another format, or damaged ones.</exception>
    public static RulePack Load(Stream tables)
    {
        using var bytes = new MemoryStream();
        tables.CopyTo(bytes);
        return Load(bytes.ToArray());
    }

    /// <summary>What decides; one for each thread.</summary>
    public Evaluator NewEvaluator() => new(this);

#if NET
    /// <summary>
    /// Makes ready for many questions about one day, at once. Without this call it is done list by list, once a list has been asked about often
    /// enough; the answers are the same. The last two days are kept.
    /// </summary>
    /// <param name="asOf">The day.</param>
    /// <param name="threads">How many threads work on it; 0 for one on each core.</param>
    public void Prepare(CalendarDate asOf, int threads = 0) =>
        BlocksInParallel.Run(Tables.Lists.Length, threads, () => On(asOf), (list, day) => day.MakeReady(list), _ => { });

    /// <summary>Columns for so many listings, of which nothing is known yet.</summary>
    /// <param name="count">How many listings.</param>
    public ListingColumns NewColumns(int count) => new(this, count);

    /// <summary>The columns of listings for another version of the pack they were made by: what both packs know is taken over by its id.</summary>
    /// <param name="columns">The columns, made by the other version, with a list for each listing.</param>
    /// <exception cref="ArgumentException">Lists are missing, or this pack lacks a list, kind, role or ground that a listing has.</exception>
    public ListingColumns NewColumns(ListingColumns columns)
    {
        var made = NewColumns(columns.Count);
        made.TakeOver(columns);
        return made;
    }

    /// <summary>What every listing of some columns leads to; the same as if each were asked about by itself.</summary>
    /// <param name="columns">The columns, made by this pack, with a list for each listing.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="threads">How many threads work on it; 0 for one on each core.</param>
    /// <exception cref="ArgumentException">The columns are of another pack, or lists are missing.</exception>
    public ScreenedListings Screen(ListingColumns columns, CalendarDate asOf, int threads = 0)
    {
        if (columns.Pack != this || columns.Lists is null)
        {
            throw new ArgumentException("The columns were made by another pack, or have no lists.", nameof(columns));
        }

        return Screen(columns, asOf, threads, new ResultPieces(columns.Results, null), _ => true, (screening, block) => screening.Screen(block * Block.Rows));
    }

    /// <summary>
    /// What every listing leads to after a change of the rules: only listings on lists about which this pack decides otherwise than the pack
    /// before are screened again.
    /// </summary>
    /// <param name="columns">The columns, made by this pack.</param>
    /// <param name="before">What the same listings, in the same order, led to by a pack before.</param>
    /// <param name="threads">How many threads work on it; 0 for one on each core.</param>
    /// <exception cref="ArgumentException">The columns are of another pack, lists are missing, or there are not as many listings as before.</exception>
    /// <exception cref="ObjectDisposedException"><paramref name="before"/> has been disposed of.</exception>
    public ScreenedListings Screen(ListingColumns columns, ScreenedListings before, int threads = 0)
    {
        if (columns.Pack != this || columns.Lists is null || columns.Count != before.Count)
        {
            throw new ArgumentException("The columns were made by another pack, have no lists, or are not of the listings screened before.", nameof(columns));
        }

        var lists = new ListsInNewPack(before.Pack, this);
        return Screen(columns, before.AsOf, threads, ResultPieces.SharedWith(before.Pieces, columns.Results), lists.IsNewOrChanged, (screening, block) => screening.Screen(block * Block.Rows, before.Blocks[block], lists));
    }

    /// <summary>The lists about whose entries this pack decides otherwise than another, and those that are new.</summary>
    /// <param name="before">The other pack.</param>
    public IEnumerable<Names> ListsChangedSince(RulePack before)
    {
        var lists = new ListsInNewPack(before, this);
        return Tables.Lists.Where((_, list) => lists.IsNewOrChanged(list)).Select(l => new Names(l.Id, l.Chinese));
    }

    private ScreenedListings Screen(ListingColumns columns, CalendarDate asOf, int threads, ResultPieces pieces, Func<int, bool> isAsked, Func<BlockScreening, int, Block> screen)
    {
        var plans = columns.PlansOn(asOf);
        plans.Make([.. columns.ListsMet.Where(isAsked)], threads);
        var blocks = new Block[(columns.Count + Block.Rows - 1) / Block.Rows];
        BlocksInParallel.Run(blocks.Length, threads, () => new BlockScreening(columns, plans, pieces), (block, screening) => blocks[block] = screen(screening, block), _ => { });
        return new ScreenedListings(this, asOf, columns.Count, blocks, pieces);
    }
#endif

    /// <summary>The measures in which a body acts on a day, leading or cooperating.</summary>
    /// <param name="agency">Its id.</param>
    /// <param name="day">The as-of date.</param>
    /// <exception cref="KeyNotFoundException">The pack has no such body.</exception>
    public MeasureGroup MeasuresOf(string agency, CalendarDate day)
    {
        var number = Array.FindIndex(Tables.Agencies, a => a.Id == agency);
        return number < 0
            ? throw new KeyNotFoundException($"The pack has no \"{agency}\" of this kind.")
            : new MeasureGroup(Tables, m => m.Acting.Last(a => a.FromCode <= day.Code) is var acting && (acting.Agencies.Contains(number) || acting.Cooperating.Contains(number)));
    }

    /// <summary>The measures that are one item of the catalogue of measures.</summary>
    /// <param name="item">The id of the item.</param>
    public MeasureGroup MeasuresOfItem(string item) => new(Tables, m => m.Item == item);

    /// <summary>An empty set to gather the measures of several answers in.</summary>
    public MeasureUnion NewUnion() => new(this);

    /// <summary>A subject without entries of which nothing is known.</summary>
    public Dossier NewDossier() => new(new FactValues(Tables, FactScope.Subject));

    /// <summary>An entry of which nothing is known but its list.</summary>
    /// <param name="list">The number of the list.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such list.</exception>
    public Entry NewEntry(int list) => list >= 0 && list < Tables.Lists.Length
        ? new Entry(list, new FactValues(Tables, FactScope.Entry))
        : throw new ArgumentOutOfRangeException(nameof(list), "There is no such list.");

    /// <summary>A person of whom nothing is known.</summary>
    public Person NewPerson() => new(new FactValues(Tables, FactScope.Person));

    /// <summary>The number of a fact; those every pack has (<c>decided</c>, <c>region</c>, …) come first.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="KeyNotFoundException">The pack has none with this id.</exception>
    public int FactOf(string id) => NumberOf(_facts, id);

    /// <summary>The place of a value of an enumeration.</summary>
    /// <param name="fact">The number of the fact.</param>
    /// <param name="id">The id of the value.</param>
    /// <returns>−1 if it has no such value.</returns>
    public int ValueOf(int fact, string id) => Array.IndexOf(Tables.Facts[fact].Values, id);

    /// <summary>The number of a kind of subject.</summary>
    /// <inheritdoc cref="FactOf"/>
    public int KindOf(string id) => NumberOf(_kinds, id);

    /// <summary>The number of a role.</summary>
    /// <inheritdoc cref="FactOf"/>
    public int RoleOf(string id) => NumberOf(_roles, id);

    /// <summary>The number of a ground.</summary>
    /// <inheritdoc cref="FactOf"/>
    public int GroundOf(string id) => NumberOf(_grounds, id);

    /// <summary>Whether an entry on a list can rest on a ground.</summary>
    /// <param name="list">The number of the list.</param>
    /// <param name="ground">The number of the ground.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such list.</exception>
    public bool HasGround(int list, int ground) => Array.BinarySearch(Tables.Lists[list].Grounds, ground) >= 0;

    /// <summary>The number of a list.</summary>
    /// <inheritdoc cref="FactOf"/>
    public int ListOf(string id) => NumberOf(_lists, id);

    /// <summary>The number of a measure by <c>instrument.rule</c>.</summary>
    /// <inheritdoc cref="FactOf"/>
    public int MeasureOf(string id) => NumberOf(_measures, id);

    /// <summary>The number of an exit by <c>instrument.rule</c>.</summary>
    /// <inheritdoc cref="FactOf"/>
    public int ExitOf(string id) => NumberOf(_exits, id);

#if NET
    internal PackOnDay On(CalendarDate asOf)
    {
        lock (_days)
        {
            if (Array.Find(_days, d => d?.AsOf == asOf) is { } kept)
            {
                return kept;
            }

            var day = new PackOnDay(Tables, Calendars, asOf);
            _days[_nextDay] = day;
            _nextDay = (_nextDay + 1) % DaysKept;
            return day;
        }
    }
#endif

    private static Dictionary<string, int> NumbersOf<T>(T[] tables, Func<T, string> id) =>
        tables.Select((t, i) => (Id: id(t), i)).ToDictionary(t => t.Id, t => t.i, StringComparer.Ordinal);

    private static int NumberOf(Dictionary<string, int> numbers, string id) =>
        numbers.TryGetValue(id, out var number) ? number : throw new KeyNotFoundException($"The pack has no \"{id}\" of this kind.");
}
