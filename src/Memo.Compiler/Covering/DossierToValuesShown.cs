using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Covering;

/// <summary>
/// A dossier to the values of tests that it shows to matter: the answer is certain, and would certainly be another one if this test alone had
/// the other value.
/// </summary>
/// <remarks>
/// So each test that is shown with both values meets the modified condition/decision criterion in its masking form (Chilenski, "An
/// Investigation of Three Forms of the Modified Condition Decision Coverage (MCDC) Criterion", DOT/FAA/AR-01/18, 2001): the two cases may
/// differ in other tests, since each shows by itself that this one decides. The other tests keep what they are even where no dossier
/// could have them together.
/// </remarks>
public sealed class DossierToValuesShown(RulePack pack, ImmutableArray<TestedDecision> decisions)
{
    private readonly ILookup<ListDefinition, TestedDecision> _onList = decisions
        .SelectMany(d => d.Lists.Select(list => (List: list, Decision: d)))
        .ToLookup(d => d.List, d => d.Decision);

    private readonly Dictionary<ListDefinition, ListRules> _rules = [];

    /// <param name="roles">The complete set of roles held by the person asked about; null as in <see cref="ReferenceEvaluator.Evaluate"/>.</param>
    /// <param name="isAsked">Whether it is looked at what is decided about an entry.</param>
    public IEnumerable<ValueOfTest> Shown(Dossier dossier, CalendarDate asOf, ImmutableArray<Role>? roles, Func<TestedDecision, Entry, bool> isAsked)
    {
        var decider = new Decider(pack, dossier, asOf, _rules);
        foreach (var entry in dossier.Entries)
        {
            foreach (var shown in Shown(decider, dossier, entry, roles, isAsked))
            {
                yield return shown;
            }
        }
    }

    public bool Shows(ValueOfTest value, Dossier dossier, CalendarDate asOf, ImmutableArray<Role>? roles) =>
        Shown(dossier, asOf, roles, (decision, _) => decision == value.Decision).Contains(value);

    private IEnumerable<ValueOfTest> Shown(Decider decider, Dossier dossier, Entry entry, ImmutableArray<Role>? roles, Func<TestedDecision, Entry, bool> isAsked)
    {
        var asked = _onList[entry.List].Where(d => isAsked(d, entry)).ToImmutableArray();
        if (asked.IsEmpty || entry.IsJustNamed)
        {
            yield break;
        }

        var persons = PersonsAsked.Of(dossier, roles, PersonsAsked.RolesNamed(pack, pack.Measures.Where(m => m.Covers.Contains(entry.List)))).ToImmutableArray();
        foreach (var (held, facts) in persons)
        {
            var standing = decider.StandingOf(entry, held, facts);
            if (standing is { State: StandingState.Inadmissible, BrokenRule.Rule: null })
            {
                continue;
            }

            var (ofEntry, ofStanding, ofPerson) =
                (new TestTruths(decider.KnowledgeOf(entry)), new TestTruths(decider.KnowledgeOfStanding(entry)), new TestTruths(decider.KnowledgeOf(entry, held, facts)));
            foreach (var decision in asked.Where(d => d.Kind == DecisionKind.Measure ? standing.State != StandingState.Inadmissible : held.Any(r => r.IsItself)))
            {
                var truths = decision.Kind switch
                {
                    DecisionKind.Measure => ofPerson,
                    DecisionKind.Exit => standing.State == StandingState.Inadmissible ? null : ofStanding,
                    _ => ofEntry,
                };
                if (truths is null)
                {
                    continue;
                }

                foreach (var value in Shown(decision, truths))
                {
                    yield return value;
                    foreach (var next in value.Test.Bounds.Select(bound => value with { At = bound }).Where(v => Bounds.IsNext(v, truths.Knowledge)))
                    {
                        yield return next;
                    }
                }
            }
        }
    }

    private static IEnumerable<ValueOfTest> Shown(TestedDecision decision, TestTruths truths)
    {
        var answers = decision.Questions.Select(q => truths.Of(q)).ToArray();
        foreach (var test in decision.Tests)
        {
            if (truths.Of(test) is not Truth.Unknown and var truth
                && decision.Questions.Where((q, i) => answers[i] != Truth.Unknown && truths.Of(q, test, truth == Truth.False) is not Truth.Unknown and var other && other != answers[i]).Any())
            {
                yield return new ValueOfTest(decision, test, truth == Truth.True);
            }
        }
    }
}
