using System.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Embedded = Memo.Runtime.Packs;

namespace Memo.Hosting.Compiled;

/// <summary>A dossier as read against the model, to one that a compiled pack takes. Things are matched by id.</summary>
public static class DossierToPack
{
    /// <summary>The entries asked about come first, in their order; those that only serve guards after them.</summary>
    public static Embedded.Dossier Convert(Dossier dossier, Embedded.RulePack pack)
    {
        var converted = pack.NewDossier();
        converted.Kind = dossier.Subject is { } kind ? pack.KindOf(kind.Name.Id) : -1;
        converted.ListsAreComplete = dossier.ListsAreComplete;
        Fill(converted.Facts, dossier.SubjectFacts, pack);
        foreach (var entry in dossier.Entries.Concat(dossier.OtherEntries))
        {
            converted.Entries.Add(Convert(entry, pack));
        }

        return converted;
    }

    /// <param name="roles">Null where they are not known.</param>
    public static Embedded.Person Convert(ImmutableArray<Role>? roles, FactValues facts, Embedded.RulePack pack)
    {
        var person = pack.NewPerson();
        person.Roles = roles is { } held ? [.. held.Select(r => pack.RoleOf(r.Name.Id))] : null;
        Fill(person.Facts, facts, pack);
        return person;
    }

    private static Embedded.Entry Convert(Entry entry, Embedded.RulePack pack)
    {
        var converted = pack.NewEntry(pack.ListOf(entry.List.Name.Id));
        converted.Grounds = entry.Grounds is { } grounds ? [.. grounds.Select(g => pack.GroundOf(g.Name.Id))] : null;
        converted.IsJustNamed = entry.IsJustNamed;
        converted.Status = entry.Status switch
        {
            null => Embedded.EntryStatus.NotGiven,
            EntryStatus.Active => Embedded.EntryStatus.Active,
            EntryStatus.Suspended => Embedded.EntryStatus.Suspended,
            EntryStatus.Removed => Embedded.EntryStatus.Removed,
            _ => throw new UnreachableException($"No status {entry.Status}."),
        };
        Fill(converted.Facts, entry.Facts, pack);
        return converted;
    }

    private static void Fill(Embedded.FactValues converted, FactValues facts, Embedded.RulePack pack)
    {
        foreach (var (fact, values) in facts.Given)
        {
            Set(converted, pack, pack.FactOf(fact.Name.Id), values);
        }
    }

    private static void Set(Embedded.FactValues facts, Embedded.RulePack pack, int fact, ImmutableArray<Value> values)
    {
        switch (values[0])
        {
            case Value.Bool value:
                facts.Set(fact, value.Is);
                break;
            case Value.Number number:
                facts.Set(fact, number.Amount);
                break;
            case Value.Day:
                facts.SetBetween(fact, DaysOf(values).Min(), DaysOf(values).Max());
                break;
            case Value.NotHappened:
                facts.SetNotHappened(fact);
                break;
            case Value.Member member:
                facts.SetValue(fact, pack.ValueOf(fact, member.Name.Id));
                break;
            case Value.Code code:
                facts.Set(fact, code.Text);
                break;
            default:
                throw new UnreachableException($"{values[0].GetType().Name} is no value of a fact.");
        }
    }

    private static IEnumerable<CalendarDate> DaysOf(ImmutableArray<Value> values) => values.Cast<Value.Day>().Select(d => d.Date);
}
