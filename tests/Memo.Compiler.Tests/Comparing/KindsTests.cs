using Memo.Compiler.Comparing;
using Memo.Compiler.Model;
using Memo.Compiler.Tests.Evaluation;
using static Memo.Compiler.Tests.Explaining.Sample;

namespace Memo.Compiler.Tests.Comparing;

/// <summary>
/// A legal person may be an enterprise or none, and no dossier says that it is none. Where that decides both the standing and what else a measure asks, the evaluator tries each standing with each kind, even where the two never go
/// together. Pair 1200 of the random packs showed that the comparison did not.
/// </summary>
public sealed class KindsTests
{
    private const int OfEnd = 1;
    private const int OfGuarded = 7;
    private const int OfSuspension = 8;
    private const int OfGuard = 9;
    private const int OfLift = 10;

    private static readonly RandomPack Plain = new() { Conditions = [.. Enumerable.Repeat(Condition.Always, 12)] };
    private static readonly Condition IsEnterprise = Of(new Variable.KindOfParty(), new Predicate.IsKind([World.Enterprise]));
    private static readonly Condition IsLegalPerson = Of(new Variable.KindOfParty(), new Predicate.IsKind([BuiltIn.LegalPerson]));
    private static readonly Condition IsC = Is(World.YesNo[2]);

    /// <summary>Of enterprises alone, whose entries are suspended, the measure is never triggered; of a legal person both versions cannot tell.</summary>
    [Fact]
    public void What_both_versions_cannot_tell_of_a_kind_is_no_difference()
    {
        var suspended = With(Plain, OfSuspension, IsEnterprise);

        var changes = PacksToChanges.Compare(With(suspended, OfGuarded, IsC).Bind(), With(suspended, OfGuarded, Condition.AllOf(IsC, IsEnterprise)).Bind());

        Assert.Equal([], Said(changes));
    }

    /// <summary>It is triggered of nobody in either version, and yet what is not told of a legal person differs.</summary>
    [Fact]
    public void What_only_one_version_can_tell_of_a_kind_is_a_difference()
    {
        var suspended = With(Plain, OfSuspension, IsEnterprise);

        var changes = PacksToChanges.Compare(
            With(suspended, OfGuarded, Condition.AllOf(IsEnterprise, IsC)).Bind(), With(suspended, OfGuarded, Condition.AllOf(IsEnterprise, Condition.Negate(IsC))).Bind());

        Assert.Equal(["rules.guarded False to Unknown of legal_person", "rules.guarded Unknown to False of legal_person"], Said(changes));
    }

    /// <summary>A lift that may have been granted to somebody of the kind is held against its length: the standing is the same. Whether it lifts the measure is another question.</summary>
    [Fact]
    public void A_lift_that_is_too_long_for_one_of_the_kinds_is_too_long()
    {
        var lifted = Plain with { LongestLift = 30 };

        var changes = PacksToChanges.Compare(With(lifted, OfLift, IsEnterprise).Bind(), With(lifted, OfLift, IsLegalPerson).Bind());

        Assert.Equal(["rules.measure Unknown to False of legal_person"], Said(changes));
    }

    /// <summary>An entry is one that can be unless the contrary is certain: of a legal person only the newer version refuses it.</summary>
    [Fact]
    public void A_refusal_of_one_of_the_kinds_is_none_where_only_the_kind_above_is_said()
    {
        var changes = PacksToChanges.Compare(Refusing(IsEnterprise), Refusing(IsLegalPerson));

        Assert.Equal(
            [
                "list Ended to Inadmissible of legal_person",
                "list InEffect to Inadmissible of legal_person",
                "list NotYet to Inadmissible of legal_person",
                "list Suspended to Inadmissible of legal_person",
                "rules.entry Unknown to False of legal_person",
                "rules.exit True to False of legal_person",
                "rules.guarded True to False of legal_person",
                "rules.measure True to False of legal_person",
            ],
            Said(changes));
    }

    /// <summary>Said to be no change once. Of a legal person nobody can tell whether there is such an entry while it has to be of an enterprise.</summary>
    [Fact]
    public void What_kind_the_other_entry_must_be_of_is_a_difference()
    {
        var (enterprise, legalPerson) = (With(Plain, OfGuard, IsEnterprise).Bind(), With(Plain, OfGuard, IsLegalPerson).Bind());

        Assert.Equal(["rules.guarded Unknown to True of legal_person"], Said(PacksToChanges.Compare(enterprise, legalPerson)));
        Assert.Equal(["rules.guarded True to Unknown of legal_person"], Said(PacksToChanges.Compare(legalPerson, enterprise)));
    }

    /// <summary>Ended in an exception once: what another entry was found to need was kept, and asked later of a question that tells fewer kinds apart.</summary>
    [Fact]
    public void A_kind_asked_of_the_entry_or_of_the_other_one_is_compared()
    {
        RulePack Ended(Condition within, Condition beside) => With(Plain, OfEnd, Condition.AllOf(Of(new Variable.Listed(new Guard([RandomPack.Watched], [], false, false, within)), new Predicate.IsTrue()), beside)).Bind();
        var (inside, outside) = (Ended(Condition.AllOf(IsEnterprise, IsC), Condition.Always), Ended(IsC, IsEnterprise));

        // That the two ask the same is a doubt, and shown as one.
        string[] expected = ["rules.guarded True 0", "rules.measure True 0", "rules.exit True 0", "list True 0"];
        Assert.Equal(expected, PacksToChanges.Compare(inside, outside).Decisions.Select(d => $"{d.Id} {d.IsOpen} {d.Differences.Length}"));
        Assert.Equal(expected, PacksToChanges.Compare(outside, inside).Decisions.Select(d => $"{d.Id} {d.IsOpen} {d.Differences.Length}"));
    }

    private static RulePack Refusing(Condition when)
    {
        var pack = Plain.Bind();
        return pack with { Inadmissibilities = [new Inadmissibility(new Name("never", "不予"), Somewhere, pack.Instruments[0], new RuleClauses { Covers = [World.List], When = when })] };
    }

    private static RandomPack With(RandomPack pack, int place, Condition condition) => pack with { Conditions = pack.Conditions.SetItem(place, condition) };

    /// <summary>What nobody can tell or is told otherwise; reasons why a measure is not triggered are left out.</summary>
    private static string[] Said(Changes changes)
    {
        Assert.All(changes.Decisions, d => Assert.Equal((false, 0), (d.IsOpen, d.Mistaken.Length)));
        return
        [
            .. changes.Decisions.SelectMany(d => d.Differences.Where(difference => difference.Direction != Direction.WithheldOtherwise)
                .Select(difference => $"{d.Id} {Wording(difference.Old)} to {Wording(difference.New)} of {difference.Witness.Old.Dossier.Subject}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Wording(Outcome outcome) => outcome.State?.ToString() ?? outcome.Truth.ToString();
}
