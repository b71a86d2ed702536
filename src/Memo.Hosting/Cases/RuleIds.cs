namespace Memo.Hosting.Cases;

/// <summary>Ids of rules as a case writes them: the instrument may be left out.</summary>
internal static class RuleIds
{
    public static bool Same(string wanted, string actual) => wanted == actual || actual.EndsWith("." + wanted, StringComparison.Ordinal);

    /// <summary>In any order; one written twice is not two.</summary>
    public static bool SameSet(IReadOnlyCollection<string> wanted, IReadOnlyCollection<string> actual) =>
        wanted.Count == actual.Count && wanted.All(w => actual.Any(a => Same(w, a))) && actual.All(a => wanted.Any(w => Same(w, a)));
}
