using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>A way to be heard or a duty, as a case expects it or an answer gives it.</summary>
/// <param name="Facets">By key of a case file. Null: the text gives none. A key that is not there is not asked.</param>
public sealed record CaseStep(ImmutableSortedDictionary<string, CaseValue?> Facets)
{
    public const string Kind = "kind";
    public const string Body = "body";
    public const string Within = "within";
    public const string From = "from";
    public const string Every = "every";
    public const string AnsweredWithin = "answered_within";
    public const string Suspending = "suspending";

    internal static CaseStep Of(Remedy remedy) => Of(
        (Kind, new CaseValue(remedy.Kind, Both.Languages(language => WordText.Remedy(remedy.Kind, language)))),
        (Body, CaseValue.Bodies(remedy.To)),
        (Within, Limit(remedy.Within)),
        (From, Start(remedy.From)),
        (Every, Length(remedy.Every)),
        (AnsweredWithin, Length(remedy.Answered)),
        (Suspending, remedy.Suspending is { } suspending ? YesNo(suspending) : null));

    internal static CaseStep Of(Duty duty) => Of(
        (Kind, new CaseValue(duty.Kind, Both.Languages(language => WordText.Duty(duty.Kind, language)))),
        (Body, CaseValue.Bodies(duty.To)),
        (Within, Limit(duty.Within)),
        (From, Start(duty.From)),
        (Every, Length(duty.Every)));

    internal static CaseStep Of(params IEnumerable<(string Key, CaseValue? Value)> facets) => new(facets.ToImmutableSortedDictionary(f => f.Key, f => f.Value));

    internal static CaseValue? Limit(TimeLimit? within) =>
        within is { } limit ? new(TimeLimitText.Of(limit, Language.English), Both.Languages(language => TimeLimitText.Of(limit, language))) : null;

    internal static CaseValue? Length(Duration? length) =>
        length is { } time ? new(DurationText.Of(time, Language.English), Both.Languages(language => DurationText.Of(time, language))) : null;

    internal static CaseValue? Start(Name? start) => start is { } name ? new(name.Id, Both.Languages(language => WordText.Event(name, language))) : null;

    internal static CaseValue YesNo(bool value) => value ? new("yes", new("yes", "是")) : new("no", new("no", "否"));

    /// <summary>Whether an answer gives all that is expected here.</summary>
    internal bool IsMetBy(CaseStep actual) => Facets.All(facet => actual.Facets.GetValueOrDefault(facet.Key)?.Id == facet.Value?.Id);

    /// <summary>What is given, for a message; of what is only expected, that there is none too.</summary>
    internal Localized Said(bool isExpected) => Both.Languages(language => string.Join(language == Language.Chinese ? "，" : ", ", CaseKeys.Step
        .Where(key => Facets.TryGetValue(key.Id, out var value) && (isExpected || value is not null))
        .Select(key => (Key: key, Value: Facets[key.Id]))
        .Select(facet => facet.Key.Id == Kind ? facet.Value!.Said.In(language)
            : (language == Language.Chinese ? facet.Key.Chinese : facet.Key.Id.Replace('_', ' ')) + " " + (facet.Value?.Said ?? CaseWording.None).In(language))));
}
