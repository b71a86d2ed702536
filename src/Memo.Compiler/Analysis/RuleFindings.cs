using Memo.Compiler.Diagnostics;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Analysis;

/// <summary>Rules that never apply; conditions and exemptions, and parts of them, that change nothing.</summary>
internal sealed class RuleFindings(Possibility possibility, ImmutableArray<SyntaxTree> trees)
{
    public IEnumerable<Diagnostic> Of(Rule rule)
    {
        var demands = RuleToDemands.Of(rule, possibility.Pack);
        if (possibility.CanBe(rule, demands) is not true and var can)
        {
            return can is null ? [] : [NeverApplies(rule, Reasons(rule, demands, []))];
        }

        // What was found to change nothing is left out for good: of two that say the same, only one is too many.
        var found = new List<Diagnostic>();
        var left = demands;
        for (var i = demands.Length - 1; i >= 0; i--)
        {
            if (IsWritten(demands[i]))
            {
                left = Reduced(rule, left, i, found);
            }
        }

        found.Reverse();
        return found;
    }

    private static bool IsWritten(Demand demand) =>
        demand is { Aspect: Aspect.Condition, IsAgainst: false } or { Aspect: Aspect.Exemption } && demand.Written is not Condition.Constant;

    /// <summary>A rule of entry or exit must say when it applies, if only what goes without saying.</summary>
    private static bool IsRequired(Rule rule, Demand demand) => rule is EntryRule or ExitRule or Inadmissibility && demand.Aspect == Aspect.Condition;

    /// <summary>The demands without those parts of one of them that change nothing.</summary>
    private ImmutableArray<Demand> Reduced(Rule rule, ImmutableArray<Demand> demands, int index, List<Diagnostic> found)
    {
        Reduce(demands[index].Written, demands[index].IsAgainst ? Condition.Never : Condition.Always, whole => whole, isWhole: true);
        return demands;

        // `put` makes the whole condition with something else in the place of the part.
        Condition Reduce(Condition part, Condition neutral, Func<Condition, Condition> put, bool isWhole = false)
        {
            if (part is not Condition.Constant && !(isWhole && IsRequired(rule, demands[index])) && WithoutChanging(put(part), put(neutral)) is { } shorter)
            {
                found.Add(Said(part, shorter, isWhole, isAlternative: neutral == Condition.Never));
                demands = shorter;
                return neutral;
            }

            // What is asked in one alternative alone is left as it is: that it could be said shorter is no mistake.
            return part switch
            {
                Condition.All { Operands: var operands } when isWhole => Each(operands, Condition.Always, Condition.AllOf, put),
                Condition.Any { Operands: var operands } => Each(operands, Condition.Never, Condition.AnyOf, put),
                _ => part,
            };
        }

        Condition Each(ImmutableArray<Condition> operands, Condition neutral, Func<IEnumerable<Condition>, Condition> join, Func<Condition, Condition> put)
        {
            var all = operands.ToArray();
            for (var i = all.Length - 1; i >= 0; i--)
            {
                var at = i;
                all[at] = Reduce(all[at], neutral, x => put(join([.. all.Take(at), x, .. all.Skip(at + 1)])));
            }

            return join(all);
        }

        ImmutableArray<Demand>? WithoutChanging(Condition before, Condition after)
        {
            var demand = demands[index];
            return possibility.CanBe(rule, Differing(demand, before, after)) == false ? demands.SetItem(index, demand with { Written = after }) : null;
        }

        IReadOnlyCollection<Demand> Differing(Demand demand, Condition before, Condition after) => [.. demands.RemoveAt(index), Either(demand, before, after)];

        Diagnostic Said(Condition part, ImmutableArray<Demand> shorter, bool isWhole, bool isAlternative)
        {
            var demand = demands[index];
            var operand = isWhole ? null : Operand(part, demand, shorter[index]);
            var place = (isWhole ? demand.Place : operand?.Place ?? ConditionPlace.Of(part)) ?? demand.Place ?? rule.Location!;
            var reasons = Reasons(rule, [.. demands.RemoveAt(index)], [Either(demand, demand.Written, shorter[index].Written)]);
            var isSame = possibility.AreSame(rule, demands, shorter);
            return ByReasons(reasons, place, (at, named) => (demand.Aspect == Aspect.Exemption, isAlternative) switch
            {
                (true, true) => AnalysisDiagnostics.ExemptionChangesNothing(at, rule.Name, named, isSame),
                (_, false) when possibility.CanBe(rule, [new Demand(demand.Aspect, part, true, null)]) == false => AnalysisDiagnostics.ConditionChangesNothing(at, AnalysisDiagnostics.AlwaysHolds(rule.Name), isSame),
                (true, false) => AnalysisDiagnostics.ConditionChangesNothing(at, AnalysisDiagnostics.FollowsInExemption(rule.Name, named), isSame),
                (false, false) => AnalysisDiagnostics.ConditionChangesNothing(at, AnalysisDiagnostics.Follows(rule.Name, named), isSame),
                (false, true) => AnalysisDiagnostics.ConditionChangesNothing(at, AnalysisDiagnostics.IsNeverTheOne(rule.Name, named), isSame),
            }) with
            {
                Fix = !isSame || demand.Place is not { } clause ? null : isWhole ? LeftOut.Of(clause) : operand?.Fix(),
            };
        }
    }

    private WrittenOperand? Operand(Condition part, Demand demand, Demand shorter) =>
        demand.Place is { } clause && ConditionPlace.Of(part) is { } at ? WrittenOperand.Find(trees, clause, at, [.. ConditionPlace.AllIn(shorter.Written)]) : null;

    private static Diagnostic ByReasons(ImmutableArray<Demand> reasons, Location at, Func<Location, Localized, Diagnostic> say)
    {
        var named = Both.Languages(language => reasons.IsEmpty ? language.Pick("the rest of it", "其余部分") : ListText.And(Named(reasons, language), language));
        return say(at, named) with { Related = Places(reasons, at) };
    }

    private static Diagnostic NeverApplies(Rule rule, ImmutableArray<Demand> reasons)
    {
        var at = rule.Location!;
        Demand[] keeping = [.. reasons.Where(r => r.IsAgainst)], asked = [.. reasons.Except(keeping)];
        Localized? what = asked.Length == 0 && keeping.Length > 0 ? null
            : Both.Languages(language => asked.Length == 0 ? language.Pick("the rest of it", "其余部分") : ListText.And(Named(asked, language), language));
        var (why, hint) = keeping.Length == 0
            ? AnalysisDiagnostics.IsNeverMet(rule.Name, what!.Value)
            : AnalysisDiagnostics.IsKeptOut(rule.Name, what, Both.Languages(language => ListText.Or(Named(keeping, language), language)));
        return AnalysisDiagnostics.NeverApplies(at, why, hint) with { Related = Places(reasons, at) };
    }

    private static IEnumerable<string> Named(IEnumerable<Demand> demands, Language language) => demands.Select(d => DemandText.Of(d.Aspect).In(language)).Distinct();

    private static ImmutableArray<RelatedLocation> Places(ImmutableArray<Demand> reasons, Location at) =>
        [.. reasons.Where(r => r.Place is not null && r.Place != at).Select(r => new RelatedLocation(r.Place!, DemandText.Of(r.Aspect))).Distinct()];

    /// <summary>One of the two holds and the other does not.</summary>
    private static Demand Either(Demand demand, Condition before, Condition after) => new(
        demand.Aspect,
        Condition.Differ(before, after),
        false,
        null)
    {
        Only = demand.Only,
    };

    /// <summary>Of demands that cannot be met together some that cannot either, none of which can be left out; where and when the rule is in force goes without saying.</summary>
    private ImmutableArray<Demand> Reasons(Rule rule, ImmutableArray<Demand> demands, ImmutableArray<Demand> always)
    {
        var left = demands.Where(d => d.Condition is not Condition.Constant { Value: true }).ToList();
        foreach (var demand in left.Where(d => d.Aspect is not (Aspect.Issued or Aspect.Force or Aspect.Territory)).ToArray())
        {
            left.Remove(demand);
            if (possibility.CanBe(rule, [.. left, .. always]) != false)
            {
                left.Add(demand);
            }
        }

        return [.. left.Where(d => d.Aspect is not (Aspect.Issued or Aspect.Force or Aspect.Territory))];
    }
}
