using Memo.Compiler.Evaluation;

namespace Memo.Hosting.Cases;

/// <summary>What an expectation says of measures that are triggered against what the result says of them. One that is not triggered is reported as such, and by that alone.</summary>
internal static class DetailsCheck
{
    public static IEnumerable<CaseFailure> Check(CaseWording wording, Expectation expectation, Result result) =>
        from pair in expectation.Details.OrderBy(pair => pair.Key.QualifiedId, StringComparer.Ordinal)
        let triggered = result.Triggered.FirstOrDefault(t => t.Measure == pair.Key)
        where triggered is not null
        let found = CaseDetails.Of(wording, triggered)
        from key in CaseKeys.Details
        where pair.Value.Values.ContainsKey(key.Id) && !Agree(key.Id, pair.Value.Values[key.Id], found.Values[key.Id])
        let name = CaseWording.Of(pair.Key)
        select CaseFailure.Differs(
            expectation.Location,
            new($"'{key.Id}' of {name.English}", $"{name.Chinese}的“{key.Chinese}”"),
            pair.Value.Values[key.Id]?.Said ?? CaseWording.None,
            found.Values[key.Id]?.Said ?? CaseWording.None);

    /// <summary>A name may leave out its instrument.</summary>
    private static bool Agree(string key, CaseValue? wanted, CaseValue? found) => key == CaseDetails.UntilConditions
        ? RuleIds.SameSet(IdsOf(wanted), IdsOf(found))
        : wanted?.Id == found?.Id;

    private static string[] IdsOf(CaseValue? ids) => ids?.Id.Split(' ') ?? [];
}
