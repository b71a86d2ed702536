using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>The ways to be heard that an entry has whatever the measure: those of all its measures, and those of the rules by which it ends.</summary>
internal static class Remedies
{
    /// <remarks>That a text gives none is said here only where no text gives any.</remarks>
    public static ImmutableArray<Remedy> OfEntry(EntryResults entry)
    {
        var ofMeasures = entry.Triggered.Select(triggered => triggered.Remedies).ToImmutableArray();
        var common = ofMeasures.IsEmpty ? [] : ofMeasures[0].Where(remedy => ofMeasures.All(remedies => remedies.Contains(remedy)));
        var all = common.Concat(entry.Exits.SelectMany(exit => exit.RemediesOfInstrument)).Distinct().ToImmutableArray();
        var given = all.Where(remedy => remedy.Absence == Absence.Given).ToImmutableArray();
        return given.IsEmpty ? all : given;
    }

    /// <summary>The ways that only this measure has.</summary>
    public static IEnumerable<Remedy> OfMeasure(Triggered triggered, ImmutableArray<Remedy> ofEntry) => triggered.Remedies.Where(remedy => !ofEntry.Contains(remedy));

    /// <summary>One line each; where no text gives any, the line that says so.</summary>
    public static IEnumerable<string> Lines(Naming naming, ImmutableArray<Remedy> remedies)
    {
        var given = remedies.Where(remedy => remedy.Absence == Absence.Given).Select(remedy => RemedyLine.Of(naming, remedy)).ToImmutableArray();
        return !given.IsEmpty ? given
            : remedies.IsEmpty ? [naming.Say("these rules name no way for every measure; see the measures", "规则没有适用于全部措施的途径，见各项措施")]
            : remedies.Select(remedy => FixedWords.Absences.Said(remedy.Absence, naming.Language)).Distinct();
    }
}
