using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>
/// The ways to be heard on a date: those that a text gives, heard by the bodies of the day, with what it leaves to general law; and those of other texts that
/// are open to a kind of measure, whichever text orders it.
/// </summary>
public sealed class WaysToBeHeard(RulePack pack, CalendarDate date)
{
    /// <summary>Texts in force that give a way. Most who decide something never ask.</summary>
    private ImmutableArray<Instrument> InForce => field.IsDefault
        ? field = [.. pack.Instruments.Where(i => i.HasForce && i.Effective.Contains(date) && i.Remedies.Any(IsGiven))]
        : field;

    /// <summary>Each way once.</summary>
    public ImmutableArray<Remedy> Of(IEnumerable<Remedy> remedies) => [.. remedies.Select(r => Successors.Of(Completed(r), date)).Distinct()];

    /// <summary>Those of other texts that are open to measures of this kind. Review and suit are not: they lie against the decision behind the entry.</summary>
    public IEnumerable<Remedy> OpenTo(Measure measure) =>
        from instrument in InForce
        where instrument != measure.Instrument && instrument.HeardOn.Any(measure.Item.SelfAndParents().Contains)
        from remedy in instrument.Remedies
        where IsGiven(remedy) && !remedy.IsOfGeneralLaw
        select remedy with { By = instrument };

    /// <summary>A review or suit of which a text gives no time limit is that of the statute which is about no list. What the text does say stands.</summary>
    private Remedy Completed(Remedy remedy) =>
        !IsGiven(remedy) || !remedy.IsOfGeneralLaw || remedy.Within is not null ? remedy
        : GeneralLaw(remedy.Kind) is not var (statute, general) ? remedy with { Rest = Absence.NotSeen }
        : remedy with
        {
            To = remedy.To.IsEmpty ? general.To : remedy.To,
            Within = general.Within,
            From = remedy.From ?? general.From,
            Answered = remedy.Answered ?? general.Answered,
            Suspending = remedy.Suspending ?? general.Suspending,
            By = statute,
        };

    private (Instrument Statute, Remedy Way)? GeneralLaw(string kind) =>
        (from statute in InForce
         where statute.Kind == InstrumentKind.Statute && statute.Covers.IsEmpty && statute.HeardOn.IsEmpty
         from remedy in statute.Remedies
         where remedy.Kind == kind && remedy.Within is not null
         select ((Instrument, Remedy)?)(statute, remedy)).FirstOrDefault();

    private static bool IsGiven(Remedy remedy) => remedy.Absence == Absence.Given;
}
