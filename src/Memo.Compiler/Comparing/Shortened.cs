using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>Ways to make a dossier shorter by one thing each, for trying whether it still shows what it should.</summary>
internal static class Shortened
{
    /// <summary>Each step makes of a draft a shorter one.</summary>
    public static IEnumerable<Func<Draft, Draft>> Steps(Draft draft) =>
    [
        .. draft.Others.Select(other => (Func<Draft, Draft>)(d => d with { Others = d.Others.Remove(other) })),
        .. draft.Values.Keys.OrderBy(f => f.Name.Id, StringComparer.Ordinal).Select(fact => (Func<Draft, Draft>)(d => d with { Values = d.Values.Remove(fact) })),
        .. PairsOf(draft).Select(pair => (Func<Draft, Draft>)(d => d with { Days = d.Days with { Given = d.Days.Given.RemoveRange(pair) } })),
        .. draft.Days.Given.Keys.Where(f => f != BuiltIn.Decided).OrderBy(f => f.Name.Id, StringComparer.Ordinal)
            .Select(date => (Func<Draft, Draft>)(d => d with { Days = d.Days with { Given = d.Days.Given.Remove(date) } })),
    ];

    /// <summary>A first and a last day are left out together: of one without the other nobody could tell what it means.</summary>
    private static IEnumerable<Fact[]> PairsOf(Draft draft)
    {
        var dates = draft.Days.Given.Keys.Where(f => f != BuiltIn.Decided).OrderBy(f => f.Name.Id, StringComparer.Ordinal).ToArray();
        return dates.SelectMany((one, i) => dates.Skip(i + 1).Select(other => new[] { one, other }));
    }
}
