using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>
/// E2: no law provides for a measure, and it is of a kind outside the edition of the national basic list in force, or goes beyond the item: in whom it
/// reaches, who acts, or otherwise. What private bodies do of their own accord needs no item. What of the list is recall makes no error.
/// </summary>
internal static class BasicListCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack)
    {
        var editions = BasicList.Editions(pack);
        return LegalityChecks.Sanctions(pack)
            .Where(measure => LegalityChecks.HasBasis(pack, measure) == false)
            .SelectMany(measure => Find(pack, measure, [.. BasicList.Days(editions, measure).Select(day => BasicList.On(editions, day)!)]));
    }

    /// <summary>One diagnostic of each kind, of the first day on which it is true.</summary>
    /// <param name="inForce">The list as it stands while the measure is in force, from day to day.</param>
    private static IEnumerable<Diagnostic> Find(RulePack pack, Measure measure, ImmutableArray<BasicList> inForce)
    {
        var draft = measure.Instrument.IsDraft;
        if (measure.Item.Strictest < 3 && inForce.FirstOrDefault(list => !list.Has(measure.Item)) is { } without)
        {
            yield return LegalityDiagnostics.OutsideBasicList(measure.Location!, measure.Name, measure.Item.Name, without.IsKnownWhole, draft);
        }

        var beyond = inForce.Select(list => list.Beyond(pack, measure)).FirstOrDefault(findings => !findings.IsEmpty);
        if (!beyond.IsDefault)
        {
            yield return LegalityDiagnostics.BeyondBasicList(measure.Location!, measure.Name, FindingText.Of(beyond), beyond.Any(f => f.IsConfirmed), draft);
        }
    }
}
