using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Law;

/// <summary>Whether a rule of entry is about natural persons.</summary>
internal static class ListedPersons
{
    private static readonly Condition IsPerson = Ask.Of(new Variable.KindOfParty(), new Predicate.IsKind([BuiltIn.NaturalPerson]));

    public static bool AreAll(RulePack pack, EntryRule rule) => Implication.Holds(Claims.Of(rule), IsPerson, pack.SubjectKinds);

    public static bool MayBe(RulePack pack, EntryRule rule) => Implication.CanHold(Condition.AllOf(Claims.Of(rule), IsPerson), pack.SubjectKinds);
}
