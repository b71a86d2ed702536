using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Law;

/// <summary>One measure, as it reaches one person, against one provision about its kind.</summary>
internal static class ProvisionComparison
{
    /// <summary>What is not known of the law is a doubt whatever the comparison says; what the law does not limit leaves nothing to compare.</summary>
    public static IEnumerable<Finding> Of(RulePack pack, Provision provision, Measure measure, Reach? person)
    {
        foreach (var (part, isWithin, shortfall) in Compared(pack, provision, measure, person))
        {
            if (provision.Doubtful.Contains(part) || (part == ProvisionPart.Lists && SpeaksOfNoList(provision)))
            {
                yield return new Finding(FindingKind.LawUnverified, provision, part);
            }
            else if (isWithin != true)
            {
                yield return isWithin is null ? new Finding(FindingKind.ClauseNotSeen, provision, part) : shortfall;
            }
        }

        if (provision.Doubtful.Contains(ProvisionPart.Article) || provision.Doubtful.Contains(ProvisionPart.Measure))
        {
            yield return new Finding(FindingKind.LawUnverified, provision, ProvisionPart.Measure);
        }
    }

    /// <summary>A bar on who is listed is a bar on who stands on certain lists: which ones, nobody said.</summary>
    private static bool SpeaksOfNoList(Provision provision) => provision is { WhileListed: true, Covers.IsEmpty: true };

    /// <summary>What certainly goes beyond the words of the provision, be they confirmed or not. Of a measure for life one that sets no length has no word.</summary>
    public static IEnumerable<Finding> AsWritten(RulePack pack, Provision provision, Measure measure, Reach? person) =>
        from compared in Compared(pack, provision, measure, person)
        where compared.IsWithin == false && (compared.Part != ProvisionPart.Length || provision.Longest is not null || provision.WhileListed)
        select compared.Shortfall;

    private static IEnumerable<(ProvisionPart Part, bool? IsWithin, Finding Shortfall)> Compared(RulePack pack, Provision provision, Measure measure, Reach? person)
    {
        return
        [
            Compared(ProvisionPart.Reach, IsReached(provision, person), FindingKind.OtherPersons),
            Compared(ProvisionPart.Body, Bodies.Within(measure, provision), FindingKind.OtherBody),
            Compared(ProvisionPart.Strength, IsWithinStrength(provision, measure), FindingKind.Stronger),
            Compared(ProvisionPart.Length, Lengths.Within(pack, measure, provision), FindingKind.Longer),
            Compared(ProvisionPart.Condition, Implication.Holds(Claims.Of(measure), provision.When, pack.SubjectKinds), FindingKind.WiderCondition),
            Compared(ProvisionPart.Lists, provision.Covers.IsEmpty || measure.Covers.All(provision.Covers.Contains), FindingKind.OtherList),
        ];

        (ProvisionPart, bool?, Finding) Compared(ProvisionPart part, bool? isWithin, FindingKind shortfall) =>
            (part, isWithin, new Finding(shortfall, provision, part, part == ProvisionPart.Reach ? person : null));
    }

    /// <summary>Null where the provision does not forbid the measure; a doubt where it may.</summary>
    public static Finding? Forbidden(RulePack pack, Provision provision, Measure measure, ImmutableArray<Reach?> persons)
    {
        var met = persons.Where(person => IsProtected(provision, person) != false && CanMeet(pack, provision, measure, person)).ToImmutableArray();
        var meetsList = provision.Covers.IsEmpty || measure.Covers.Any(provision.Covers.Contains);
        var acts = Bodies.Meet(measure, provision);
        if (met.IsEmpty || !meetsList || acts == false)
        {
            return null;
        }

        var reached = met.FirstOrDefault(person => IsProtected(provision, person) == true);
        return !provision.Doubtful.IsEmpty ? new Finding(FindingKind.LawUnverified, provision, provision.Doubtful.Min())
            : acts is null ? new Finding(FindingKind.ClauseNotSeen, provision, ProvisionPart.Body)
            : reached is null && !provision.On.IsEmpty ? new Finding(FindingKind.ClauseNotSeen, provision, ProvisionPart.Reach)
            : new Finding(FindingKind.Forbidden, provision, Person: reached);
    }

    /// <summary>Whether the clause applies to somebody under the condition of the provision.</summary>
    private static bool CanMeet(RulePack pack, Provision provision, Measure measure, Reach? person) => Implication.CanHold(
        Condition.AllOf(
            provision.When,
            Claims.Of(measure),
            person is null ? Condition.Always : Ask.Of(new Variable.KindOfParty(), new Predicate.IsKind([person.Kind]))),
        pack.SubjectKinds);

    /// <summary>What is forbidden on natural persons is forbidden on them whatever they are to the listed subject.</summary>
    private static bool? IsProtected(Provision provision, Reach? person) =>
        IsReached(provision, person) is not false and var reached ? reached
        : provision.On.Any(reach => reach.Kind == BuiltIn.NaturalPerson && reach.Roles.Any(role => role.IsItself)) && ReachedPersons.IsPerson(person!.Kind, person.Roles[0]);

    private static bool? IsReached(Provision provision, Reach? person) =>
        provision.On.IsEmpty ? true
        : person is null ? null
        : provision.On.Any(reach => person.Kind.IsUnder(reach.Kind) && reach.Roles.Contains(person.Roles[0]));

    private static bool? IsWithinStrength(Provision provision, Measure measure) =>
        provision.Strongest is not { } strongest ? true
        : measure.Strength is { IsGiven: true, Value: not Strength.NotStated } strength ? Strengths.Weight(strength.Value) <= Strengths.Weight(strongest)
        : null;
}
