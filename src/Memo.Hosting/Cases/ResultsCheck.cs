using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>The results a case expects against those there are: each one named must exist, each one in which something happens must be named.</summary>
internal static class ResultsCheck
{
    public static IEnumerable<CaseFailure> Check(RulePack pack, ImmutableArray<Instrument> of, Case c, Answer answer)
    {
        var wording = new CaseWording(pack);
        foreach (var expectation in c.Expectations)
        {
            var failures = answer.Results.FirstOrDefault(result => IsAbout(expectation, result)) is { } found
                ?
                [
                    .. StandingCheck.Check(wording, expectation, found),
                    .. WaysCheck.Check(wording, expectation, found),
                    .. MeasuresCheck.Check(wording, of, expectation, found),
                    .. DetailsCheck.Check(wording, expectation, found),
                    .. StepsCheck.Check(pack, expectation, found, c.AsOf),
                ]
                : ImmutableArray.Create(Missing(expectation));
            foreach (var failure in failures)
            {
                yield return failure;
            }
        }

        foreach (var result in answer.Results.Where(result => !c.Expectations.Any(expectation => IsAbout(expectation, result))))
        {
            if (MeasuresCheck.Outcomes(of, result) is { Count: > 0 } outcomes)
            {
                yield return Unexpected(wording, c, result, outcomes);
            }
        }
    }

    private static bool IsAbout(Expectation expectation, Result result) =>
        (expectation.Entry is null || expectation.Entry == result.Entry.Id) && expectation.Roles.ToHashSet().SetEquals(result.Roles);

    private static CaseFailure Missing(Expectation expectation)
    {
        var roles = CaseWording.Of(expectation.Roles);
        var entry = expectation.Entry is { } id ? new Localized($" and entry {id}", $"、条目 {id}") : new Localized("", "");
        return new CaseFailure(expectation.Location, new(
            $"expected a result for {roles.English}{entry.English}; there is none: nothing is triggered, withheld or undetermined for them",
            $"预期有{roles.Chinese}{entry.Chinese}的结果；实际没有：没有任何措施触发、不适用或待定"));
    }

    private static CaseFailure Unexpected(CaseWording wording, Case c, Result result, IReadOnlyDictionary<Measure, MeasureOutcome> outcomes)
    {
        var roles = CaseWording.Of(result.Roles);
        var said = outcomes.OrderBy(pair => pair.Key.QualifiedId, StringComparer.Ordinal)
            .Select(pair => (Name: CaseWording.Of(pair.Key), Outcome: pair.Value.Said(wording, pair.Key))).ToImmutableArray();
        return new CaseFailure(c.Location, new(
            $"no result was expected for {roles.English} and entry {result.Entry.Id}; there is one: "
                + string.Join("; ", said.Select(one => $"{one.Name.English} is {one.Outcome.English}")),
            $"未预期{roles.Chinese}、条目 {result.Entry.Id} 有结果；实际："
                + string.Join("；", said.Select(one => one.Name.Chinese + one.Outcome.Chinese))));
    }
}
