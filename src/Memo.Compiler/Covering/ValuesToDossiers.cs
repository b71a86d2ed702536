using Memo.Compiler.Comparing;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Covering;

/// <summary>What was found for a value of a test that no case shows.</summary>
/// <param name="Dossier">One that shows it; null where there is none, or none was found.</param>
/// <param name="Roles">The complete set of roles held by the person asked about.</param>
/// <param name="IsDead">It is proved that none can: with this value the test changes no answer.</param>
public sealed record DossierFound(Dossier? Dossier, ImmutableArray<Role> Roles, CalendarDate AsOf, bool IsDead);

/// <summary>A value of a test to the simplest dossier that shows it to matter, or to the proof that there is none.</summary>
public sealed class ValuesToDossiers
{
    private readonly RulePack _pack;
    private readonly DossierToValuesShown _shown;
    private readonly WithinPack _within;

    public ValuesToDossiers(RulePack pack, DossierToValuesShown shown) => (_pack, _shown, _within) = (pack, shown, new WithinPack(pack));

    public DossierFound Find(ValueOfTest value)
    {
        var isDead = true;
        foreach (var list in value.Decision.Lists)
        {
            var found = _within.Finder.Find(list, Matters(value, list), Condition.Always, new([], (witness, _) => DayFor(value, witness) is not null), isCertain: false);
            if (found.Dossier is { } dossier)
            {
                var witness = _within.Finder.Witness(dossier).Old;
                return new DossierFound(witness.Dossier, witness.Roles, DayFor(value, witness)!.Value, false);
            }

            isDead &= !found.IsOpen;
        }

        return new DossierFound(null, [], default, isDead);
    }

    /// <summary>A day on which the dossier shows the value: the last before a time turns the test, or the first on which it has; else the one found.</summary>
    private CalendarDate? DayFor(ValueOfTest value, WitnessOf witness)
    {
        var found = witness.Answer.AsOf;
        IEnumerable<CalendarDate> turns = witness.Dossier.Entries.IsEmpty ? [] : TurningDays.Of(value, new Decider(_pack, witness.Dossier, found).KnowledgeOf(witness.Dossier.Entries[0]));
        return turns.Append(found).Where(day => _shown.Shows(value, witness.Dossier, day, witness.Roles)).Select(day => (CalendarDate?)day).FirstOrDefault();
    }

    /// <summary>The test has the value, on the day wanted if one is, and the answer is not the one it would be with the other.</summary>
    private Condition Matters(ValueOfTest value, ListDefinition list)
    {
        var (test, holds) = (value.Test, value.Holds);
        var differs = Condition.AnyOf(value.Decision.Questions.Select(question =>
            Condition.Differ(TestTruths.With(question, test, holds), TestTruths.With(question, test, !holds))));
        return _within.Version.AskedOf(Condition.AllOf(holds ? test.AsTest : Condition.Negate(test.AsTest), TurningDays.Only(value), differs), list).Written;
    }
}
