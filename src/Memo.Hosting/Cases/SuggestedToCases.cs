using System.Text;
using Memo.Compiler.Comparing;
using Memo.Compiler.Covering;
using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>
/// Suggested cases to a case file. What they expect is what the rules say today, which is what a case is there to question: the file and each
/// case say so, so that none passes for one that somebody compared with the text.
/// </summary>
public static class SuggestedToCases
{
    private static readonly Localized Warning = new(
        """
        # Suggested by `memo test --suggest`, not reviewed by anybody. What a case here expects is what the rules say today,
        # not what the source says. Compare each expectation with the text of the instrument; mend the rule where they differ;
        # then delete the note of the case.
        """,
        """
        # 由 memo test --suggest 自动生成，未经任何人审核。此处的“预期”是规则现在的回答，而不是来源文本的规定。
        # 请逐一与文件原文核对；不一致的，改正规则；核对后删去该案例的备注。
        """);

    private static readonly Localized Note = new(
        "Not reviewed. Expected is what the rules say today, not what the source says.",
        "未经审核。预期是规则现在的回答，而不是来源文本的规定。");

    internal static bool IsNoteOfUnreviewed(string note) => note == Note.English || note == Note.Chinese;

    /// <param name="language">For a pack without a surface language of its own.</param>
    public static string Write(PackCoverage coverage, Language language)
    {
        var pack = coverage.Rules;
        var surface = pack.Header?.Surface ?? language;
        var cases = coverage.Suggested.Select(s => (Case: s, Witness: Run(pack, s))).Select(s => (s.Case, s.Witness, Of: InstrumentsOf(s.Case, s.Witness))).ToImmutableArray();
        var text = new StringBuilder(Warning.In(surface).ReplaceLineEndings("\n")).Append('\n');
        text.Append(WitnessToCase.Head([.. cases.SelectMany(c => c.Of).Distinct().OrderBy(i => i.Name.Id, StringComparer.Ordinal)], surface));
        foreach (var (suggestion, witness, of) in cases)
        {
            var kinds = suggestion.Shows.Select(v => v.Decision.Kind).ToHashSet();
            var ways = (kinds.Contains(DecisionKind.Entry), kinds.Contains(DecisionKind.Exit));
            text.Append(WitnessToCase.CaseOf(TitleOf(suggestion, surface), Note.In(surface), witness, suggestion.AsOf, of, ways, surface));
        }

        return text.ToString();
    }

    private static WitnessOf Run(RulePack pack, SuggestedCase suggested) =>
        new(suggested.Dossier, suggested.Roles, () => ReferenceEvaluator.Evaluate(pack, suggested.Dossier, suggested.AsOf, suggested.Roles));

    /// <summary>Those whose clauses it is there for; and, as all ways off the list are named together, those of every such way.</summary>
    private static ImmutableArray<Instrument> InstrumentsOf(SuggestedCase suggested, WitnessOf witness)
    {
        var exits = suggested.Shows.Any(v => v.Decision.Kind == DecisionKind.Exit) ? witness.Answer.Results.SelectMany(r => r.Exits).Select(e => e.Rule.Instrument) : [];
        return [.. suggested.Shows.SelectMany(v => v.Decision.Instruments).Concat(exits).Distinct().OrderBy(i => i.Name.Id, StringComparer.Ordinal)];
    }

    private static string TitleOf(SuggestedCase suggested, Language language)
    {
        var first = suggested.Shows[0];
        var rest = suggested.Shows.Select(v => v with { At = Bound.None }).Distinct().Count() - 1;
        var next = ValueWording.Of(first);
        var bound = first.IsAtBound ? new Localized($", right next to {next.English}", $"（紧邻{next.Chinese}）").In(language) : "";
        var more = rest == 0 ? "" : new Localized($" (and {rest} more)", $"（及另外 {rest} 项）").In(language);
        var what = ValueWording.Of(first.Decision, language);
        var holds = first.Test.Said(first.Holds);
        return new Localized($"{what}: {holds.English}", $"{what}：{holds.Chinese}").In(language) + bound + more;
    }
}
