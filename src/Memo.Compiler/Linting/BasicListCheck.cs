using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>
/// E2: no law provides for a measure, and it is of a kind outside the edition of the national basic list in force, or reaches persons or is applied by
/// bodies beyond the item. What private bodies do of their own accord needs no item. What of the list is recall makes no error.
/// </summary>
internal static class BasicListCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack)
    {
        var editions = BasicList.Editions(pack);
        return LegalityChecks.Sanctions(pack)
            .Where(measure => LegalityChecks.HasBasis(pack, measure) == false)
            .SelectMany(measure => Find(editions, measure));
    }

    /// <summary>One diagnostic of each kind, of the first edition of which it is true.</summary>
    private static IEnumerable<Diagnostic> Find(ImmutableArray<BasicList> editions, Measure measure)
    {
        var force = measure.Instrument.Effective.Within(measure.Effective);
        ImmutableArray<BasicList> inForce = [.. editions.Where(edition => Meet(edition.Instrument.Effective, force))];
        var draft = measure.Instrument.IsDraft;
        if (measure.Item.Class < 3 && inForce.FirstOrDefault(edition => !edition.Has(measure.Item)) is { } without)
        {
            yield return LegalityDiagnostics.OutsideBasicList(measure.Location!, measure.Name, measure.Item.Name, without.IsKnownWhole, draft);
        }

        if (inForce.FirstOrDefault(edition => !edition.Beyond(measure).IsEmpty) is { } beyond)
        {
            var findings = beyond.Beyond(measure);
            var isConfirmed = findings.Any(f => !f.Provision!.Doubtful.Contains(f.Part!.Value) && !f.Provision.Doubtful.Contains(ProvisionPart.Measure));
            yield return LegalityDiagnostics.BeyondBasicList(measure.Location!, measure.Name, FindingText.Of(findings), isConfirmed, draft);
        }
    }

    private static bool Meet(Period edition, Period force) => !(edition.Until < force.From) && !(force.Until < edition.From);
}
