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
        var all = common.Concat(entry.Exits.SelectMany(exit => exit.RemediesOfInstrument)).Concat(entry.RemediesInDoubt).Distinct().ToImmutableArray();
        return all.Any(remedy => remedy.Absence == Absence.Given && !IsNotice(remedy)) ? [.. all.Where(remedy => remedy.Absence == Absence.Given)] : all;
    }

    /// <summary>The ways that only this measure has.</summary>
    public static IEnumerable<Remedy> OfMeasure(Triggered triggered, ImmutableArray<Remedy> ofEntry) => triggered.Remedies.Where(remedy => !ofEntry.Contains(remedy));

    /// <summary>How to object; apart from it, of what one is told beforehand: a notice is no way to object.</summary>
    /// <param name="none">Said where no text gives a way, nor says that it gives none.</param>
    public static void Write(Account account, ImmutableArray<Remedy> remedies, string none = "")
    {
        var naming = account.Naming;
        var notices = remedies.Where(IsNotice).ToImmutableArray();
        account.Field(new("Notice", "告知"), notices.Select(notice => RemedyLine.OfNotice(naming, notice)));
        account.Field(new("To object", "提出异议"), Lines(naming, remedies.RemoveRange(notices)).DefaultIfEmpty(none));
    }

    public static bool IsNotice(Remedy remedy) => remedy.Kind == "notice";

    /// <summary>One line each; where no text gives any, the line that says so.</summary>
    private static IEnumerable<string> Lines(Naming naming, ImmutableArray<Remedy> remedies)
    {
        var given = remedies.Where(remedy => remedy.Absence == Absence.Given).Select(remedy => RemedyLine.Of(naming, remedy)).ToImmutableArray();
        return given.IsEmpty ? remedies.Select(remedy => FixedWords.Absences.Said(remedy.Absence, naming.Language)).Distinct() : given;
    }
}
