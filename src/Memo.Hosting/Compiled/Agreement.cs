using Memo.Compiler.Evaluation;
using Embedded = Memo.Runtime.Packs;

namespace Memo.Hosting.Compiled;

/// <summary>Compiled code beside the reference evaluator: what the two say differently about the same question.</summary>
public sealed class Agreement(CompiledPack compiled)
{
    private readonly Embedded.Evaluator _evaluator = compiled.Pack.NewEvaluator();
    private readonly ImmutableArray<Func<Embedded.Case, Truth>?> _predicates = [.. compiled.Pack.Measures.Select(m => compiled.PredicateOf(m.Id))];

    /// <summary>In which the two differ, for each result of the reference evaluator; empty where they agree.</summary>
    public ImmutableArray<Disagreement> Check(Dossier dossier, Answer reference)
    {
        var converted = DossierToPack.Convert(dossier, compiled.Pack);
        _evaluator.Open(converted, reference.AsOf);
        return [.. reference.Results.SelectMany(result => Check(dossier, result))];
    }

    private IEnumerable<Disagreement> Check(Dossier dossier, Result reference)
    {
        var place = dossier.Entries.TakeWhile(e => !ReferenceEquals(e, reference.Entry)).Count();
        var person = DossierToPack.Convert(reference.Roles, reference.PersonFacts, compiled.Pack);
        var answer = _evaluator.Decide(place, person);
        if (answer.Standing != reference.Standing.State)
        {
            yield return new("standing", reference.Standing.State.ToString(), answer.Standing.ToString());
        }

        foreach (var (what, expected, actual) in TermsOf(reference, answer))
        {
            if (expected != actual)
            {
                yield return new(what + " (until)", expected, actual);
            }
        }

        foreach (var measure in compiled.Pack.Measures)
        {
            var expected = OutcomeOf(measure.Id, reference);
            var actual = OutcomeOf(measure.Number, answer);
            if (expected != actual)
            {
                yield return new(measure.Id, expected, actual);
            }
        }

        foreach (var exit in reference.Exits)
        {
            var actual = answer.Exit(compiled.Pack.ExitOf(exit.Rule.QualifiedId)).ToString();
            if (exit.Answer.ToString() != actual)
            {
                yield return new(exit.Rule.QualifiedId, exit.Answer.ToString(), actual);
            }
        }

        foreach (var difference in CheckEntry(reference, answer).Concat(CheckPredicates(place, person, answer)))
        {
            yield return difference;
        }
    }

    /// <summary>How long the entry and each measure that both say is triggered last, and what can end them sooner.</summary>
    private IEnumerable<Disagreement> TermsOf(Result reference, Embedded.Answer answer)
    {
        yield return new("standing", TermText(reference.Standing.Until, reference.Standing.UntilConditions), TermText(answer.Term));
        foreach (var triggered in reference.Triggered)
        {
            if (answer.TermOf(compiled.Pack.MeasureOf(triggered.Measure.QualifiedId)) is { } term)
            {
                yield return new(triggered.Measure.QualifiedId, TermText(triggered.Until, triggered.UntilConditions), TermText(term));
            }
        }
    }

    private static string TermText(Embedded.Term term) => TermText(term.Until, term.Endings.Select(e => e.Id));

    private static string TermText(EndDay? until, IEnumerable<string> conditions) => $"{until?.ToString() ?? "no last day"} [{string.Join(", ", conditions)}]";

    private static IEnumerable<Disagreement> CheckEntry(Result reference, Embedded.Answer answer)
    {
        if (!reference.Roles.Any(r => r.IsItself))
        {
            yield break;
        }

        var expected = reference.EntryDecision?.Answer switch
        {
            null => Embedded.Opening.None,
            EntryAnswer.Allowed => Embedded.Opening.Open,
            EntryAnswer.Refused => Embedded.Opening.Closed,
            _ => Embedded.Opening.Undetermined,
        };
        if (expected != answer.Entry)
        {
            yield return new("entry", expected.ToString(), answer.Entry.ToString());
        }
    }

    /// <summary>The readable predicates, against the tables.</summary>
    private IEnumerable<Disagreement> CheckPredicates(int place, Embedded.Person person, Embedded.Answer answer)
    {
        if (answer.Standing == StandingState.Inadmissible)
        {
            yield break;
        }

        var asked = _evaluator.Ask(place, person);
        foreach (var measure in compiled.Pack.Measures)
        {
            if (_predicates[measure.Number]?.Invoke(asked) is { } truth && truth != answer.Of(measure.Number))
            {
                yield return new(measure.Id + " (predicate)", answer.Of(measure.Number).ToString(), truth.ToString());
            }
        }
    }

    private static string OutcomeOf(string measure, Result reference) =>
        reference.Triggered.Any(t => t.Measure.QualifiedId == measure) ? "triggered"
        : reference.Withheld.Any(w => w.Measure.QualifiedId == measure) ? "withheld"
        : reference.Undetermined.Any(u => u.Measure.QualifiedId == measure) ? "undetermined"
        : "nothing";

    private static string OutcomeOf(int measure, Embedded.Answer answer) =>
        answer.Triggered.Contains(measure) ? "triggered"
        : answer.Withheld.Contains(measure) ? "withheld"
        : answer.Undetermined.Contains(measure) ? "undetermined"
        : "nothing";
}

/// <summary>One thing of which the two say different.</summary>
/// <param name="What">A measure, an exit, the standing, the entry.</param>
public sealed record Disagreement(string What, string Reference, string Compiled);
