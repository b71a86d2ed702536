using Memo.Runtime;
using Memo.Runtime.Packs;

namespace Memo.Tools.Tests.Compiled;

/// <summary>The listing of <see cref="Ferry.Listing"/>, every fact known, asked about the company itself.</summary>
internal static class FerryQuestion
{
    public static (Evaluator Evaluator, Dossier Dossier, Person Person) Of(RulePack pack)
    {
        var dossier = pack.NewDossier();
        dossier.Kind = pack.KindOf("legal_person");
        dossier.ListsAreComplete = true;
        var entry = pack.NewEntry(pack.ListOf("ferry_defaulter"));
        entry.Grounds = [pack.GroundOf("unsafe_crossing")];
        entry.Facts.Set(pack.FactOf("decided"), new CalendarDate(2020, 3, 4));
        entry.Facts.Set(pack.FactOf("passengers_at_risk"), 60L);
        dossier.Entries.Add(entry);
        var person = pack.NewPerson();
        person.Roles = [pack.RoleOf("itself")];
        return (pack.NewEvaluator(), dossier, person);
    }
}
