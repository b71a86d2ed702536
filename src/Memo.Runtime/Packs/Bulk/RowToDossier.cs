namespace Memo.Runtime.Packs.Bulk;

/// <summary>A listing of columns as the dossier that says the same; one dossier for each list is filled again and again.</summary>
internal sealed class RowToDossier(ListingColumns columns)
{
    private readonly Dossier?[] _dossiers = new Dossier?[columns.Pack.Tables.Lists.Length];

    public Person Person { get; } = columns.Pack.NewPerson();

    public Dossier Fill(int list, int row)
    {
        var dossier = _dossiers[list] ??= New(list);
        var entry = dossier.Entries[0];
        dossier.Kind = columns.Kinds?.Values is { } kinds && kinds[row] != ListingColumns.NotGiven ? kinds[row] : -1;
        Person.Roles = columns.Roles is var (roles, members) ? MembersOf(roles is null ? 0 : roles.Values[row] == ListingColumns.NotGiven ? -1 : roles.Values[row], members) : null;
        entry.Grounds = columns.Grounds is var (grounds, of) ? MembersOf(grounds[row] == ListingColumns.IndexNotGiven ? -1 : grounds[row], of) : null;
        entry.Status = columns.Statuses?[row] ?? EntryStatus.NotGiven;
        for (var fact = 0; fact < columns.Facts.Count; fact++)
        {
            if (columns.Facts[fact] is { } column)
            {
                var facts = columns.Pack.Tables.Facts[fact].Scope switch { FactScope.Entry => entry.Facts, FactScope.Subject => dossier.Facts, _ => Person.Facts };
                Fill(facts, fact, column, row);
            }
        }

        return dossier;
    }

    private static int[]? MembersOf(int set, int[][] members) => set < 0 ? null : members[set];

    private static void Fill(FactValues facts, int fact, Column column, int row)
    {
        switch (column)
        {
            case Column.Bytes bytes when bytes.Values[row] is var value && value != ListingColumns.NotGiven:
                facts.Keep(fact, value, value);
                break;
            case Column.Numbers numbers when numbers.Values[row] is var number && number != ListingColumns.NumberNotGiven:
                facts.Keep(fact, number, number);
                break;
            case Column.Days days when days.Values[row] == ListingColumns.DayNotHappened:
                facts.SetNotHappened(fact);
                break;
            case Column.Days days when days.Values[row] is var day && day != ListingColumns.DayNotGiven:
                facts.Keep(fact, day, day);
                break;
            case Column.Codes codes when codes.Values[row] is var index && index != ListingColumns.IndexNotGiven:
                facts.Set(fact, codes.Dictionary[index]);
                break;
            default:
                facts.Unset(fact);
                break;
        }
    }

    private Dossier New(int list)
    {
        var dossier = columns.Pack.NewDossier();
        dossier.ListsAreComplete = columns.ListsAreComplete;
        dossier.Entries.Add(columns.Pack.NewEntry(list));
        return dossier;
    }
}
