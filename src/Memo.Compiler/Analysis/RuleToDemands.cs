using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Analysis;

/// <summary>A rule to all that it asks.</summary>
internal static class RuleToDemands
{
    public static ImmutableArray<Demand> Of(Rule rule, RulePack pack) => rule switch
    {
        Measure measure => [.. Of(Measures.Parts(measure, pack)), .. Blocking(measure, pack)],
        EntryRule entry =>
        [
            .. Of(Entries.Parts(entry, entry.Covers[0], pack).Where(p => p.Aspect != Aspect.Inadmissible)),
            .. entry.Covers.SelectMany(list => Entries.Parts(entry, list, pack).Where(p => p.Aspect == Aspect.Inadmissible)
                .Select(p => new Demand(p.Aspect, p.Condition, p.IsAgainst, p.Place) { Only = list })),
        ],
        TermRule term => Of(new TermQuestions(term, []).Parts),
        ExitRule exit => Of(Exits.Parts(exit)),
        Inadmissibility refused => Of(Entries.Parts(refused)),
        _ => throw new UnreachableException($"No demands of {rule.GetType().Name}."),
    };

    private static ImmutableArray<Demand> Of(IEnumerable<Part> parts) => [.. parts.Select(p => new Demand(p.Aspect, p.Condition, p.IsAgainst, p.Place))];

    private static IEnumerable<Demand> Blocking(Measure measure, RulePack pack) => Measures.Blockers(measure, pack).Select(b =>
        new Demand(b.Aspect, b.Condition, true, b.Aspect == Aspect.Standing ? null : b.Place ?? ConditionPlace.Of(b.Condition)) { Withholds = true });
}
