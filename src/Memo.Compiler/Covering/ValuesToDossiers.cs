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
    /// <summary>In days, with those around it.</summary>
    private const int LongestHoliday = 12;

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
    private (Dossier Dossier, CalendarDate AsOf)? Showing(ValueOfTest value, WitnessOf witness) => NextToTurn(value, witness)
        .Append((witness.Dossier, witness.Answer.AsOf))
        .Concat(WithTimeUpToTurn(value, witness))
        .Where(asked => _shown.Shows(value, asked.Dossier, asked.AsOf, witness.Roles))
        .Select(asked => ((Dossier, CalendarDate)?)asked)
        .FirstOrDefault();

    /// <summary>With the later of the two days between which the time elapses moved to the turn.</summary>
    private IEnumerable<(Dossier Dossier, CalendarDate AsOf)> NextToTurn(ValueOfTest value, WitnessOf witness)
    {
        var (dossier, asOf) = (witness.Dossier, witness.Answer.AsOf);
        return KnownBy(witness) is { } knowledge && Bounds.TurningDay(value, knowledge) is { } day
            ? [value.Test.Variable is Variable.Elapsed { To: { } later } ? (With(dossier, later, day), day > asOf ? day : asOf) : (dossier, day)]
            : [];
    }

    /// <summary>
    /// With the earlier of the two days so far back that the later one is right next to the turn. Of five years no day turns on 1 March of a leap year, and of
    /// working days none turns on a holiday: then the later day moves on.
    /// </summary>
    private IEnumerable<(Dossier Dossier, CalendarDate AsOf)> WithTimeUpToTurn(ValueOfTest value, WitnessOf witness)
    {
        var (dossier, asOf) = (witness.Dossier, witness.Answer.AsOf);
        if (!value.IsAtBound || value.Test.Variable is not Variable.Elapsed { From.Derived: null } elapsed || KnownBy(witness) is not { } knowledge)
        {
            return [];
        }

        var end = elapsed.To is { } to ? knowledge.DatesOf(to) is [var on] ? on : null : (CalendarDate?)asOf;
        return
            from later in Enumerable.Range(0, LongestHoliday).Select(days => end?.AddDays(days)).OfType<CalendarDate>()
            let start = Bounds.StartFor(value, later)
            where start is not null
            let moved = With(dossier, elapsed.From, start.Value)
            select elapsed.To is null ? (moved, later) : (With(moved, elapsed.To, later), later > asOf ? later : asOf);
    }

    private Knowledge? KnownBy(WitnessOf witness) => witness.Dossier.Entries.IsEmpty
        ? null
        : new Decider(_pack, witness.Dossier, witness.Answer.AsOf).KnowledgeOf(witness.Dossier.Entries[0], witness.Roles, witness.Dossier.OwnPersonFacts);

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
