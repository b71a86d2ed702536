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
            var found = _within.Finder.Find(list, Matters(value, list), Condition.Always, new([], (witness, _) => Showing(value, witness) is not null), isCertain: false);
            if (found.Dossier is { } draft)
            {
                var witness = _within.Finder.Witness(draft).Old;
                var (dossier, asOf) = Showing(value, witness)!.Value;
                return new DossierFound(dossier, witness.Roles, asOf, false);
            }

            isDead &= !found.IsOpen;
        }

        return new DossierFound(null, [], default, isDead);
    }

    /// <summary>The dossier and a day on which it shows the value: where a time turns the test, on the side of the value right next to the turn; else as it was found.</summary>
    private (Dossier Dossier, CalendarDate AsOf)? Showing(ValueOfTest value, WitnessOf witness) => NextToTurns(value, witness)
        .Append((witness.Dossier, witness.Answer.AsOf))
        .Where(asked => _shown.Shows(value, asked.Dossier, asked.AsOf, witness.Roles))
        .Select(asked => ((Dossier, CalendarDate)?)asked)
        .FirstOrDefault();

    /// <summary>With the later of the two days between which the time elapses moved to the turn.</summary>
    private IEnumerable<(Dossier Dossier, CalendarDate AsOf)> NextToTurns(ValueOfTest value, WitnessOf witness)
    {
        var (dossier, asOf) = (witness.Dossier, witness.Answer.AsOf);
        if (value.Test.Variable is Variable.Elapsed elapsed
            && !dossier.Entries.IsEmpty
            && Bounds.TurningDay(value, new Decider(_pack, dossier, asOf).KnowledgeOf(dossier.Entries[0], witness.Roles, dossier.OwnPersonFacts)) is { } day)
        {
            yield return elapsed.To is { } later ? (With(dossier, later, day), day > asOf ? day : asOf) : (dossier, day);
        }
    }

    private static Dossier With(Dossier dossier, Fact date, CalendarDate day)
    {
        FactValues Set(FactValues facts) => new(facts.Given.SetItem(date, [new Value.Day(day)]));
        return date.Scope switch
        {
            FactScope.Entry => dossier with { Entries = dossier.Entries.SetItem(0, dossier.Entries[0] with { Facts = Set(dossier.Entries[0].Facts) }) },
            FactScope.Subject => dossier with { SubjectFacts = Set(dossier.SubjectFacts) },
            _ => dossier with { OwnPersonFacts = Set(dossier.OwnPersonFacts) },
        };
    }

    /// <summary>The test has the value, next to the bound if that is wanted, and the answer is not the one it would be with the other.</summary>
    private Condition Matters(ValueOfTest value, ListDefinition list)
    {
        var (test, holds) = (value.Test, value.Holds);
        var differs = Condition.AnyOf(value.Decision.Questions.Select(question =>
            Condition.Differ(TestTruths.With(question, test, holds), TestTruths.With(question, test, !holds))));
        return _within.Version.AskedOf(Condition.AllOf(holds ? test.AsTest : Condition.Negate(test.AsTest), Bounds.Next(value), differs), list).Written;
    }
}
