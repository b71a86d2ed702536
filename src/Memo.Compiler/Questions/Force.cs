using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>Where and when a rule is in force, and on which grounds.</summary>
internal static class Force
{
    /// <summary>Rules of entry, term, exit and inadmissibility: in force on the day of the decision, in the territory of its pack.</summary>
    public static Condition OnDecision(Rule rule) => Part.AllOf(PartsOnDecision(rule));

    public static ImmutableArray<Part> PartsOnDecision(Rule rule) =>
        Parts(rule, Ask.Inside(DayOf(rule), Of(rule), PlaceOf(rule)));

    /// <summary>The day by which a rule on entries is chosen.</summary>
    public static Fact DayOf(Rule rule) => rule.Instrument.JudgedBy ?? BuiltIn.Decided;

    /// <summary>All other rules: in force on the as-of date, in the territory of its pack.</summary>
    public static ImmutableArray<Part> PartsOnAsOfDate(Rule rule) =>
        Parts(rule, rule.Instrument.JudgedBy is { } judgedBy ? Ask.Inside(judgedBy, Of(rule), PlaceOf(rule)) : Ask.AsOfInside(Of(rule), PlaceOf(rule)));

    public static Period Of(Rule rule) => rule.Effective.Within(rule.Instrument.Effective);

    public static Condition OnGrounds(Rule rule) => rule.Grounds.IsEmpty
        ? Condition.Always
        : Condition.AnyOf(rule.Grounds.Select(ground => Ask.OnGround(ground, rule.Places.Of("grounds"))));

    public static Part PartOnGrounds(Rule rule) => new(Aspect.Grounds, OnGrounds(rule)) { Place = rule.Places.Of("grounds") };

    /// <summary>Where the time in which the rule is in force is written.</summary>
    public static Location? PlaceOf(Rule rule) => rule.Places.Of("effective") ?? rule.Instrument.Places.Of("effective");

    /// <summary>Where one of the rule's exemptions is written.</summary>
    public static Location? PlaceOfExemption(Rule rule, int exemption) =>
        rule.Places.AllOf("unless") is var all && all.Length == rule.Unless.Length ? all[exemption] : ConditionPlace.Of(rule.Unless[exemption]);

    private static ImmutableArray<Part> Parts(Rule rule, Condition inForce) =>
    [
        new(Aspect.Issued, rule.Instrument.HasForce ? Condition.Always : Condition.Never) { Place = rule.Instrument.Places.Of("status") },
        new(Aspect.Force, inForce) { Place = PlaceOf(rule) },
        new(Aspect.Territory, InTerritory(rule)),
    ];

    private static Condition InTerritory(Rule rule) => rule.Instrument.Pack is not { Territory: { IsEmpty: false } territory }
        ? Condition.Always
        : Ask.Of(new Variable.Declared(BuiltIn.Region), new Predicate.BeginsWith(territory));
}
