using Memo.Compiler.Comparing;
using Memo.Compiler.Model;

namespace Memo.Compiler.Analysis;

/// <summary>What can be, by the rules of a pack: settled by going through every way in which its tests can turn out, on every day.</summary>
internal sealed class Possibility(RulePack pack)
{
    private readonly WithinPack _within = new(pack);

    public RulePack Pack { get; } = pack;

    /// <summary>Whether some entry on one of the rule's lists meets all of these; null if that could not be settled.</summary>
    public bool? CanBe(Rule rule, IReadOnlyCollection<Demand> demands)
    {
        bool? some = false;
        foreach (var list in rule.Covers)
        {
            switch (CanBe(list, All(demands, list)))
            {
                case true:
                    return true;
                case null:
                    some = null;
                    break;
            }
        }

        return some;
    }

    /// <summary>Whether some entry on the list meets the condition; null if that could not be settled.</summary>
    public bool? CanBe(ListDefinition list, Condition condition) => _within.CanBe(list, condition);

    /// <summary>Whether both make the rule apply, and be withheld, for the same entries, however little is known of them.</summary>
    public bool AreSame(Rule rule, IReadOnlyCollection<Demand> one, IReadOnlyCollection<Demand> other) => rule.Covers.All(list =>
        AreSame(All(one, list), All(other, list)) && AreSame(Withheld(one, list), Withheld(other, list)));

    public bool AreSame(Condition one, Condition other) => _within.Finder.AreSame(_within.Version.AskedOf(one, Pack.Lists[0]).Question, _within.Version.AskedOf(other, Pack.Lists[0]).Question);

    /// <summary>An entry, a person and a day on which two measures both follow; null if there are none.</summary>
    public Witness? Together(Measure one, Measure other, ListDefinition list) => _within.Finder is var finder && finder.Find(
        list,
        _within.Version.IsTriggered(one, list).Written,
        _within.Version.IsTriggered(other, list).Written,
        new([one, other], (o, n) => Outcomes.Of(one, o) == Truth.True && Outcomes.Of(other, n) == Truth.True),
        isCertain: true).Dossier is { } dossier ? finder.Witness(dossier) : null;

    private static Condition All(IEnumerable<Demand> demands, ListDefinition list) => Condition.AllOf(On(demands, list).Select(d => d.Condition));

    private static Condition Withheld(IReadOnlyCollection<Demand> demands, ListDefinition list) => Condition.AllOf(
        All(demands.Where(d => !d.Withholds), list),
        Condition.AnyOf(On(demands, list).Where(d => d.Withholds).Select(d => d.Written)));

    private static IEnumerable<Demand> On(IEnumerable<Demand> demands, ListDefinition list) => demands.Where(d => d.Only is null || d.Only == list);
}
