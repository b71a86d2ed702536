using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Value = Memo.Compiler.Evaluation.Value;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>A fact to values that meet the requirements on it, nearest to its own.</summary>
/// <param name="situation">With the levers before it moved already.</param>
internal sealed class FactToDifference(Inquiry inquiry, Situation situation, Lever.OfFact lever)
{
    /// <summary>More codes are not tried.</summary>
    private const int MostCodes = 8;

    private readonly Fact _fact = lever.Fact;
    private readonly View _view = inquiry.Look(situation);

    public Difference? Meeting(ImmutableArray<Requirement> requirements) => _fact.Type is FactType.Date
        ? OfDate(new DateRequirements(_fact, requirements, _view.Knowledge))
        : OfValue(requirements.First(r => r.Dimension.Variable is Variable.Declared declared && declared.Fact == _fact));

    /// <summary>That an act has not been recorded is nearer than that it was on another day.</summary>
    private Difference? OfDate(DateRequirements required) =>
        lever.Rank == Changeability.Act && required.AdmitsNever ? NotRecorded()
        : required.Nearest() is { } days ? OfDays(days.First, days.Last, days.Nearest)
        : null;

    private Difference NotRecorded() => Difference(
        Both.Languages(language => DateFactText.Of(_fact, language) + language.Pick(": not happened, nothing recorded", "：尚未发生，没有记录")),
        [new(null, s => s.Without(_fact))]);

    private Difference OfDays(CalendarDate first, CalendarDate last, CalendarDate nearest)
    {
        var (narrowFirst, narrowLast) = new OtherDates(situation.Entry, _fact).Around(first, last, nearest);
        return Difference(
            Both.Languages(language => DateFactText.Of(_fact, language) + language.Pick(" lies ", "") + DayRangeText.Compared(new Predicate.OnDays(first, last), true, language)),
            InstancesOf(new[] { nearest, first, last }.Select(d => new Value.Day(d))),
            (first, last) != (narrowFirst, narrowLast) ? OfDays(narrowFirst, narrowLast, nearest) : first != last ? OfDays(nearest, nearest, nearest) : null);
    }

    private Difference? OfValue(Requirement requirement)
    {
        switch (_fact.Type)
        {
            case FactType.YesNo:
                var yes = requirement.AdmitsYes;
                return Difference(Said(yes ? Test(new Predicate.IsTrue()) : Condition.Negate(Test(new Predicate.IsTrue()))), InstancesOf([new Value.Bool(yes)]));
            case FactType.Enumeration enumeration:
                return OfMembers([.. enumeration.Values.Where(v => requirement.Admits([.. requirement.Dimension.Predicates.Select(p => ((Predicate.IsOneOf)p).Values.Contains(v))]))]);
            case FactType.Code:
                return NearestCode(new CodeRequirement(requirement, KnownBeginning())) is { } code ? OfCode(code, requirement) : null;
            default:
                var number = Stretches.Nearest(requirement, _view.Knowledge.NumberOf(_fact));
                return OfNumbers(number.First, number.Last, number.Nearest, requirement.Dimension.Predicates);
        }
    }

    private Difference OfMembers(ImmutableArray<Name> members) => Difference(
        Said(Test(new Predicate.IsOneOf(members))),
        InstancesOf(members.Select(m => new Value.Member(m))),
        members.Length > 1 ? OfMembers([members[0]]) : null);

    /// <summary>To find out more of a code that is known in part does not change that part.</summary>
    private string KnownBeginning() => lever.Rank == Changeability.Open && _view.Knowledge.Given(_fact) is [Value.Code known] ? known.Text : "";

    /// <summary>The first with which the entry is one that can be; if there is none, another lever may yet make it so.</summary>
    private string? NearestCode(CodeRequirement required)
    {
        var codes = required.Codes().Take(MostCodes).ToArray();
        return codes.Length < 2
            ? codes.FirstOrDefault()
            : codes.FirstOrDefault(code => inquiry.Find(situation.With(_fact, new Value.Code(code))).Standing.State != StandingState.Inadmissible) ?? codes[0];
    }

    private Difference OfCode(string code, Requirement requirement) => Difference(
        Said(Condition.AllOf(requirement.Dimension.Predicates.Cast<Predicate.BeginsWith>()
            .Select(p => p.Prefixes.Any(prefix => code.StartsWith(prefix, StringComparison.Ordinal)) ? Test(p) : Condition.Negate(Test(p))))),
        InstancesOf([new Value.Code(code)]));

    private Difference OfNumbers(long first, long last, long nearest, ImmutableArray<Predicate> asked)
    {
        var admissible = new AdmissibleNumbers(inquiry.Pack, situation.Entry.List, _fact);
        var (narrowFirst, narrowLast) = admissible.Around(first, last, nearest);
        return Difference(
            Said(Test(BoundsAsWritten.Of(first, last, [.. asked.Cast<Predicate.InRange>(), .. admissible.Bounds]))),
            InstancesOf(new[] { nearest, first, last }.Select(n => new Value.Number(n))),
            (first, last) != (narrowFirst, narrowLast) ? OfNumbers(narrowFirst, narrowLast, nearest, asked) : first != last ? OfNumbers(nearest, nearest, nearest, asked) : null);
    }

    private Condition.Test Test(Predicate predicate) => new(new Variable.Declared(_fact), predicate, null);

    private static Localized Said(Condition condition) => Both.Languages(language => ConditionText.Of(condition, language));

    private ImmutableArray<Instance> InstancesOf(IEnumerable<Value> values) =>
        [.. values.Distinct().Select(v => new Instance(Both.Languages(language => ValueText.Written(v, _fact, language)), s => s.With(_fact, v)))];

    private Difference Difference(Localized text, ImmutableArray<Instance> instances, Difference? narrower = null) => new(_fact.Name.Id, lever.Rank, text)
    {
        Instances = instances,
        Narrower = narrower,
        DeterminedBy = _view.Knowledge.BodiesOf(_fact),
    };
}
