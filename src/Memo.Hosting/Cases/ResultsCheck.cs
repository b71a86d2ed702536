using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>The results a case expects against those there are: each one named must exist, each one in which something happens must be named.</summary>
internal static class ResultsCheck
{
    public static IEnumerable<CaseFailure> Check(ImmutableArray<Instrument> of, Case c, Answer answer)
    {
        foreach (var expectation in c.Expectations)
        {
            var failures = answer.Results.FirstOrDefault(result => IsAbout(expectation, result)) is { } found
                ? [.. StandingCheck.Check(expectation, found), .. WaysCheck.Check(of, expectation, found), .. MeasuresCheck.Check(of, expectation, found)]
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
                yield return Unexpected(c, result, outcomes.Keys);
            }
        }
    }

    private static bool IsAbout(Expectation expectation, Result result) =>
        (expectation.Entry is null || expectation.Entry == result.Entry.Id) && expectation.Roles.ToHashSet().SetEquals(result.Roles);

    private static CaseFailure Missing(Expectation expectation)
    {
        var entry = expectation.Entry is { } id ? new Localized($" and entry {id}", $"、条目 {id}") : new Localized("", "");
        return new CaseFailure(expectation.Location, new(
            $"expected a result for {Roles(expectation.Roles, Language.English)}{entry.English}; there is none: nothing is triggered, withheld or undetermined for them",
            $"预期有{Roles(expectation.Roles, Language.Chinese)}{entry.Chinese}的结果，实际没有：没有任何措施触发、不适用或待定"));
    }

    private static CaseFailure Unexpected(Case c, Result result, IEnumerable<Measure> measures)
    {
        var names = string.Join(", ", measures.Select(measure => measure.QualifiedId).Order(StringComparer.Ordinal));
        return new CaseFailure(c.Location, new(
            $"no result was expected for {Roles(result.Roles, Language.English)} and entry {result.Entry.Id}; there is one, about {names}",
            $"未预期{Roles(result.Roles, Language.Chinese)}、条目 {result.Entry.Id} 的结果，实际涉及 {names}"));
    }

    private static string Roles(ImmutableArray<Role> roles, Language language) => language == Language.Chinese
        ? $"身份“{string.Join("、", roles.Select(role => role.Name.Chinese))}”"
        : string.Join(" + ", roles.Select(role => role.Name.Id));
}
