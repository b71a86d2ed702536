using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>
/// What a dossier leads to, read from the model directly and in the plainest way: the oracle that every other reader is held against.
/// Follows <c>grammar/README.md</c> sections 5 to 7.
/// </summary>
public static class ReferenceEvaluator
{
    /// <param name="roles">The complete set of roles held by the person asked about; null to ask about the person of the dossier, or else about every role that a rule names.</param>
    public static Answer Evaluate(RulePack pack, Dossier dossier, CalendarDate asOf, ImmutableArray<Role>? roles = null) => Evaluate(pack, dossier, asOf, roles, [], null);

    /// <param name="rules">What is known of the pack's lists already, and what becomes known of them: many dossiers may be asked about, one after the other.</param>
    /// <param name="only">Beside the standing, what is answered of these rules; null: of all.</param>
    internal static Answer Evaluate(
        RulePack pack, Dossier dossier, CalendarDate asOf, ImmutableArray<Role>? roles, Dictionary<ListDefinition, ListRules> rules, IReadOnlyCollection<Rule>? only = null)
    {
        var decider = new Decider(pack, dossier, asOf, rules);
        var isAskedAbout = (roles ?? dossier.Person?.Roles) is not null;
        var results = dossier.Entries.SelectMany(entry => PersonsAsked.Of(dossier, roles, PersonsAsked.RolesNamed(pack, pack.Measures.Where(m => m.Covers.Contains(entry.List))))
            .Select(asked => decider.Decide(entry, asked.Roles, asked.Facts, only))
            .Where(result => IsItself(result.Roles) || (isAskedAbout && result.Standing.State == StandingState.Inadmissible) || !result.Triggered.IsEmpty || !result.Withheld.IsEmpty || !result.Undetermined.IsEmpty));
        return new Answer(asOf, [.. results]);
    }

    private static bool IsItself(ImmutableArray<Role> roles) => roles.Any(r => r.IsItself);
}
