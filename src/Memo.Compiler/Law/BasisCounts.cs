using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>
/// How many of the bases that measures claim allow them, fall short and were not checked, over all days on which the law changes while the measure is in
/// force: short on one day is short; allowed is allowed wherever it could be compared.
/// </summary>
public sealed record BasisCounts(int Allows, int FallsShort, int NotChecked)
{
    public static BasisCounts Of(RulePack pack, IEnumerable<Measure> measures)
    {
        var verdicts = (
            from measure in measures
            where measure.Basis.IsGiven
            from basis in measure.Basis.Value
            select Overall(pack, measure, basis)).ToLookup(verdict => verdict);
        return new(verdicts[StatuteVerdict.Allows].Count(), verdicts[StatuteVerdict.FallsShort].Count(), verdicts[StatuteVerdict.NotChecked].Count());
    }

    private static StatuteVerdict Overall(RulePack pack, Measure measure, Citation basis)
    {
        var found = LegalDates.Of(pack, measure).Select(date => StatuteLaw.Check(pack, measure, basis, date, []).Verdict).ToImmutableHashSet();
        return found.Contains(StatuteVerdict.FallsShort) ? StatuteVerdict.FallsShort
            : found.Contains(StatuteVerdict.Allows) ? StatuteVerdict.Allows
            : StatuteVerdict.NotChecked;
    }
}
