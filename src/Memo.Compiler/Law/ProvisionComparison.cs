using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Law;

/// <summary>One measure, as it reaches one person, against one provision about its kind.</summary>
internal static class ProvisionComparison
{
    public static IEnumerable<Finding> Of(RulePack pack, Provision provision, Measure measure, Reach? person)
    {
        return new[]
        {
            Compared(ProvisionPart.Reach, IsReached(provision, person), FindingKind.OtherPersons),
            Compared(ProvisionPart.Body, Bodies.Within(measure, provision), FindingKind.OtherBody),
            Compared(ProvisionPart.Strength, IsWithinStrength(provision, measure), FindingKind.Stronger),
            Compared(ProvisionPart.Length, Lengths.Within(pack, measure, provision), FindingKind.Longer),
            Compared(ProvisionPart.Condition, Implication.Holds(Claims.Of(measure), provision.When, pack.SubjectKinds), FindingKind.WiderCondition),
            Compared(ProvisionPart.Lists, provision.Covers.IsEmpty || measure.Covers.All(provision.Covers.Contains), FindingKind.OtherList),
            provision.Doubtful.Contains(ProvisionPart.Article) || provision.Doubtful.Contains(ProvisionPart.Measure)
                ? new Finding(FindingKind.LawUnverified, provision, ProvisionPart.Measure)
                : null,
        }
        .OfType<Finding>()
        .Select(f => f.Kind == FindingKind.OtherPersons ? f with { Person = person } : f);

        // What is not known of the law is a doubt whatever the comparison says; what the law does not limit leaves nothing to compare.
        Finding? Compared(ProvisionPart part, bool? isWithin, FindingKind shortfall) =>
            provision.Doubtful.Contains(part) ? new Finding(FindingKind.LawUnverified, provision, part)
            : isWithin is null ? new Finding(FindingKind.ClauseNotSeen, provision, part)
            : isWithin.Value ? null
            : new Finding(shortfall, provision);
    }

    /// <summary>Null where the provision does not forbid the measure; a doubt where it may.</summary>
    public static Finding? Forbidden(RulePack pack, Provision provision, Measure measure, ImmutableArray<Reach?> persons)
    {
        var reached = persons.FirstOrDefault(person => provision.On.IsEmpty || IsReached(provision, person) == true);
        var meetsList = provision.Covers.IsEmpty || measure.Covers.Any(provision.Covers.Contains);
        if (persons.All(person => IsReached(provision, person) == false) || !meetsList || Bodies.Meet(measure, provision) == false)
        {
            return null;
        }

        var isCertain = provision.Doubtful.IsEmpty
            && persons.Any(person => IsReached(provision, person) == true)
            && Bodies.Meet(measure, provision) == true
            && Implication.Holds(Claims.Of(measure), provision.When, pack.SubjectKinds);
        return isCertain ? new Finding(FindingKind.Forbidden, provision, Person: reached) : new Finding(FindingKind.LawUnverified, provision, ProvisionPart.Condition);
    }

    private static bool? IsReached(Provision provision, Reach? person) =>
        provision.On.IsEmpty ? true
        : person is null ? null
        : provision.On.Any(reach => person.Kind.IsUnder(reach.Kind) && reach.Roles.Contains(person.Roles[0]));

    private static bool? IsWithinStrength(Provision provision, Measure measure) =>
        provision.Strongest is not { } strongest ? true
        : measure.Strength is { IsGiven: true, Value: not Strength.NotStated } strength ? Weight(strength.Value) <= Weight(strongest)
        : null;

    private static int Weight(Strength strength) => strength switch
    {
        Strength.Mandatory => 2,
        Strength.Discretionary => 1,
        _ => 0,
    };
}
