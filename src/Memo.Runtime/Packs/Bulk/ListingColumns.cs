using Memo.Runtime.Packs.Bulk;
using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs;

/// <summary>
/// Listings as columns: one array for each fact, one element for each listing, which is the only known entry of its subject. Arrays are checked
/// and kept, not copied, and not to be changed afterwards. What has no column is given of no listing. A date known to its month has no place here:
/// such a listing is asked about by itself.
/// </summary>
public sealed class ListingColumns
{
    /// <summary>In columns of bytes: not given.</summary>
    public const byte NotGiven = byte.MaxValue;

    /// <summary>In columns of indexes: not given.</summary>
    public const ushort IndexNotGiven = ushort.MaxValue;

    /// <summary>In columns of days: not given.</summary>
    public const int DayNotGiven = int.MinValue;

    /// <summary>In columns of days: it has not happened.</summary>
    public const int DayNotHappened = int.MaxValue;

    /// <summary>In columns of numbers: not given.</summary>
    public const long NumberNotGiven = long.MinValue;

    private readonly Column?[] _facts;
    private bool _listsAreComplete;
    private PlansOfDay? _plans;
    private (PlansOfDay? Plans, ListsInNewPack? Lists) _before;
    private Lazy<Contradictions?> _contradictions;

    internal ListingColumns(RulePack pack, int count)
    {
        Pack = pack;
        Count = count;
        _facts = new Column?[pack.Tables.Facts.Length];
        _contradictions = NewContradictions();
    }

    /// <summary>How many listings there are.</summary>
    public int Count { get; }

    /// <summary>Whether no subject is on any other list.</summary>
    public bool ListsAreComplete
    {
        get => _listsAreComplete;
        set => (_listsAreComplete, _plans, _before) = (value, null, default);
    }

    internal RulePack Pack { get; }

    /// <summary>What the results of these listings are kept in, whichever version of the pack they come from.</summary>
    internal ResultMemory Results { get; private set; } = new();

    internal ushort[]? Lists { get; private set; }

    /// <summary>The numbers of the lists that some listing is on.</summary>
    internal int[] ListsMet { get; private set; } = [];

    internal Column.Bytes? Kinds { get; private set; }

    internal (Column.Bytes? Sets, int[][] Members)? Roles { get; private set; }

    internal (ushort[] Sets, int[][] Members)? Grounds { get; private set; }

    internal EntryStatus[]? Statuses { get; private set; }

    internal IReadOnlyList<Column?> Facts => _facts;

    /// <summary>The listings whose dates and state contradict each other; null if there are none.</summary>
    internal Contradictions? Contradictions => _contradictions.Value;

    /// <summary>The list of each listing. It is fastest where those of one list stand together.</summary>
    /// <param name="lists">Numbers of lists: see <see cref="RulePack.ListOf"/>.</param>
    /// <exception cref="ArgumentException">The column is not as long as there are listings, or a number is none.</exception>
    public void SetLists(ushort[] lists)
    {
        var met = new bool[ushort.MaxValue + 1];
        foreach (var list in lists)
        {
            met[list] = true;
        }

        Check(lists.Length, Array.LastIndexOf(met, true) >= Pack.Tables.Lists.Length, nameof(lists));
        (Lists, ListsMet) = (lists, [.. Enumerable.Range(0, Pack.Tables.Lists.Length).Where(list => met[list])]);
    }

    /// <summary>The kind of subject of each listing.</summary>
    /// <param name="kinds">Numbers of kinds (see <see cref="RulePack.KindOf"/>) or <see cref="NotGiven"/>.</param>
    /// <exception cref="ArgumentException">The column is not as long as there are listings, or a number is none.</exception>
    public void SetKinds(byte[] kinds)
    {
        Check(kinds.Length, HasOthers(kinds, Pack.Tables.Kinds.Length), nameof(kinds));
        Kinds = new Column.Bytes(kinds, kinds.AsSpan().Contains(NotGiven));
    }

    /// <summary>The roles of the persons asked about, the same for each listing. Without them roles are not known.</summary>
    /// <param name="roles">Numbers of roles: see <see cref="RulePack.RoleOf"/>.</param>
    /// <exception cref="ArgumentException">A number is none.</exception>
    public void SetRoles(params int[] roles)
    {
        Check(Count, AreOthers([roles], Pack.Tables.Roles.Length), nameof(roles));
        Roles = (null, [roles]);
    }

    /// <summary>The roles of the person asked about for each listing.</summary>
    /// <param name="sets">Places in <paramref name="roles"/>, or <see cref="NotGiven"/>.</param>
    /// <param name="roles">At most 255 sets of numbers of roles.</param>
    /// <exception cref="ArgumentException">The column is not as long as there are listings, or a number is none.</exception>
    public void SetRoles(byte[] sets, int[][] roles)
    {
        Check(sets.Length, HasOthers(sets, roles.Length) || AreOthers(roles, Pack.Tables.Roles.Length), nameof(sets));
        Roles = (new Column.Bytes(sets, sets.AsSpan().Contains(NotGiven)), roles);
    }

    /// <summary>The grounds of each listing.</summary>
    /// <param name="sets">Places in <paramref name="grounds"/>, or <see cref="IndexNotGiven"/>.</param>
    /// <param name="grounds">At most 65,535 sets of numbers of grounds.</param>
    /// <exception cref="ArgumentException">The column is not as long as there are listings, or a number is none.</exception>
    public void SetGrounds(ushort[] sets, int[][] grounds)
    {
        Check(sets.Length, HasOthers(sets, grounds.Length) || AreOthers(grounds, Pack.Tables.Grounds.Length), nameof(sets));
        Grounds = (sets, grounds);
    }

    /// <summary>What the source of each listing says of its state.</summary>
    /// <param name="statuses">One for each listing.</param>
    /// <exception cref="ArgumentException">The column is not as long as there are listings.</exception>
    public void SetStatuses(EntryStatus[] statuses)
    {
        Check(statuses.Length, Array.Exists(statuses, s => s is < EntryStatus.NotGiven or > EntryStatus.Removed), nameof(statuses));
        Statuses = statuses;
    }

    /// <summary>A yes-no fact (0 is no, 1 is yes) or an enumeration (places of values) of each listing.</summary>
    /// <param name="fact">Its number: see <see cref="RulePack.FactOf"/>.</param>
    /// <param name="values">Values, or <see cref="NotGiven"/>.</param>
    /// <exception cref="ArgumentException">The fact is of another type, the column is not as long as there are listings, or a value is none.</exception>
    public void Set(int fact, byte[] values)
    {
        var table = Pack.Tables.Facts[fact];
        Check(values.Length, fact == BuiltInFacts.Reach || table.Type is not FactType.YesNo and not FactType.Enumeration || HasOthers(values, table.Count!.Value), nameof(values));
        Keep(fact, new Column.Bytes(values, values.AsSpan().Contains(NotGiven)));
    }

    /// <summary>A number of each listing, in the smallest unit.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="values">0 to 999,999,999,999,999,999, or <see cref="NumberNotGiven"/>.</param>
    /// <inheritdoc cref="Set(int, byte[])" path="/exception"/>
    public void Set(int fact, long[] values)
    {
        var isOther = Pack.Tables.Facts[fact].Type != FactType.Number;
        var hasNotGiven = false;
        foreach (var value in values)
        {
            hasNotGiven |= value == NumberNotGiven;
            isOther |= (ulong)value > FactValues.LargestNumber && value != NumberNotGiven;
        }

        Check(values.Length, isOther, nameof(values));
        Keep(fact, Column.Numbers.For(Pack, fact, values, hasNotGiven));
    }

    /// <summary>A date of each listing.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="days">Days as <see cref="CalendarDate.Code"/>, <see cref="DayNotGiven"/> or <see cref="DayNotHappened"/>.</param>
    /// <inheritdoc cref="Set(int, byte[])" path="/exception"/>
    public void Set(int fact, int[] days)
    {
        var isOther = Pack.Tables.Facts[fact].Type != FactType.Date;
        var (hasNotGiven, hasNever) = (false, false);
        foreach (var day in days)
        {
            hasNotGiven |= day == DayNotGiven;
            hasNever |= day == DayNotHappened;
            isOther |= !DaysOfCalendar.Has(day) && day is not DayNotGiven and not DayNotHappened;
        }

        Check(days.Length, isOther, nameof(days));
        Keep(fact, new Column.Days(days, hasNotGiven, hasNever));
    }

    /// <summary>A code of each listing: a region, an industry.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="indexes">Places in <paramref name="codes"/>, or <see cref="IndexNotGiven"/>.</param>
    /// <param name="codes">At most 65,535 different codes, as the vocabulary writes them; a short one stands for any longer one that begins with it.</param>
    /// <inheritdoc cref="Set(int, byte[])" path="/exception"/>
    public void Set(int fact, ushort[] indexes, string[] codes)
    {
        Check(indexes.Length, Pack.Tables.Facts[fact].Type != FactType.Code || HasOthers(indexes, codes.Length), nameof(indexes));
        Keep(fact, Column.Codes.For(Pack, fact, indexes, codes));
    }

    /// <summary>How each list is screened on a day; kept, since the same columns are often screened again.</summary>
    internal PlansOfDay PlansOn(CalendarDate asOf)
    {
        var plans = _plans;
        if (plans?.AsOf != asOf)
        {
            _plans = plans = _before.Plans?.AsOf == asOf ? new PlansOfDay(this, asOf, _before.Plans, _before.Lists) : new PlansOfDay(this, asOf, null, null);
        }

        return plans;
    }

    /// <summary>Takes what another version of the pack calls by the same ids; what has been checked is not checked again.</summary>
    internal void TakeOver(ListingColumns other)
    {
        var (from, to) = (other.Pack.Tables, Pack.Tables);
        var lists = other.Lists ?? throw new ArgumentException("The columns have no lists.", nameof(other));
        if (from.Lists.Select(l => l.Id).SequenceEqual(to.Lists.Select(l => l.Id)))
        {
            (Lists, ListsMet) = (lists, other.ListsMet);
        }
        else
        {
            int[] numbers = [.. from.Lists.Select(l => Array.FindIndex(to.Lists, t => t.Id == l.Id))];
            SetLists(Array.ConvertAll(lists, list => (ushort)OneOf(numbers, list)));
        }

        int[] roles = [.. from.Roles.Select(r => Array.FindIndex(to.Roles, t => t.Id == r.Id))];
        int[] grounds = [.. from.Grounds.Select(g => Array.FindIndex(to.Grounds, t => t.Id == g.Id))];
        Roles = other.Roles is var (sets, members) ? (sets, Renumbered(members, roles)) : null;
        Grounds = other.Grounds is var (groundSets, of) ? (groundSets, Renumbered(of, grounds)) : null;
        (Statuses, ListsAreComplete, Results) = (other.Statuses, other.ListsAreComplete, other.Results);
        if (other.Kinds is { } kinds)
        {
            int[] numbers = [.. from.Kinds.Select(k => Array.FindIndex(to.Kinds, t => t.Id == k.Id))];
            Kinds = numbers.Select((n, i) => n == i).All(same => same)
                ? kinds
                : kinds with { Values = Array.ConvertAll(kinds.Values, k => k == NotGiven ? NotGiven : (byte)OneOf(numbers, k)) };
        }

        var taken = 0;
        for (var fact = 0; fact < to.Facts.Length; fact++)
        {
            var table = to.Facts[fact];
            var place = Array.FindIndex(from.Facts, f => f.Id == table.Id);
            if (place >= 0 && (from.Facts[place].Type, from.Facts[place].Scope) == (table.Type, table.Scope) && from.Facts[place].Values.SequenceEqual(table.Values))
            {
                _facts[fact] = other._facts[place] switch
                {
                    Column.Codes codes => codes.In(Pack, fact),
                    Column.Numbers numbers => numbers.In(Pack, fact),
                    var same => same,
                };
                taken += _facts[fact] is null ? 0 : 1;
            }
        }

        _before = taken == other._facts.Count(f => f is not null) ? (other._plans, new ListsInNewPack(other.Pack, Pack)) : default;
        _contradictions = other._contradictions.IsValueCreated ? new(other.Contradictions) : NewContradictions();
    }

    private static int[][] Renumbered(int[][] sets, int[] numbers) =>
        Array.ConvertAll(sets, set => Array.ConvertAll(set, one => OneOf(numbers, one)));

    private static int OneOf(int[] numbers, int one) =>
        numbers[one] is >= 0 and var number ? number : throw new ArgumentException("The pack lacks a list, kind, role or ground that a listing has.", nameof(one));

    private Lazy<Contradictions?> NewContradictions() => new(() => Contradictions.In(this));

    private void Keep(int fact, Column column) => _facts[fact] = column;

    private void Check(int length, bool isOther, string name)
    {
        (_plans, _before, _contradictions) = (null, default, NewContradictions());
        if (length != Count)
        {
            throw new ArgumentException($"There are {Count} listings, and {length} elements in the column.", name);
        }

        if (isOther)
        {
            throw new ArgumentException("The column is one of another type, or has an element that is no value of it.", name);
        }
    }

    private static bool HasOthers(byte[] values, int count) => (count == 0 || values.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)(count - 1))) && Array.Exists(values, v => v >= count && v != NotGiven);

    private static bool HasOthers(ushort[] values, int count) => Array.Exists(values, v => v >= count && v != IndexNotGiven);

    private static bool AreOthers(int[][] sets, int count) => Array.Exists(sets, set => Array.Exists(set, one => one < 0 || one >= count));
}
