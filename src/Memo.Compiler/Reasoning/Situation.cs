using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Reasoning;

/// <summary>What a rule is asked of: one entry of a dossier, a person, an as-of date.</summary>
/// <param name="Index">Which entry of the dossier.</param>
/// <param name="Roles">The complete set of roles the person holds.</param>
public sealed record Situation(Dossier Dossier, int Index, ImmutableArray<Role> Roles, FactValues PersonFacts, CalendarDate AsOf)
{
    public Entry Entry => Dossier.Entries[Index];

    /// <summary>The same as a dossier of its own, which asks about this person.</summary>
    public Dossier ToDossier() => Dossier with { Person = new Person(Roles, PersonFacts) };

    /// <summary>The fact has this value. A recorded removal or suspension is what the status says.</summary>
    internal Situation With(Fact fact, Value value)
    {
        var status = fact == BuiltIn.Removed ? EntryStatus.Removed : fact == BuiltIn.SuspendedFrom ? EntryStatus.Suspended : Entry.Status;
        return Set(fact, values => new FactValues(values.Given.SetItem(fact, [value])), Entry.Status is null ? null : status);
    }

    /// <summary>Nothing is recorded of the fact.</summary>
    internal Situation Without(Fact fact) => Set(
        fact,
        values => new FactValues(values.Given.Remove(fact)),
        fact == BuiltIn.Removed || fact == BuiltIn.SuspendedFrom ? null : Entry.Status);

    internal Situation With(Entry entry) => this with { Dossier = Dossier with { Entries = Dossier.Entries.SetItem(Index, entry) } };

    private Situation Set(Fact fact, Func<FactValues, FactValues> set, EntryStatus? status) => fact.Scope switch
    {
        FactScope.Entry => With(Entry with { Facts = set(Entry.Facts), Status = status }),
        FactScope.Subject => this with { Dossier = Dossier with { SubjectFacts = set(Dossier.SubjectFacts) } },
        _ => this with { PersonFacts = set(PersonFacts) },
    };
}
