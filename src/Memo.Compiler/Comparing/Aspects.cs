using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Comparing;

/// <summary>What two versions of a rule or instrument say beside when it applies, and where that differs.</summary>
internal static class Aspects
{
    public static ImmutableArray<AspectChange> Of(Rule old, Rule now) => Differing(AspectsOf(old), AspectsOf(now));

    public static ImmutableArray<AspectChange> Of(Instrument old, Instrument now) => Differing(AspectsOf(old), AspectsOf(now));

    private static ImmutableArray<AspectChange> Differing(IEnumerable<(Aspect Aspect, Localized Text)> old, IEnumerable<(Aspect Aspect, Localized Text)> now) =>
    [
        .. old.Zip(now, (o, n) => new AspectChange(o.Aspect, o.Text, n.Text))
            .Where(a => a.Old.Chinese != a.New.Chinese && a.Old.English != a.New.English || IsOriginal(a.Aspect) && a.Old != a.New),
    ];

    /// <summary>Words of the text itself differ even where only one language of them does.</summary>
    private static bool IsOriginal(Aspect aspect) => aspect is Aspect.Title or Aspect.Clause or Aspect.Document;

    private static IEnumerable<(Aspect Aspect, Localized Text)> AspectsOf(Rule rule)
    {
        var measure = rule as Measure;
        return
        [
            (Aspect.Title, rule.Title ?? new Localized("", "")),
            (Aspect.Clause, measure is null ? Nothing : Stated(measure.Clause, c => Same(c))),
            (Aspect.Item, measure is null ? Nothing : Both(l => NameText.Of(measure.Item, l))),
            (Aspect.Agency, rule.By.IsEmpty && measure is { ByAbsence: not Absence.Given } ? Absent(measure.ByAbsence) : Both(l => PerformerText.Of(Sorted(rule.By), l) ?? "")),
            (Aspect.Cooperating, measure is null ? Nothing : Both(l => PerformerText.Of(Sorted(measure.Cooperating), l) ?? "")),
            (Aspect.Strength, StrengthOf(rule)),
            (Aspect.Term, TermOf(rule)),
            (Aspect.Basis, rule.Basis.IsGiven ? Lines(rule.Basis.Value.IsDefault ? [] : rule.Basis.Value, CitationText.Of) : Absent(rule.Basis.Absence)),
            (Aspect.Reach, measure is null ? Nothing : Stated(measure.On, on => Both(l => ReachText.Of(on, l)))),
            (Aspect.Parameters, measure is null ? Nothing : Lines(measure.Parameters, ParameterText.Of)),
            (Aspect.Remedy, Lines(rule.Remedies, RemedyText.Of)),
            (Aspect.Duty, Lines(rule.Duties, DutyText.Of)),
            (Aspect.Effective, Both(l => DateText.Of(rule.Effective, l))),
            (Aspect.Consequence, rule is ExitRule { Becomes: { IsEmpty: false } becomes } ? Both(l => string.Join(", ", becomes.Select(b => NameText.Of(b, l)))) : Nothing),
        ];
    }

    private static IEnumerable<(Aspect Aspect, Localized Text)> AspectsOf(Instrument instrument) =>
    [
        (Aspect.Title, instrument.Title),
        (Aspect.Document, Stated(instrument.Document, d => Same(d))),
        (Aspect.Effective, Both(l => DateText.Of(instrument.Effective, l))),
        (Aspect.Covers, Lines(instrument.Covers.OrderBy(c => c.Name.Id, StringComparer.Ordinal), (c, l) => NameText.Of(c, l))),
        (Aspect.Remedy, Lines(instrument.Remedies, RemedyText.Of)),
        (Aspect.Counting, instrument.Counting is not { } counting ? Nothing : counting.StartDayIncluded
            ? new Localized("the start day counts", "始日计入")
            : new Localized("the start day does not count", "始日不计入")),
    ];

    private static readonly Localized Nothing = new("", "");

    private static Localized StrengthOf(Rule rule)
    {
        Stated<Strength>? strength = rule switch
        {
            Measure measure => measure.Strength,
            EntryRule entry => entry.Strength,
            ExitRule exit => exit.Strength,
            _ => null,
        };
        return strength is not { } given ? Nothing : Both(l => WordText.Of(given.Value, l));
    }

    private static Localized TermOf(Rule rule) => rule switch
    {
        Measure measure => Stated(measure.Lasts, lasts => Both(l => LastingText.Of(lasts, l))),
        TermRule term => Stated(term.Lasts, lasts => Both(l => LastingText.Of(lasts, l))),
        Lift { Longest: { } longest } => Both(l => DurationText.Of(longest, l)),
        _ => Nothing,
    };

    private static ImmutableArray<Acting> Sorted(ImmutableArray<Acting> acting) =>
        [.. acting.OrderBy(a => a.Performer.Name.Id, StringComparer.Ordinal).ThenBy(a => a.Function?.Name.Id, StringComparer.Ordinal)];

    private static Localized Stated<T>(Stated<T> stated, Func<T, Localized> text) => stated is { IsGiven: true, Value: { } value } ? text(value) : Absent(stated.Absence);

    private static Localized Absent(Absence absence) => Both(l => WordText.Of(absence, l));

    private static Localized Same(string text) => new(text, text);

    private static Localized Lines<T>(IEnumerable<T> items, Func<T, Language, string> text)
    {
        var all = items.ToArray();
        return Both(l => string.Join("\n", all.Select(item => text(item, l)).OrderBy(t => t, StringComparer.Ordinal)));
    }

    private static Localized Both(Func<Language, string> text) => new(text(Language.English), text(Language.Chinese));
}
