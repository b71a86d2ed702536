using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Packs = Memo.Runtime.Packs;

namespace Memo.Agreement.Engines;

/// <summary>Listings and the persons asked about as columns, where columns can say it: a subject of one entry, and each date one day.</summary>
internal sealed class DossiersToColumns(RulePack rules, Packs.RulePack pack)
{
    private readonly List<(Dossier Dossier, Asked Asked)> _rows = [];

    public static bool CanSay(Dossier dossier) =>
        dossier.Entries.Length == 1 && dossier.OtherEntries.IsEmpty
        && dossier.Entries[0].Facts.Given.Concat(dossier.SubjectFacts.Given).All(IsOneValue);

    public static bool CanSay(Asked asked) => asked.Facts.Given.All(IsOneValue);

    public void Add(Dossier dossier, Asked asked) => _rows.Add((dossier, asked));

    /// <summary>All of them, again and again until there are so many; whether other lists are unknown is the same of all.</summary>
    public Packs.ListingColumns Make(int atLeast)
    {
        var times = (atLeast + _rows.Count - 1) / _rows.Count;
        (Dossier Dossier, Asked Asked)[] rows = [.. Enumerable.Range(0, times).SelectMany(_ => _rows)];
        var columns = pack.NewColumns(rows.Length);
        columns.ListsAreComplete = rows[0].Dossier.ListsAreComplete;
        columns.SetLists([.. rows.Select(r => (ushort)pack.ListOf(r.Asked.Entry.List.Name.Id))]);
        if (rows.Any(r => r.Dossier.Subject is not null))
        {
            columns.SetKinds([.. rows.Select(r => r.Dossier.Subject is { } kind ? (byte)pack.KindOf(kind.Name.Id) : Packs.ListingColumns.NotGiven)]);
        }

        SetMembers(rows, columns);
        if (rows.Any(r => r.Asked.Entry.Status is not null))
        {
            columns.SetStatuses([.. rows.Select(r => StatusOf(r.Asked.Entry))]);
        }

        foreach (var fact in rules.Facts)
        {
            Value?[] values = [.. rows.Select(r => ValueOf(fact, r))];
            if (Array.Exists(values, v => v is not null))
            {
                Set(columns, pack.FactOf(fact.Name.Id), values);
            }
        }

        return columns;
    }

    private void SetMembers((Dossier Dossier, Asked Asked)[] rows, Packs.ListingColumns columns)
    {
        int[][] roles = [.. rows.Select(r => (int[])[.. r.Asked.Roles.Select(role => pack.RoleOf(role.Name.Id))])];
        var (sets, of) = Different(roles!);
        columns.SetRoles([.. of.Select(i => (byte)i)], sets);
        int[]?[] grounds = [.. rows.Select(r => r.Asked.Entry.Grounds is { } given ? (int[])[.. given.Select(g => pack.GroundOf(g.Name.Id))] : null)];
        (sets, of) = Different(grounds);
        columns.SetGrounds([.. of.Select(i => (ushort)i)], sets);
    }

    /// <summary>Each set once, and for each row its place; −1, all bits of any number, where there is none.</summary>
    private static (int[][] Sets, int[] Of) Different(int[]?[] rows)
    {
        int[][] sets = [.. rows.OfType<int[]>().DistinctBy(s => string.Join(" ", s))];
        return (sets, [.. rows.Select(row => row is null ? -1 : Array.FindIndex(sets, s => s.SequenceEqual(row)))]);
    }

    private static bool IsOneValue(KeyValuePair<Fact, ImmutableArray<Value>> given) => given.Value.Length == 1;

    private static Value? ValueOf(Fact fact, (Dossier Dossier, Asked Asked) row)
    {
        var facts = fact.Scope switch { FactScope.Entry => row.Asked.Entry.Facts, FactScope.Subject => row.Dossier.SubjectFacts, _ => row.Asked.Facts };
        return facts.Given.TryGetValue(fact, out var values) ? values[0] : null;
    }

    private void Set(Packs.ListingColumns columns, int fact, Value?[] values)
    {
        switch (values.First(v => v is not null))
        {
            case Value.Bool:
                columns.Set(fact, [.. values.Select(v => v is Value.Bool { Is: var yes } ? (byte)(yes ? 1 : 0) : Packs.ListingColumns.NotGiven)]);
                break;
            case Value.Member:
                columns.Set(fact, [.. values.Select(v => v is Value.Member member ? (byte)pack.ValueOf(fact, member.Name.Id) : Packs.ListingColumns.NotGiven)]);
                break;
            case Value.Number:
                columns.Set(fact, [.. values.Select(v => v is Value.Number number ? number.Amount : Packs.ListingColumns.NumberNotGiven)]);
                break;
            case Value.Code:
                string[] codes = [.. values.OfType<Value.Code>().Select(c => c.Text).Distinct()];
                columns.Set(fact, [.. values.Select(v => v is Value.Code code ? (ushort)Array.IndexOf(codes, code.Text) : Packs.ListingColumns.IndexNotGiven)], codes);
                break;
            default:
                columns.Set(fact, [.. values.Select(v => v switch { Value.Day day => day.Date.Code, Value.NotHappened => Packs.ListingColumns.DayNotHappened, _ => Packs.ListingColumns.DayNotGiven })]);
                break;
        }
    }

    private static Packs.EntryStatus StatusOf(Entry entry) => entry.Status switch
    {
        EntryStatus.Active => Packs.EntryStatus.Active,
        EntryStatus.Suspended => Packs.EntryStatus.Suspended,
        EntryStatus.Removed => Packs.EntryStatus.Removed,
        _ => Packs.EntryStatus.NotGiven,
    };
}
