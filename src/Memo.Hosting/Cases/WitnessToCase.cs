using System.Text;
using Memo.Compiler.Comparing;
using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Cases;

/// <summary>A witness as one version sees it to a case file that this version passes, in the drafter's language.</summary>
public sealed class WitnessToCase
{
    private readonly Language _language;
    private readonly ImmutableArray<Instrument> _of;
    private readonly StringBuilder _text = new();

    private WitnessToCase(Language language, ImmutableArray<Instrument> of) => (_language, _of) = (language, of);

    /// <param name="of">The instruments whose measures the case is about.</param>
    /// <param name="about">What has changed: a way on or off the list is expected even where there is none any more.</param>
    /// <param name="withWays">Whether it expects the entry decision and the ways off the list.</param>
    /// <param name="asIf">What the case takes for true; null: nothing.</param>
    public static string Of(
        string name, string note, WitnessOf witness, CalendarDate asOf, ImmutableArray<Instrument> of, DecisionKind about, Language language, bool withWays = true, InstrumentsInForce? asIf = null)
    {
        var writer = new WitnessToCase(language, of);
        writer.Write(name, note, witness, asOf, about, withWays, asIf);
        return writer._text.ToString();
    }

    /// <summary>The day, the listing and the person alone.</summary>
    public static string ListingOf(WitnessOf witness, CalendarDate asOf, Language language)
    {
        var writer = new WitnessToCase(language, []);
        writer.Asked(witness, asOf, 0);
        return writer._text.ToString();
    }

    /// <summary>The head of a file, before its cases.</summary>
    internal static string Head(ImmutableArray<Instrument> of, Language language)
    {
        var writer = new WitnessToCase(language, of);
        writer.Head();
        return writer._text.ToString();
    }

    /// <summary>One case of a file of many, with instruments of its own and a note.</summary>
    /// <param name="ways">Whether it is about the entry decision; about the ways off the list.</param>
    internal static string CaseOf(
        string name, string note, WitnessOf witness, CalendarDate asOf, ImmutableArray<Instrument> of, (bool Entry, bool Exits) ways, Language language)
    {
        var writer = new WitnessToCase(language, of);
        writer.Line(1, "- " + writer.Key(CaseKeys.Case, "case"), Scalar(name));
        writer.Line(2, writer.Key(CaseKeys.Case, "note"), Scalar(note));
        writer.Line(2, writer.Key(CaseKeys.Case, "of"), Flow(of.Select(writer.Name)));
        writer.Case(witness, asOf, _ => ways, null);
        return writer._text.ToString();
    }

    private void Write(string name, string note, WitnessOf witness, CalendarDate asOf, DecisionKind about, bool withWays, InstrumentsInForce? asIf)
    {
        Head();
        Line(1, "- " + Key(CaseKeys.Case, "case"), Scalar(name));
        Line(2, Key(CaseKeys.Case, "note"), Scalar(note));
        (bool Entry, bool Exits) Ways(Result result) => (
            about == DecisionKind.Entry || (withWays && result.EntryDecision is not null),
            about == DecisionKind.Exit || (withWays && result.Exits.Any(exit => _of.Contains(exit.Rule.Instrument))));
        Case(witness, asOf, Ways, asIf);
    }

    private void Head()
    {
        Line(0, Key(CaseKeys.File, "of"), Flow(_of.Select(Name)));
        Line(0, Key(CaseKeys.File, "cases"), "");
    }

    private void Case(WitnessOf witness, CalendarDate asOf, Func<Result, (bool Entry, bool Exits)> ways, InstrumentsInForce? asIf)
    {
        Asked(witness, asOf, 2);
        if (asIf is not null)
        {
            Line(2, Key(CaseKeys.Case, "as_if"), MapOf([$"{Key(CaseKeys.AsIf, "in_force")}: {Name(asIf.InForce)}", $"{Key(CaseKeys.AsIf, "not_in_force")}: {Name(asIf.NotInForce)}"]));
        }

        var results = witness.Answer.Results.Where(r => r.Roles.Any(role => role.IsItself) || MeasuresCheck.Outcomes(_of, r).Count > 0).ToImmutableArray();
        Line(2, Key(CaseKeys.Case, "expect"), "");
        foreach (var result in results)
        {
            Expectation(result, ways(result));
        }
    }

    private void Asked(WitnessOf witness, CalendarDate asOf, int depth)
    {
        Line(depth, Key(CaseKeys.Case, "as_of"), asOf.ToString());
        Line(depth, Key(CaseKeys.Case, "listing"), "");
        Listing(witness.Dossier, depth + 1);
        Line(depth, Key(CaseKeys.Case, "roles"), Flow(witness.Roles.Select(Name)));
    }

    private void Listing(Dossier dossier, int depth)
    {
        foreach (var (key, value) in ListingText.Lines(dossier, _language))
        {
            Line(depth, key, value);
        }
    }

    private void Expectation(Result result, (bool Entry, bool Exits) ways)
    {
        var isItself = result.Roles is [{ IsItself: true }];
        Line(3, "- " + Key(CaseKeys.Expectation, "standing"), Word(FixedWords.Standing, result.Standing.State));
        if (!isItself)
        {
            Line(4, Key(CaseKeys.Expectation, "role"), Flow(result.Roles.Select(Name)));
        }

        var outcomes = MeasuresCheck.Outcomes(_of, result).OrderBy(o => o.Key.QualifiedId, StringComparer.Ordinal).ToArray();
        Group("triggered", [.. outcomes.Where(o => o.Value is MeasureOutcome.Triggered).Select(o => o.Key.QualifiedId)]);
        var withheld = outcomes.Where(o => o.Value is MeasureOutcome.Withheld).Select(o => (o.Key, Outcome: (MeasureOutcome.Withheld)o.Value));
        Map("withheld", [.. withheld.Select(w => $"{w.Key.QualifiedId}: {{ {Word(FixedWords.Withheld, w.Outcome.Kind)}: {Scalar(w.Outcome.Name)} }}")]);
        var open = outcomes.Where(o => o.Value is MeasureOutcome.Undetermined).Select(o => (o.Key, Outcome: (MeasureOutcome.Undetermined)o.Value));
        Map("undetermined", [.. open.Select(u => $"{u.Key.QualifiedId}: {Flow(u.Outcome.Needs.Select(Scalar))}")]);
        if (isItself && ways.Entry)
        {
            Line(4, Key(CaseKeys.Expectation, "entry_decision"), result.EntryDecision is { } entry ? Word(FixedWords.Entry, entry.Answer) : Word(CaseKeys.None, CaseKeys.NoneInChinese));
        }

        if (isItself && ways.Exits)
        {
            Line(4, Key(CaseKeys.Expectation, "exits"), MapOf([.. result.Exits.Select(e => $"{e.Rule.QualifiedId}: {Word(FixedWords.Exit, e.Answer)}")]));
        }
    }

    private void Group(string key, ImmutableArray<string> items)
    {
        if (!items.IsEmpty)
        {
            Line(4, Key(CaseKeys.Expectation, key), Flow(items));
        }
    }

    private void Map(string key, ImmutableArray<string> items)
    {
        if (!items.IsEmpty)
        {
            Line(4, Key(CaseKeys.Expectation, key), MapOf(items));
        }
    }

    private static string MapOf(ImmutableArray<string> items) => items.IsEmpty ? "{}" : "{ " + string.Join(", ", items) + " }";

    private void Line(int depth, string key, string value) =>
        _text.Append(' ', depth * 2).Append(key).Append(':').Append(value.Length > 0 ? " " : "").Append(value).Append('\n');

    private string Name(Declaration declaration) => ListingText.Name(declaration, _language);

    private string Key(ImmutableArray<CaseKey> keys, string id) => _language == Language.Chinese ? keys.First(k => k.Id == id).Chinese : id;

    private string Word(string english, string chinese) => _language == Language.Chinese ? chinese : english;

    private string Word<T>(WordTable<T> words, T word) where T : struct, Enum => _language == Language.Chinese ? words.Said(word, _language) : words.Id(word);

    private static string Flow(IEnumerable<string> items) => ListingText.Flow(items);

    private static string Scalar(string text) => ListingText.Scalar(text);
}
