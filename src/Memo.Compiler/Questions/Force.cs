using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>Where and when a rule is in force, and on which grounds.</summary>
internal static class Force
{
    /// <summary>Rules of entry, term, exit and inadmissibility: in force on the day of the decision, in the territory of its pack.</summary>
    public static Condition OnDecision(Rule rule) => Condition.AllOf(
        Ask.Inside(rule.Instrument.JudgedBy ?? BuiltIn.Decided, Of(rule)),
        InTerritory(rule));

    /// <summary>All other rules: in force on the as-of date, in the territory of its pack.</summary>
    public static Condition OnAsOfDate(Rule rule) => Condition.AllOf(
        rule.Instrument.JudgedBy is { } judgedBy ? Ask.Inside(judgedBy, Of(rule)) : Ask.AsOfInside(Of(rule)),
        InTerritory(rule));

    public static Period Of(Rule rule) => rule.Effective.Within(rule.Instrument.Effective);

    public static Condition OnGrounds(Rule rule) => rule.Grounds.IsEmpty
        ? Condition.Always
        : Condition.AnyOf(rule.Grounds.Select(Ask.OnGround));

    private static Condition InTerritory(Rule rule) => rule.Instrument.Pack is not { Territory: { IsEmpty: false } territory }
        ? Condition.Always
        : Ask.Of(new Variable.Declared(BuiltIn.Region), new Predicate.BeginsWith(territory));
}
