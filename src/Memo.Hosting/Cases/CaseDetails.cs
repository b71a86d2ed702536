using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Cases;

/// <summary>What is said of a measure that is triggered, beside its name: as a case expects it or an answer gives it.</summary>
/// <param name="Values">By key of a case file. Null: the answer gives none. A key that is not there is not asked.</param>
public sealed record CaseDetails(ImmutableDictionary<string, CaseValue?> Values)
{
    public const string Strength = "strength";
    public const string By = "by";
    public const string Cooperating = "cooperating";
    public const string Clause = "clause";
    public const string Basis = "basis";
    public const string Until = "until";
    public const string UntilConditions = "until_conditions";
    public const string Parameter = "parameter";

    internal static CaseDetails Of(CaseWording wording, Triggered triggered)
    {
        var measure = triggered.Measure;
        return Of(
            (Strength, measure.Strength.IsGiven ? OfStrength(measure.Strength.Value) : Of(measure.Strength.Absence)),
            (By, triggered.Agencies.IsEmpty ? Of(measure.ByAbsence) : CaseValue.Bodies(triggered.Agencies)),
            (Cooperating, CaseValue.Bodies(triggered.Cooperating)),
            (Clause, measure.Clause.Value is { } clause ? Text(clause) : Of(measure.Clause.Absence)),
            (Basis, measure.Basis.IsGiven ? Several(measure.Basis.Value.Select(Cited)) : Of(measure.Basis.Absence)),
            (Until, Day(triggered.Until?.Certain)),
            (UntilConditions, Ids(wording, triggered.UntilConditions)),
            (Parameter, Several(triggered.Parameters.DistinctBy(p => p.Name.Id).Select(Figure))));
    }

    internal static CaseDetails Of(params IEnumerable<(string Key, CaseValue? Value)> values) => new(values.ToImmutableDictionary(v => v.Key, v => v.Value));

    internal static CaseValue OfStrength(Strength strength) => new(FixedWords.Strengths.Id(strength), Both.Languages(language => WordText.Of(strength, language)));

    /// <summary>That the text does not say it, or was not read. Null: it says so, and that there is none.</summary>
    internal static CaseValue? Of(Absence absence) =>
        absence == Absence.Given ? null : new(FixedWords.Absences.Id(absence), Both.Languages(language => WordText.Of(absence, language)));

    internal static CaseValue Text(string text) => new(Plain(text), new(text, text));

    internal static CaseValue? Day(CalendarDate? day) => day is { } date ? Text(date.ToString()) : null;

    internal static CaseValue? Ids(CaseWording wording, IReadOnlyCollection<string> ids) =>
        ids.Count == 0 ? null : new(string.Join(' ', ids.Order(StringComparer.Ordinal)), wording.Of(ids.AsEnumerable()));

    /// <summary>In whatever order they are written.</summary>
    internal static CaseValue? Several(IEnumerable<CaseValue> values)
    {
        ImmutableArray<CaseValue> sorted = [.. values.OrderBy(value => value.Id, StringComparer.Ordinal)];
        return sorted.IsEmpty ? null : new(string.Join('\n', sorted.Select(value => value.Id)), Both.Languages(language => string.Join(language == Language.Chinese ? "；" : "; ", sorted.Select(value => value.Said.In(language)))));
    }

    internal static CaseValue Cited(Citation citation) => OfBoth(language => CitationText.Of(citation, language));

    /// <summary>A citation as a case writes it: one of the measure's in either language, or what none of them is.</summary>
    internal static CaseValue Cited(string text, Measure measure) => OneOf(measure.Basis.IsGiven ? measure.Basis.Value.Select(Cited) : [], text);

    internal static CaseValue Figure(Parameter parameter) => Named(parameter.Name, ValueOf(parameter));

    /// <summary>A figure as a case writes it: one of those that the measure has, in either language, or what none of them is.</summary>
    internal static CaseValue Figure(Name parameter, string text, Measure measure) =>
        Named(parameter, OneOf(measure.Parameters.Where(p => p.Name == parameter).Select(ValueOf), text));

    private static CaseValue ValueOf(Parameter parameter) => Of(parameter.Absence) ?? OfBoth(language => ParameterText.Value(parameter, language));

    private static CaseValue OneOf(IEnumerable<CaseValue> known, string text) =>
        known.FirstOrDefault(value => new[] { value.Said.Chinese, value.Said.English }.Any(said => Plain(said) == Plain(text))) ?? Text(text);

    private static CaseValue OfBoth(Func<Language, string> say) => new(Plain(say(Language.Chinese)), Both.Languages(say));

    private static CaseValue Named(Name parameter, CaseValue value) =>
        new($"{parameter.Id} {value.Id}", Both.Languages(language => $"{NameText.Of(parameter, language)} {value.Said.In(language)}"));

    /// <summary>Without the marks of a title, and with brackets and spaces of one kind: neither language nor surface tells one citation from another.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Where(c => c is not ('《' or '》') && !char.IsWhiteSpace(c))).Replace('（', '(').Replace('）', ')');
}
