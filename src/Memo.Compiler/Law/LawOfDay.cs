using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>What the law of a day says of a measure to the person asked about: what every answer shows.</summary>
/// <param name="Roles">Those the person holds: only what reaches them counts. Empty: everyone the measure reaches.</param>
public sealed record LawOfDay(RulePack Pack, CalendarDate Date, ImmutableArray<Role> Roles)
{
    public StatuteCheck Check(Measure measure, Citation basis) => StatuteLaw.Check(Pack, measure, basis, Date, Roles);

    /// <summary>Whatever the basis of the measure, and where none is known.</summary>
    public ImmutableArray<Finding> Forbidden(Measure measure) => StatuteLaw.Forbidden(Pack, measure, Date, Roles);

    /// <summary>What no comparison of a basis tells, because no basis is known.</summary>
    public ImmutableArray<Finding> ForbiddenWithoutBasis(Measure measure) => measure.Basis is { IsGiven: true, Value.IsEmpty: false } ? [] : Forbidden(measure);
}
