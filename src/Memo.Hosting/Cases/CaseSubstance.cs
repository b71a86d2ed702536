using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Hosting.Cases;

/// <summary>
/// A case must test something: its dossier says more than list, ids and dates, and a rule of its instruments has a part in the answer, or
/// keeps out of it for one reason alone.
/// Otherwise it would stay green whatever the rules say.
/// </summary>
internal static class CaseSubstance
{
    public static IEnumerable<CaseFailure> Check(RulePack pack, Case c, Dossier dossier, Answer answer, Lazy<ValuesShownByCases> shown)
    {
        if (!Binds(dossier))
        {
            yield return new CaseFailure(c.Location, new(
                "the case binds no declared fact: its dossier gives no ground and no fact of the vocabulary",
                "案例没有用到任何已声明的事实：档案中没有事由，也没有词汇表中的事实"));
        }

        if (!Reaches(pack, c.Of, answer, rule => IsAskedFor(c, rule)) && !KeepsOut(c, dossier, shown.Value))
        {
            var names = CaseWording.List([.. c.Of.Select(CaseWording.Of)]);
            yield return new CaseFailure(c.Location, new($"the case reaches no clause of {names.English}", $"案例没有触及{names.Chinese}的任何条款"));
        }
    }

    private static bool Binds(Dossier dossier) =>
        BindsFact(dossier.SubjectFacts)
        || BindsFact(dossier.OwnPersonFacts)
        || (dossier.Person is { } person && BindsFact(person.Facts))
        || dossier.OtherEntries.Any()
        || dossier.Entries.Length > 1
        || dossier.Entries.Any(entry => entry is { Grounds: not null, List.Grounds.IsEmpty: false } || BindsFact(entry.Facts) || (entry.List.Grounds.IsEmpty && dossier.Subject is not null));

    private static bool BindsFact(FactValues facts) => facts.Given.Keys.Any(fact => !(fact.IsBuiltIn && fact.Type is FactType.Date));

    /// <summary>Whether a rule of the instruments has a part in the answer.</summary>
    /// <param name="isAskedFor">Whether it is expected of a way off the list that it is closed.</param>
    public static bool Reaches(RulePack pack, ImmutableArray<Instrument> of, Answer answer, Func<ExitRule, bool> isAskedFor) =>
        answer.Results.Any(result =>
            MeasuresCheck.Outcomes(of, result).Count > 0
            || (result.EntryDecision is not null && pack.EntryRules.Any(rule => of.Contains(rule.Instrument) && rule.Covers.Contains(result.Entry.List)))
            || result.Exits.Any(exit => of.Contains(exit.Rule.Instrument) && (exit.Answer != ExitAnswer.Closed || isAskedFor(exit.Rule)))
            || IsDecidedBy(of, result.Standing.BrokenRule)
            || pack.TermRules.Any(rule => of.Contains(rule.Instrument) && rule.Covers.Contains(result.Entry.List)));

    /// <summary>Had one test come out otherwise, a rule of the instruments would have a part.</summary>
    private static bool KeepsOut(Case c, Dossier dossier, ValuesShownByCases shown) =>
        shown.Shown(c, dossier).Any(value => value.Decision.Instruments.Any(c.Of.Contains));

    private static bool IsAskedFor(Case c, ExitRule rule) => c.Expectations.Any(expectation => expectation.Exits?.ContainsKey(rule) == true);

    /// <summary>A rule of these instruments, or one that holds for every input.</summary>
    private static bool IsDecidedBy(ImmutableArray<Instrument> of, BrokenRule? broken) =>
        broken is not null && (broken.Rule is null || of.Contains(broken.Rule.Instrument));
}
