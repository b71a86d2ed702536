using Memo.Compiler.Comparing;
using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Listings;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Diff;

/// <summary>
/// A difference to a case file that the new version passes, and that says what the old one answered. Between two instruments that is one which the pack passes as it
/// is, if it does; else the case itself says as if which of the two were in force.
/// </summary>
public static class DifferenceToCase
{
    /// <summary>Null where there is none: see <see cref="WhyNone"/>.</summary>
    public static string? Write(Changes changes, DecisionChange change, Difference difference, Language language)
    {
        var witness = difference.Witness.New;
        if (!witness.Unsaid.IsEmpty || InstrumentsOf(changes.New, change, witness) is not { } of)
        {
            return null;
        }

        var name = ChangeWords.Directions.Said(difference.Direction, language) + " " + change.Id;
        var (old, now) = (ChangeWords.Of(change.Kind, difference.Old), ChangeWords.Of(change.Kind, difference.New));
        var unsaid = UnsaidText.Of(difference.Witness);
        var note = new Localized(
            string.Join(" ", new[] { $"Before: {old.English}. Now: {now.English}.", unsaid?.English, changes.Assuming?.English }.OfType<string>()),
            $"原：{old.Chinese}；现：{now.Chinese}。{unsaid?.Chinese}{changes.Assuming?.Chinese}").In(language);
        string Case(bool withWays = true, InstrumentsInForce? asIf = null) => WitnessToCase.Of(name, note, witness, difference.Witness.AsOf, of, change.Kind, language, withWays, asIf);
        return changes is not { Actual: { } actual, AsIf: { } asIf } ? Case()
            : Forms(change).Select(withWays => Case(withWays)).FirstOrDefault(text => Holds(actual, text)) ?? Case(asIf: asIf);
    }

    /// <summary>Why there is no case to keep: the new version has no words for it, or no clause of it speaks of such an entry, so that a case would hold it to nothing.</summary>
    public static Localized WhyNone(Difference difference) => difference.Witness.New.Unsaid.IsEmpty
        ? new("No case to keep: no clause of the new version speaks of such an entry.", "没有可保留的案例：新版没有条款涉及此类记录。")
        : new("No case to keep: the new version has no words for all of it.", "没有可保留的案例：其中有新版没有的词汇。");

    /// <summary>With the ways on and off the list or, where the change is not about them, without: they are chosen by other days.</summary>
    private static ImmutableArray<bool> Forms(DecisionChange change) => change.Kind is DecisionKind.Entry or DecisionKind.Exit ? [true] : [true, false];

    /// <summary>Whether the pack passes the case as it is, without taking anything for true.</summary>
    private static bool Holds(RulePack actual, string text)
    {
        var (input, _) = InputFile.Parse(new SourceText("witness.cases.yaml", text));
        var (cases, unread, mistakes) = InputToCases.Read(actual, input!);
        return mistakes.IsEmpty && unread == 0 && CaseRunner.Run(actual, cases).All(outcome => outcome.Passed);
    }

    /// <summary>
    /// That of the rule; where the new version says nothing by it, beside it those whose terms the entry stands by, or else all that cover its
    /// list: the fewest that have a part in the answer. Without that of the rule the case would pass with the old version too.
    /// </summary>
    private static ImmutableArray<Instrument>? InstrumentsOf(RulePack pack, DecisionChange change, WitnessOf witness)
    {
        if (witness.Dossier.Entries is not [{ List: var list }])
        {
            return null;
        }

        var own = change.New?.Instrument ?? pack.Instruments.FirstOrDefault(i => i.Name.Id == change.Old?.Instrument.Name.Id);
        ImmutableArray<Instrument> With(IEnumerable<Rule> rules) =>
            [.. rules.Where(r => r.Covers.Contains(list)).Select(r => r.Instrument).Append(own).OfType<Instrument>().Distinct().OrderBy(i => i.Name.Id, StringComparer.Ordinal)];
        ImmutableArray<Instrument>[] several = [With([]), With(pack.TermRules), With(pack.Rules)];
        return several.Where(of => !of.IsEmpty && CaseSubstance.Reaches(pack, of, witness.Answer, _ => true)).Select(of => (ImmutableArray<Instrument>?)of).FirstOrDefault();
    }
}
