using Memo.Compiler.Model;

namespace Memo.Compiler.Analysis;

/// <summary>A pack with its declarations in the order of their ids. Of two rules that say the same, one is reported: the same one in whatever file, and in whatever order, they stand.</summary>
internal static class InOneOrder
{
    public static RulePack Of(RulePack pack) => pack with
    {
        Instruments = ById(pack.Instruments),
        Agencies = ById(pack.Agencies),
        Lists = ById(pack.Lists),
        Measures = Rules(pack.Measures),
        EntryRules = Rules(pack.EntryRules),
        TermRules = Rules(pack.TermRules),
        ExitRules = Rules(pack.ExitRules),
        Inadmissibilities = Rules(pack.Inadmissibilities),
        Lifts = Rules(pack.Lifts),
    };

    private static ImmutableArray<T> ById<T>(ImmutableArray<T> declarations)
        where T : Declaration => [.. declarations.OrderBy(d => d.Name.Id, StringComparer.Ordinal)];

    private static ImmutableArray<T> Rules<T>(ImmutableArray<T> rules)
        where T : Rule => [.. rules.OrderBy(r => r.QualifiedId, StringComparer.Ordinal)];
}
