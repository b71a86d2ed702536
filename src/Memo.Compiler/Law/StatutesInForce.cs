using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>Whether a cited statute was in force at all, whatever it says.</summary>
internal static class StatutesInForce
{
    /// <summary>Null where it was, or where its days are not confirmed. Versions of a statute share its title.</summary>
    public static Finding? OutOfForce(RulePack pack, Citation basis, CalendarDate date)
    {
        ImmutableArray<Instrument> versions = [.. pack.Instruments.Where(i => i.Title.Chinese == basis.Instrument!.Title.Chinese)];
        return versions.Any(i => i.Effective.Contains(date) || i.Honesty.UnverifiedClauses.Contains("effective")) ? null
            : new Finding(basis.Instrument!.Effective.From > date ? FindingKind.NotYetInForce : FindingKind.NoLongerInForce, Cited: basis);
    }
}
