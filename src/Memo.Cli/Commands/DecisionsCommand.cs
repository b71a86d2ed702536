using Memo.Cli.Rendering;
using Memo.Cli.Rendering.Decisions;
using Memo.Compiler.Analysis;
using Memo.Compiler.Decisions;
using Memo.Compiler.Text;
using Memo.Hosting.Json;

namespace Memo.Cli.Commands;

/// <summary>
/// <c>memo explain [NAME] --decisions</c>: the decisions of a pack with the counts of their facts, classes and boxes, and the largest in full;
/// with a name the decisions of that rule, instrument or list, each in full. Then the measures that always go together.
/// </summary>
internal static class DecisionsCommand
{
    public static int Run(Terminal terminal, string? word, string path, bool json, Language language)
    {
        if (UsablePack.Load(terminal, path, language) is not { } pack)
        {
            return ExitCode.Unusable;
        }

        var lookup = new RuleLookup(pack.Rules);
        if (word is not null && lookup.List(word) is null && lookup.Problem(word) is { } problem)
        {
            terminal.Error.Line(problem.In(language), Ink.Error);
            return ExitCode.Unusable;
        }

        var decisions = word is null ? pack.Decisions : Of(pack.Decisions, word, lookup);
        var together = AlwaysTogether.Of(pack.Decisions).Where(group => group.Any(measure => decisions.Any(decision => decision.About == measure))).ToImmutableArray();
        if (json)
        {
            terminal.Output.Raw(DecisionsJson.Of(pack, decisions, together));
            return ExitCode.Fine;
        }

        DecisionsText.Write(terminal.Output, decisions, language);
        foreach (var decision in word is null ? Largest(decisions) : decisions)
        {
            terminal.Output.Line();
            terminal.Output.Write(word is null ? new Localized("The largest: ", "最大的一项：").In(language) : "");
            DecisionText.Write(terminal.Output, decision, language);
        }

        TogetherText.Write(terminal.Output, together, language);
        return ExitCode.Fine;
    }

    private static ImmutableArray<Decision> Of(ImmutableArray<Decision> decisions, string word, RuleLookup lookup) => lookup.List(word) is { } list
        ? [.. decisions.Where(decision => decision.About == list)]
        : [.. decisions.Where(decision => lookup.RulesOf(word).Contains(decision.About))];

    private static IEnumerable<Decision> Largest(ImmutableArray<Decision> decisions) =>
        decisions.Where(decision => decision.Form is not null).OrderByDescending(decision => decision.Form!.Boxes.Length).Take(1);
}
