using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>What an answer leaves out because it has no force.</summary>
public static class LeftOut
{
    /// <summary>Drafts with rules for a list of the dossier, by id.</summary>
    public static ImmutableArray<Instrument> Drafts(RulePack pack, Answer answer) =>
    [
        .. pack.Rules
            .Where(rule => !rule.Instrument.HasForce && answer.Results.Any(result => rule.Covers.Contains(result.Entry.List)))
            .Select(rule => rule.Instrument)
            .Distinct()
            .OrderBy(instrument => instrument.Name.Id, StringComparer.Ordinal),
    ];
}
