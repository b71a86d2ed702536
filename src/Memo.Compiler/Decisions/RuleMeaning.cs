using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Decisions;

/// <summary>
/// What single rules of a pack mean, each with all that its answer rests on: the standing of the entry, the other entries it asks about, derived
/// dates, calendars. Equal for rules that answer alike, however they and what they rest on are written.
/// </summary>
public sealed class RuleMeaning(RulePack pack)
{
    private readonly Lowering _lowering = new(pack.SubjectKinds, LoweredConditions.None);

    /// <summary>Of a sanction, a reward, or a rule of entry or exit: when it holds. Of any other rule nothing: it answers no question by itself.</summary>
    public string Of(Rule rule) => TextOf(rule.Covers.SelectMany(list => QuestionsOf(rule, list).Select(question => (question, list))));

    /// <summary>Of a sanction or reward: for which reason it is not triggered, where it is not.</summary>
    public string ReasonsOf(Measure measure) => string.Join(
        "\n",
        Measures.NotTriggered(measure, pack, Measures.Applies(measure, pack)).Select(r => r.Reason + " " + TextOf(measure.Covers.Select(list => (r.Condition, list)))));

    /// <summary>In which state an entry on the list is.</summary>
    public string Of(ListDefinition list) => TextOf(StandingOn(list, []).Select(question => (question, list)));

    private IEnumerable<Condition> QuestionsOf(Rule rule, ListDefinition list) => rule switch
    {
        Measure measure => [Measures.IsTriggered(measure, pack)],
        EntryRule entry => [Entries.Allows(entry, list, pack)],
        ExitRule exit => [Exits.IsOpen(exit)],
        _ => [],
    };

    private string TextOf(IEnumerable<(Condition Condition, ListDefinition List)> asked)
    {
        var seen = new HashSet<(Condition, ListDefinition)>();
        var lines = new List<string>();
        var left = new Queue<(Condition, ListDefinition)>(asked);
        while (left.Count > 0)
        {
            var (condition, list) = left.Dequeue();
            if (!seen.Add((condition, list)))
            {
                continue;
            }

            lines.Add(list.Name.Id + "\n" + _lowering.TextOf(condition));
            foreach (var variable in _lowering.VariablesOf(condition))
            {
                lines.AddRange(ValuesOf(variable));
                foreach (var further in RestsOn(variable, list))
                {
                    left.Enqueue(further);
                }
            }
        }

        return MeaningHash.Hash(string.Join("\n\n", lines.Distinct().OrderBy(line => line, StringComparer.Ordinal)));
    }

    private IEnumerable<(Condition, ListDefinition)> RestsOn(Variable variable, ListDefinition list) => variable switch
    {
        Variable.Standing standing => StandingOn(list, standing.Grounds).Select(question => (question, list)),
        Variable.Listed { Guard: var guard } => Guards.ListsAsked(guard, pack).Select(other => (Guards.Asked(guard, other), other)),
        _ => [],
    };

    private IEnumerable<Condition> StandingOn(ListDefinition list, ImmutableArray<Ground> grounds) =>
        Standings.StatesOf(list, pack, grounds).Select(s => s.Condition).Concat(pack.Inadmissibilities.Where(i => i.Covers.Contains(list)).Select(Entries.Breaks));

    private static IEnumerable<string> ValuesOf(Variable variable) => variable switch
    {
        Variable.Declared declared => [FactText.Of(declared.Fact)],
        Variable.Elapsed elapsed => new[] { elapsed.From, elapsed.To }.OfType<Fact>().Select(FactText.Of).Concat(elapsed.Calendar is { } calendar ? [FactText.Of(calendar)] : []),
        _ => [],
    };
}
